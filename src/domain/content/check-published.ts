import type { CourseContent } from './course-content.ts';
import type { Finding } from './finding.ts';
import { itemPrint } from './item-print.ts';

/**
 * Published items change only together with their version, so that old attempts are not taken for new
 * ones, and do not vanish without being retired (lint L35).
 */
export function checkPublished(content: CourseContent): Finding[] {
  const { published } = content;
  if (!published) return [];
  const items = new Map(content.items.map((item) => [item.value.id, item]));
  const retired = new Set(content.course?.value.retired.map((entry) => entry.id));
  return Object.entries(published.value).flatMap(([id, { version, print }]): Finding[] => {
    const item = items.get(id);
    if (!item) {
      if (retired.has(id) || content.unread.has(id)) return [];
      return [
        {
          code: 'item/vanished',
          file: published.file,
          line: published.lineOf([id]),
          field: id,
          expected: 'the item, or its id in the list `retired` of course.yaml',
          found: 'neither',
        },
      ];
    }
    const changed = itemPrint(item.value) !== print;
    const raised = item.value.version > version;
    if (raised || (!changed && item.value.version === version)) return [];
    return [
      {
        code: 'item/version-not-raised',
        file: item.file,
        line: item.lineOf(['version']),
        field: 'version',
        expected: `${version + 1} or more, as ${id} was published as version ${version}`,
        found: String(item.value.version),
      },
    ];
  });
}
