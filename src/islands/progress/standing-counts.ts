import type { Standing } from '../../domain/mastery/standing.ts';
import { fill } from '../../domain/text/fill.ts';
import type { View } from './view.ts';

/** From what is known best to what is not begun. */
const ORDER: readonly Standing[] = ['mastered', 'secure', 'fading', 'practising', 'new'];

/** How many competencies have each standing, in words such as "3 mastered". */
export function standingCounts({
  labels,
  progress,
}: View): { readonly standing: Standing; readonly text: string }[] {
  return ORDER.map((standing) => ({
    standing,
    text: fill(labels.count, {
      n: progress.standings[standing],
      standing: labels.standing[standing],
    }),
  }));
}
