import type { FirstTry } from './tries.ts';

/**
 * How well something is known: `new` not tried yet, `practising`, `secure`, `mastered`, and `fading`, which
 * the learner reads as "due for a refresh".
 */
export const STANDINGS = ['new', 'practising', 'secure', 'mastered', 'fading'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface MasterySettings {
  /** How many different items must have been right at the first try. */
  readonly items: number;
  /** How many of the latest tries are looked at, and which share of them must be right. */
  readonly window: number;
  readonly share: number;
  /** On how many days it must have been right. */
  readonly days: number;
  /** Probability of still knowing it from which it is mastered, and below which it fades. */
  readonly known: number;
  readonly fading: number;
}

/** What a standing is told from. */
export interface Evidence {
  /** Oldest first. */
  readonly tries: readonly FirstTry[];
  /** True for items that ask to use what is known, not only to recall it. */
  readonly asksToApply: (item: string) => boolean;
  /** Probability that it is still known today, from 0 to 1; undefined when it is not in the queue. */
  readonly retrievability: number | undefined;
}

function isSecure(tries: readonly FirstTry[], { items, window, share }: MasterySettings): boolean {
  const right = new Set(tries.filter(({ full }) => full).map(({ item }) => item));
  const latest = tries.slice(-window);
  return right.size >= items && latest.filter(({ full }) => full).length >= share * latest.length;
}

/** It was secure at some moment, whatever came after. */
function wasSecure(tries: readonly FirstTry[], settings: MasterySettings): boolean {
  return tries.some((_, index) => isSecure(tries.slice(0, index + 1), settings));
}

/** Reviews and forms mix subjects, so nothing before them gives the answer away. */
function missedWhenMixed(tries: readonly FirstTry[]): boolean {
  const last = tries.findLast(({ place }) => place === 'review' || place === 'form');
  return last !== undefined && !last.full;
}

/** Where a learner stands with a competency, or with a cell of role and emphasis. */
export function standingOf(evidence: Evidence, settings: MasterySettings): Standing {
  const { tries, asksToApply, retrievability = 1 } = evidence;
  if (tries.length === 0) return 'new';
  const faded = retrievability < settings.fading || missedWhenMixed(tries);
  if (faded && wasSecure(tries, settings)) return 'fading';
  if (!isSecure(tries, settings)) return 'practising';
  const right = tries.filter(({ full }) => full);
  const mastered =
    new Set(right.map(({ day }) => day)).size >= settings.days &&
    right.some(({ item }) => asksToApply(item)) &&
    retrievability >= settings.known;
  return mastered ? 'mastered' : 'secure';
}
