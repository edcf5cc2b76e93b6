import type { CourseContent, Located } from './course-content.ts';
import type { Finding } from './finding.ts';

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

function optionIds(content: CourseContent): Finding[] {
  return content.items.flatMap((item) => {
    const groups =
      item.value.kind === 'case'
        ? item.value.steps.map((step, index) => ({
            path: ['steps', index, 'options'],
            list: step.options,
          }))
        : [{ path: ['options'], list: item.value.options }];
    const lists = groups.map(({ path, list }) => ({
      path,
      entries: list.map((value, index) => ({
        value,
        file: item.file,
        lineOf: (field: readonly (string | number)[]) => item.lineOf([...path, index, ...field]),
      })),
    }));
    const steps =
      item.value.kind === 'case'
        ? item.value.steps.map((value, index) => ({
            value,
            file: item.file,
            lineOf: (field: readonly (string | number)[]) =>
              item.lineOf(['steps', index, ...field]),
          }))
        : [];
    return [
      ...duplicates('step', steps),
      ...lists.flatMap(({ entries }) => duplicates('option', entries)),
    ];
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
  ];
  const retired = new Set(content.course?.value.retired);
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
    ...optionIds(content),
    ...reused,
  ];
}
