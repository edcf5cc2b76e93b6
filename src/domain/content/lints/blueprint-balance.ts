import type { CourseContent, Located } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import type { Item } from '../item-schema.ts';
import { EMPHASES, ROLES } from '../vocabulary.ts';
import { findingAt } from '../finding-at.ts';

const LEAST_ITEMS = 12;
const MOST_SHARE = 0.15;
/** A smaller bank is still being started, and three items of a cell are a large share of it. */
const LEAST_PLACED = 40;

type Field = keyof Item['cell'];

/** One finding for all values of a field that have too few items, at the first item of the bank. */
function thin(
  content: CourseContent,
  code: 'bank/role-thin' | 'bank/emphasis-thin',
  field: Field,
  values: readonly string[],
): Finding[] {
  const [first] = content.items;
  // Before there are that many items in all, it is no news that they are missing.
  if (!first || content.items.length < LEAST_ITEMS * values.length) return [];
  return values.flatMap((value) => {
    const items = content.items.filter((item) => item.value.cell[field] === value);
    if (items.length >= LEAST_ITEMS) return [];
    return [
      findingAt(
        items[0] ?? first,
        code,
        ['cell', field],
        `at least ${LEAST_ITEMS} items for ${value}`,
        String(items.length),
      ),
    ];
  });
}

/** Lint L32: each role has at least 12 items, enough for review and for forms without repetition. */
export function lintRoleThin(content: CourseContent): Finding[] {
  return thin(content, 'bank/role-thin', 'role', ROLES);
}

/** Lint L32: the same for each emphasis. */
export function lintEmphasisThin(content: CourseContent): Finding[] {
  return thin(content, 'bank/emphasis-thin', 'emphasis', EMPHASES);
}

/**
 * Lint L32: no cell of medium, emphasis and role holds more than 15 % of the items that have all
 * three. A bank about one corner of the work would call its learners masters of the whole.
 */
export function lintCellHeavy(content: CourseContent): Finding[] {
  const cells = new Map<string, Located<Item>[]>();
  for (const item of content.items) {
    const { medium, emphasis, role } = item.value.cell;
    if (medium === undefined || emphasis === undefined || role === undefined) continue;
    const cell = `${medium} × ${emphasis} × ${role}`;
    cells.set(cell, [...(cells.get(cell) ?? []), item]);
  }
  const placed = [...cells.values()].flat().length;
  if (placed < LEAST_PLACED) return [];
  const most = Math.floor(placed * MOST_SHARE);
  return [...cells].flatMap(([cell, items]) => {
    const [first] = items;
    if (!first || items.length <= most) return [];
    return [
      findingAt(
        first,
        'bank/cell-heavy',
        ['cell'],
        `at most ${most} of ${placed} items in ${cell}`,
        String(items.length),
      ),
    ];
  });
}
