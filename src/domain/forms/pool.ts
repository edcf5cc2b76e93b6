import type { Emphasis, ItemKind, Level, Medium, Role } from '../content/vocabulary.ts';

/** What drawing needs to know of an item. */
export interface PoolItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly competency: string;
  readonly level: Level;
  readonly family: string;
  readonly cell: {
    readonly medium?: Medium | undefined;
    readonly emphasis?: Emphasis | undefined;
    readonly role?: Role | undefined;
  };
}

/**
 * How well a learner knows an item: 0 never met, 1 met before, 2 asked in the sitting before this one.
 * Draws prefer the lower number.
 */
export type Familiarity = (id: string) => 0 | 1 | 2;

export const UNKNOWN: Familiarity = () => 0;

/** Items of level apply or analyse ask to use what is known; those of level recall do not. */
export function asksToApply({ level }: PoolItem): boolean {
  return level !== 'recall';
}

/** Families in the order of the pool, each with its items. */
export function byFamily(pool: readonly PoolItem[]): Map<string, PoolItem[]> {
  // By hand: the web views inside other apps are often too old for Map.groupBy.
  const families = new Map<string, PoolItem[]>();
  for (const item of pool) {
    const family = families.get(item.family);
    if (family) family.push(item);
    else families.set(item.family, [item]);
  }
  return families;
}
