import type { BlueprintRow } from '../content/form-schema.ts';
import { shuffle } from '../assessment/shuffle.ts';
import { drawFamilies, interleave } from './draw.ts';
import { asksToApply, byFamily, type Familiarity, type PoolItem } from './pool.ts';

/** At least this share of a retake is other items than the time before. */
export const OTHER_ON_RETAKE = 0.6;

/** Why the bank cannot fill a form. */
export type Shortage =
  | {
      readonly what: 'items' | 'apply';
      readonly row: BlueprintRow;
      readonly needed: number;
      /** Families in the bank; two of a family never stand in one form. */
      readonly found: number;
    }
  | { readonly what: 'retake'; readonly needed: number; readonly found: number };

export function poolOf(row: BlueprintRow, pool: readonly PoolItem[]): PoolItem[] {
  return pool.filter(({ competency }) => row.competencies.includes(competency));
}

function countFamilies(pool: readonly PoolItem[]): { all: number; single: number } {
  const families = [...byFamily(pool).values()];
  return { all: families.length, single: families.filter(({ length }) => length === 1).length };
}

/**
 * How many items of a row are sure to be others at a retake, whatever was drawn before. A draw uses up
 * a family that has one item; a family with two still has another.
 */
function othersAtRetake(row: BlueprintRow, pool: readonly PoolItem[]): number {
  const left = (items: readonly PoolItem[]) => {
    const { all, single } = countFamilies(items);
    return all - Math.min(row.items, single);
  };
  const applying = Math.min(row.apply, left(pool.filter(asksToApply)));
  const rest = Math.min(row.items - row.apply, Math.max(0, left(pool) - row.apply));
  return applying + rest;
}

/** Everything that keeps the bank from filling a blueprint, now and at a retake; empty when it can. */
export function shortages(
  blueprint: readonly BlueprintRow[],
  pool: readonly PoolItem[],
): Shortage[] {
  const rows = blueprint.flatMap((row): Shortage[] => {
    const items = poolOf(row, pool);
    const found = countFamilies(items).all;
    const applying = countFamilies(items.filter(asksToApply)).all;
    return [
      ...(found < row.items ? [{ what: 'items' as const, row, needed: row.items, found }] : []),
      ...(applying < row.apply
        ? [{ what: 'apply' as const, row, needed: row.apply, found: applying }]
        : []),
    ];
  });
  const size = blueprint.reduce((sum, { items }) => sum + items, 0);
  const needed = Math.ceil(size * OTHER_ON_RETAKE);
  const found = blueprint.reduce((sum, row) => sum + othersAtRetake(row, poolOf(row, pool)), 0);
  return found < needed ? [...rows, { what: 'retake', needed, found }] : rows;
}

function drawRow(
  row: BlueprintRow,
  pool: readonly PoolItem[],
  seed: string,
  familiarity: Familiarity,
): PoolItem[] {
  const items = poolOf(row, pool);
  const applying = drawFamilies(items.filter(asksToApply), row.apply, seed, familiarity);
  const families = new Set(applying.map(({ family }) => family));
  const others = items.filter(({ family }) => !families.has(family));
  return [...applying, ...drawFamilies(others, row.items - applying.length, seed, familiarity)];
}

/**
 * Draws a form: each row of the blueprint is covered, no two items are of one family, familiar items
 * come last, and no competency more than twice in a row. The same seed and record give the same form.
 * Ask `shortages` first; a bank that cannot fill the blueprint gives a shorter form.
 */
export function buildForm(
  blueprint: readonly BlueprintRow[],
  pool: readonly PoolItem[],
  seed: string,
  familiarity: Familiarity,
): string[] {
  const drawn = blueprint.reduce<PoolItem[]>((items, row) => {
    const taken = new Set(items.map(({ family }) => family));
    const free = pool.filter(({ family }) => !taken.has(family));
    return [...items, ...drawRow(row, free, seed, familiarity)];
  }, []);
  return interleave(shuffle(drawn, seed)).map(({ id }) => id);
}
