import { shuffle } from '../assessment/shuffle.ts';
import { byFamily, type Familiarity, type PoolItem } from './pool.ts';

/** Shuffled by the seed, the least familiar first; the sort keeps the shuffled order among equals. */
export function leastFamiliarFirst(
  pool: readonly PoolItem[],
  seed: string,
  familiarity: Familiarity,
): PoolItem[] {
  return shuffle(pool, seed).sort((a, b) => familiarity(a.id) - familiarity(b.id));
}

/** Up to `count` items, at most one of a family, the least familiar first. */
export function drawFamilies(
  pool: readonly PoolItem[],
  count: number,
  seed: string,
  familiarity: Familiarity,
): PoolItem[] {
  const ranked = leastFamiliarFirst(pool, seed, familiarity);
  return [...byFamily(ranked).values()].flatMap(([first]) => first ?? []).slice(0, count);
}

/** No more than this many items of one competency in a row: mixing is what makes them stick. */
const LONGEST_RUN = 2;

interface OfCompetency {
  readonly competency: string;
}

/** How many items at the end of a list are of a competency. */
function runOf(items: readonly OfCompetency[], competency: string): number {
  const other = items.findLastIndex((item) => item.competency !== competency);
  return items.length - 1 - other;
}

/** Whether these can come without a longer run: the others are enough to part each competency. */
function canBeMixed(items: readonly OfCompetency[]): boolean {
  return [...new Set(items.map(({ competency }) => competency))].every((competency) => {
    const own = items.filter((item) => item.competency === competency).length;
    return own <= LONGEST_RUN * (items.length - own + 1);
  });
}

/**
 * Reorders items so that no competency comes more than twice in a row, where the items allow it. Takes
 * the first item after which the others can follow so; where there is none, the first that makes no
 * longer run.
 */
export function interleave<T extends OfCompetency>(items: readonly T[]): T[] {
  const rest = [...items];
  const result: T[] = [];
  while (rest.length > 0) {
    const short = ({ competency }: T) => runOf(result, competency) < LONGEST_RUN;
    const fitting = rest.findIndex(
      (item, index) => short(item) && canBeMixed(rest.filter((_, other) => other !== index)),
    );
    const next = fitting < 0 ? rest.findIndex(short) : fitting;
    result.push(...rest.splice(Math.max(0, next), 1));
  }
  return result;
}
