import type { FirstTry } from '../mastery/tries.ts';

/**
 * The items missed last time they were tried, the latest first. What one was certain of comes before the
 * rest: it most wants a second look.
 */
export function missedItems(
  tries: readonly FirstTry[],
  isAsked: (item: string) => boolean,
  most: number,
): string[] {
  const latest = new Map<string, FirstTry>();
  for (const entry of tries) latest.set(entry.item, entry);
  const certain = ({ confidence }: FirstTry) => Number(confidence === 'certain');
  return [...latest.values()]
    .filter(({ item, full }) => !full && isAsked(item))
    .sort((a, b) => certain(b) - certain(a) || b.at - a.at)
    .slice(0, most)
    .map(({ item }) => item);
}
