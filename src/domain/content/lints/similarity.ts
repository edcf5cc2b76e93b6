import { normalize } from '../../text/normalize.ts';

type Parts = ReadonlySet<string>;

export function sharedCount(a: Parts, b: Parts): number {
  return [...a].filter((part) => b.has(part)).length;
}

/** What two sets have in common, from 0 to 1 (Jaccard 1901). */
export function jaccard(a: Parts, b: Parts): number {
  const shared = sharedCount(a, b);
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/** How much of the smaller set lies in the other, from 0 to 1. */
export function containment(a: Parts, b: Parts): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : sharedCount(a, b) / smaller;
}

/** Each pair of neighbouring letters, digits or characters; spaces and punctuation do not count. */
export function characterPairs(text: string): Parts {
  const characters = Array.from(normalize(text).replace(/[^\p{L}\p{N}]+/gu, ''));
  return new Set(
    characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`),
  );
}
