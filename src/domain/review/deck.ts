import type { FirstTry } from '../mastery/tries.ts';
import type { PoolItem } from '../forms/pool.ts';
import type { Rating, Review } from './review.ts';
import type { Schedule, Scheduler } from './scheduler.ts';

/** Something that is asked again from time to time: a family of items, or the card of a term. */
export interface Card {
  readonly id: string;
  /** Cards of one subject are not asked one after the other where it can be helped. */
  readonly subject: string;
  readonly schedule: Schedule;
}

/** What the first try at an item says to the scheduler. */
export function ratingOf({ score, full, confidence, easy }: FirstTry): Rating {
  // A right guess is luck, not knowledge.
  if (full && confidence === 'guessing') return 'again';
  if (full) return easy ? 'easy' : 'good';
  return score >= 0.5 ? 'hard' : 'again';
}

/**
 * The families that are reviewed: the first ones of each competency in the order of the bank. A family
 * holds variants of one idea, of which one is asked at a time.
 */
export function coreFamilies(items: readonly PoolItem[], perCompetency: number): Set<string> {
  const core = new Set<string>();
  const counts = new Map<string, number>();
  for (const { family, competency } of items) {
    const count = counts.get(competency) ?? 0;
    if (core.has(family) || count >= perCompetency) continue;
    core.add(family);
    counts.set(competency, count + 1);
  }
  return core;
}

/** Drills are practice at will; everything else after a pause is a review. */
function reviewsOf(tries: readonly FirstTry[]): Review[] {
  const reviews: Review[] = [];
  let latest = -Infinity;
  for (const entry of tries) {
    const again = reviews.length > 0;
    if (entry.day <= latest || (again && entry.place === 'drill')) continue;
    latest = entry.day;
    reviews.push({ day: latest, rating: ratingOf(entry) });
  }
  return reviews;
}

/** One card for each core family that was tried, made from its first tries (oldest first). */
export function itemCards(
  tries: readonly FirstTry[],
  items: ReadonlyMap<string, PoolItem>,
  core: ReadonlySet<string>,
  scheduler: Scheduler,
): Card[] {
  const families = new Map<string, FirstTry[]>();
  for (const entry of tries) {
    const family = items.get(entry.item)?.family;
    if (family === undefined || !core.has(family)) continue;
    const list = families.get(family);
    if (list) list.push(entry);
    else families.set(family, [entry]);
  }
  return [...families].flatMap(([id, list]) => {
    const schedule = scheduler.schedule(id, reviewsOf(list));
    const subject = items.get(list[0]?.item ?? '')?.competency ?? '';
    return schedule ? [{ id, subject, schedule }] : [];
  });
}

/**
 * The variant of a family to ask next: one that was never shown, else the one shown longest ago, and the
 * one shown last only when there is no other.
 */
export function variantOf(
  family: string,
  items: readonly PoolItem[],
  tries: readonly FirstTry[],
): string | undefined {
  // By place, not by time: while a clock is wrong many tries may have one time.
  const [first] = items
    .filter((item) => item.family === family)
    .map(({ id }) => ({ id, shown: tries.findLastIndex(({ item }) => item === id) }))
    .sort((a, b) => a.shown - b.shown);
  return first?.id;
}
