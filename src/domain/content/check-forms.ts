import { shortages, type Shortage } from '../forms/build-form.ts';
import type { CourseContent, Located } from './course-content.ts';
import { findingAt } from './finding-at.ts';
import type { Finding } from './finding.ts';
import type { BlueprintRow, Form } from './form-schema.ts';
import type { FieldPath } from './source-text.ts';
import type { FormKind } from './vocabulary.ts';

/** How many items a form of each kind has. */
const SIZES: Readonly<Record<FormKind, { readonly fewest: number; readonly most: number }>> = {
  checkpoint: { fewest: 10, most: 20 },
  diagnostic: { fewest: 12, most: 16 },
  'sign-off': { fewest: 20, most: 40 },
};

/** Recalling a name is the smaller part of what a form that is passed asks for. */
const APPLY_SHARE = 0.6;

function sum(rows: readonly BlueprintRow[], of: (row: BlueprintRow) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function checkSize(form: Located<Form>): Finding[] {
  const { kind, blueprint } = form.value;
  const { fewest, most } = SIZES[kind];
  const size = sum(blueprint, ({ items }) => items);
  const apply = sum(blueprint, (row) => row.apply);
  const least = Math.ceil(size * APPLY_SHARE);
  return [
    ...(size < fewest || size > most
      ? [findingAt(form, 'form/size', ['blueprint'], `${fewest} to ${most} items`, String(size))]
      : []),
    ...(kind !== 'diagnostic' && apply < least
      ? [
          findingAt(
            form,
            'form/too-much-recall',
            ['blueprint'],
            `at least ${least} of ${size} items of level apply or analyse`,
            String(apply),
          ),
        ]
      : []),
    ...blueprint.flatMap((row, index) =>
      row.apply > row.items
        ? [
            findingAt(
              form,
              'form/row',
              ['blueprint', index, 'apply'],
              `at most ${row.items}, the items of the row`,
              String(row.apply),
            ),
          ]
        : [],
    ),
  ];
}

/** What a form of its kind has to name: the module of a checkpoint, the lessons of a diagnostic. */
function checkKind(form: Located<Form>): Finding[] {
  const { kind, module, blueprint } = form.value;
  const missing = (field: FieldPath, what: string) =>
    findingAt(form, 'form/row', field, what, 'nothing');
  return [
    ...(kind === 'checkpoint' && module === undefined
      ? [missing(['id'], 'the module of the checkpoint')]
      : []),
    ...(kind === 'diagnostic'
      ? blueprint.flatMap((row, index) =>
          row.lesson === undefined
            ? [missing(['blueprint', index], 'the lesson that may be skipped')]
            : [],
        )
      : []),
  ];
}

function checkRows(form: Located<Form>): Finding[] {
  const first = new Map<string, number>();
  return form.value.blueprint.flatMap((row, index) =>
    row.competencies.flatMap((id, place) => {
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, index);
        return [];
      }
      return [
        findingAt(
          form,
          'form/overlapping-rows',
          ['blueprint', index, 'competencies', place],
          'each competency in one row',
          `${id}, which is also in row ${earlier + 1}`,
        ),
      ];
    }),
  );
}

/** The module that teaches each competency first, in the order of the course. */
function modulesOfCompetencies(content: CourseContent): Map<string, string> {
  const found = new Map<string, string>();
  for (const module of content.course?.value.modules ?? []) {
    const lessons = content.lessons.filter(({ value }) => module.lessons.includes(value.lesson.id));
    for (const id of lessons.flatMap(({ value }) => value.lesson.competencies)) {
      if (!found.has(id)) found.set(id, module.id);
    }
  }
  return found;
}

/** The competencies a form has to cover: those its module teaches first, or all that are taught. */
function toCover(content: CourseContent, form: Form): string[] {
  if (form.kind === 'diagnostic') return [];
  return [...modulesOfCompetencies(content)]
    .filter(([, module]) => form.kind === 'sign-off' || module === form.module)
    .map(([id]) => id);
}

function checkCover(content: CourseContent, form: Located<Form>): Finding[] {
  const covered = new Set(form.value.blueprint.flatMap(({ competencies }) => competencies));
  const missing = toCover(content, form.value).filter((id) => !covered.has(id));
  return missing.length === 0
    ? []
    : [
        findingAt(
          form,
          'form/competency-missing',
          ['blueprint'],
          'a row for each competency that is taught',
          `none for ${missing.join(', ')}`,
        ),
      ];
}

function reason(shortage: Shortage): { expected: string; found: string } {
  if (shortage.what === 'retake') {
    return {
      expected: `${shortage.needed} other items at a retake, whatever was drawn before`,
      found: String(shortage.found),
    };
  }
  const level = shortage.what === 'apply' ? ' of level apply or analyse' : '';
  return {
    expected: `${shortage.needed} families${level} for ${shortage.row.competencies.join(', ')}`,
    found: String(shortage.found),
  };
}

function checkBank(content: CourseContent, form: Located<Form>): Finding[] {
  const pool = content.items.map(({ value }) => value);
  return shortages(form.value.blueprint, pool).map((shortage) => {
    const row = shortage.what === 'retake' ? -1 : form.value.blueprint.indexOf(shortage.row);
    const field = row < 0 ? ['blueprint'] : ['blueprint', row];
    const { expected, found } = reason(shortage);
    return findingAt(form, 'form/not-offered', field, expected, found);
  });
}

/** Variants of one idea measure one thing; else a form could hold two of them in different rows. */
function checkFamilies(content: CourseContent): Finding[] {
  const first = new Map<string, CourseContent['items'][number]>();
  return content.items.flatMap((item): Finding[] => {
    const earlier = first.get(item.value.family) ?? item;
    first.set(item.value.family, earlier);
    if (earlier.value.competency === item.value.competency) return [];
    return [
      {
        code: 'family/two-competencies',
        file: item.file,
        line: item.lineOf(['family']),
        field: 'family',
        expected: `items of ${earlier.value.competency}, as at ${earlier.file}:${earlier.lineOf(['family'])}`,
        found: item.value.competency,
      },
    ];
  });
}

function checkModules(content: CourseContent): Finding[] {
  const { course } = content;
  if (!course || content.forms.length === 0) return [];
  const tested = new Set(content.forms.map(({ value }) => value.module));
  return course.value.modules.flatMap(({ id }, index): Finding[] =>
    tested.has(id)
      ? []
      : [
          {
            code: 'form/checkpoint-missing',
            file: course.file,
            line: course.lineOf(['modules', index]),
            field: `modules.${index}`,
            expected: 'a checkpoint in forms.yaml',
            found: `none for ${id}`,
          },
        ],
  );
}

/** Blueprints are sound, cover what is taught, and the bank can fill them; what it cannot is a warning. */
export function checkForms(content: CourseContent): Finding[] {
  return [
    ...checkFamilies(content),
    ...checkModules(content),
    ...content.forms.flatMap((form) => {
      const faults = [
        ...checkSize(form),
        ...checkKind(form),
        ...checkRows(form),
        ...checkCover(content, form),
      ];
      // What the bank lacks depends on a blueprint that will change.
      return faults.length > 0 ? faults : checkBank(content, form);
    }),
  ];
}
