import { wordsUnder, type Translate } from './quiz-labels.ts';

/** The words of the review page. */
export function reviewLabels(t: Translate) {
  return { ...wordsUnder('review', t), cards: wordsUnder('cards', t) };
}

export type ReviewLabels = ReturnType<typeof reviewLabels>;
