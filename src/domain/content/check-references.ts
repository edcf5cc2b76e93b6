import type { CourseContent, LessonFile, Located } from './course-content.ts';
import type { Finding } from './finding.ts';
import { claimSchema } from './id.ts';
import { misconceptionsOf, placedQuestions } from './item-parts.ts';
import { nearest } from './nearest.ts';

interface Place {
  readonly file: string;
  readonly line: number;
  readonly field: string;
}

type Known = ReadonlyMap<string, unknown> | ReadonlySet<string>;

function unknownReference(kind: string, id: string, known: Known, place: Place): Finding[] {
  if (known.has(id)) return [];
  const suggestion = nearest(id, known.keys());
  return [
    {
      code: 'reference/unknown',
      ...place,
      expected: suggestion ? `a known ${kind}; perhaps ${suggestion}` : `a known ${kind}`,
      found: id,
    },
  ];
}

/** Every id that is mentioned anywhere exists. */
export function checkReferences(content: CourseContent): Finding[] {
  // What is there but cannot be read is reported for itself, not once more for each mention.
  const ids = (entries: readonly Located<{ id: string }>[]) =>
    new Set([...entries.map((entry) => entry.value.id), ...content.unread]);
  const items = ids(content.items);
  const terms = ids(content.terms);
  const competencies = ids(content.competencies);
  const misconceptions = ids(content.misconceptions);
  const sources = ids(content.sources);
  const lessons = new Map<string, LessonFile[]>();
  for (const lesson of content.lessons) {
    const { id } = lesson.value.lesson;
    lessons.set(id, [...(lessons.get(id) ?? []), lesson]);
  }
  const lessonIds = new Set([...lessons.keys(), ...content.unread]);
  const modules = content.course && new Set(content.course.value.modules.map(({ id }) => id));
  const categories = new Set(content.course?.value.glossaryCategories.map(({ id }) => id));

  const at = (entry: Located<unknown>, field: (string | number)[]): Place => ({
    file: entry.file,
    line: entry.lineOf(field),
    field: field.join('.'),
  });

  const fromItems = content.items.flatMap((item) => [
    ...unknownReference(
      'competency',
      item.value.competency,
      competencies,
      at(item, ['competency']),
    ),
    ...item.value.sources.flatMap((source, index) =>
      claimSchema.safeParse(source).success
        ? []
        : unknownReference('source', source, sources, at(item, ['sources', index])),
    ),
    ...placedQuestions(item.value)
      .flatMap(misconceptionsOf)
      .flatMap(({ id, path }) =>
        unknownReference('misconception', id, misconceptions, at(item, [...path])),
      ),
  ]);

  const fromTerms = content.terms.flatMap((term) => [
    ...unknownReference('glossary category', term.category, categories, at(term, [])),
    ...term.value.seeAlso.flatMap((id, index) =>
      unknownReference('term', id, terms, at(term, ['seeAlso', index])),
    ),
    ...term.value.confusedWith.flatMap((entry, index) =>
      'term' in entry
        ? unknownReference('term', entry.term, terms, at(term, ['confusedWith', index, 'term']))
        : [],
    ),
    ...term.value.lessons.flatMap((id, index) =>
      unknownReference('lesson', id, lessonIds, at(term, ['lessons', index])),
    ),
  ]);

  const fromMisconceptions = content.misconceptions.flatMap((entry) => {
    const { lesson, section, term } = entry.value.cure;
    const cures = lessons.get(lesson);
    return [
      ...unknownReference('lesson', lesson, lessonIds, at(entry, ['cure', 'lesson'])),
      ...unknownReference('term', term, terms, at(entry, ['cure', 'term'])),
      ...(cures ?? []).flatMap((file) =>
        unknownReference(
          `section of ${lesson}`,
          section,
          sectionsOf(file),
          at(entry, ['cure', 'section']),
        ),
      ),
    ];
  });

  const fromForms = content.forms.flatMap((form) => [
    ...(form.value.module === undefined || !modules
      ? []
      : unknownReference('module', form.value.module, modules, at(form, ['module']))),
    ...form.value.blueprint.flatMap((row, index) => [
      ...row.competencies.flatMap((id, place) =>
        unknownReference(
          'competency',
          id,
          competencies,
          at(form, ['blueprint', index, 'competencies', place]),
        ),
      ),
      ...(row.lesson === undefined
        ? []
        : unknownReference(
            'lesson',
            row.lesson,
            lessonIds,
            at(form, ['blueprint', index, 'lesson']),
          )),
    ]),
  ]);

  const known: Record<string, { kind: string; attribute: string; ids: Known }> = {
    Check: { kind: 'item', attribute: 'item', ids: items },
    Term: { kind: 'term', attribute: 'id', ids: terms },
    Cite: { kind: 'source', attribute: 'source', ids: sources },
  };
  const fromLessons = content.lessons.flatMap((lesson) => [
    ...lesson.value.lesson.competencies.flatMap((id, index) =>
      unknownReference(
        'competency',
        id,
        competencies,
        at(lesson, ['lesson', 'competencies', index]),
      ),
    ),
    ...lesson.value.lesson.prequestions.flatMap(({ section }, index) =>
      unknownReference(
        'section of this lesson',
        section,
        sectionsOf(lesson),
        at(lesson, ['lesson', 'prequestions', index, 'section']),
      ),
    ),
    ...lesson.outline.components.flatMap(({ name, attributes, line }) => {
      const reference = known[name];
      if (!reference) return [];
      return unknownReference(
        reference.kind,
        attributes[reference.attribute] ?? '',
        reference.ids,
        {
          file: lesson.file,
          line,
          field: `<${name}>`,
        },
      );
    }),
  ]);

  return [...fromItems, ...fromTerms, ...fromMisconceptions, ...fromForms, ...fromLessons];
}

function sectionsOf(lesson: LessonFile): Set<string> {
  return new Set(lesson.outline.headings.flatMap(({ slug }) => slug ?? []));
}
