import type { CourseContent, Located } from './course-content.ts';
import type { Finding } from './finding.ts';
import { placedQuestions, type PlacedQuestion } from './item-parts.ts';
import type { FieldPath } from './source-text.ts';

interface WithId {
  readonly id: string;
}

function duplicates(kind: string, entries: readonly Located<WithId>[]): Finding[] {
  const first = new Map<string, Located<WithId>>();
  return entries.flatMap((entry): Finding[] => {
    const earlier = first.get(entry.value.id);
    if (!earlier) {
      first.set(entry.value.id, entry);
      return [];
    }
    return [
      {
        code: 'id/duplicate',
        file: entry.file,
        line: entry.lineOf(['id']),
        field: 'id',
        expected: `a ${kind} id used once`,
        found: `${entry.value.id}, which is also at ${earlier.file}:${earlier.lineOf(['id'])}`,
      },
    ];
  });
}

/** The lists inside a question whose entries have ids of their own. */
function listsOf({ question, path }: PlacedQuestion) {
  const list = (kind: string, name: string, values: readonly { id: string }[]) => ({
    kind,
    values,
    path: [...path, name],
  });
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [list('option', 'options', question.options)];
    case 'order':
      return [list('element', 'elements', question.elements)];
    case 'match':
      return [
        list('prompt', 'prompts', question.prompts),
        list('target', 'targets', question.targets),
      ];
    case 'numeric':
      return [];
  }
}

function idsInside(content: CourseContent): Finding[] {
  return content.items.flatMap((item) => {
    const steps =
      item.value.kind === 'case'
        ? [{ kind: 'step', values: item.value.steps, path: ['steps'] }]
        : [];
    return [...steps, ...placedQuestions(item.value).flatMap(listsOf)].flatMap(
      ({ kind, values, path }) =>
        duplicates(
          kind,
          values.map((value, index) => ({
            value,
            file: item.file,
            lineOf: (field: FieldPath) => item.lineOf([...path, index, ...field]),
          })),
        ),
    );
  });
}

/** Ids are unique within their kind and never those of something retired. */
export function checkIds(content: CourseContent): Finding[] {
  const kinds: [string, readonly Located<WithId>[]][] = [
    ['item', content.items],
    ['term', content.terms],
    ['competency', content.competencies],
    ['misconception', content.misconceptions],
    ['source', content.sources],
    ['matrix medium', content.matrix],
    ['form', content.forms],
  ];
  const retired = new Set(content.course?.value.retired.map(({ id }) => id));
  const reused = kinds
    .flatMap(([, entries]) => entries)
    .filter((entry) => retired.has(entry.value.id))
    .map((entry): Finding => ({
      code: 'id/retired',
      file: entry.file,
      line: entry.lineOf(['id']),
      field: 'id',
      expected: 'an id that is not in the list `retired` of course.yaml',
      found: entry.value.id,
    }));
  return [
    ...kinds.flatMap(([kind, entries]) => duplicates(kind, entries)),
    ...idsInside(content),
    ...reused,
  ];
}
