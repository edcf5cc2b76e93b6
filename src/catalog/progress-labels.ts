import { wordsUnder, type Translate } from './quiz-labels.ts';

/** The words of the progress page. */
export function progressLabels(t: Translate) {
  return {
    ...wordsUnder('progress', t),
    role: wordsUnder('progress.role', t),
    emphasis: wordsUnder('practice.pathEmphasis', t),
    standing: wordsUnder('progress.standing', t),
    meaning: wordsUnder('progress.meaning', t),
    advice: wordsUnder('progress.advice', t),
    // Said in the same words as on the home page and on that of the reviews.
    due: t('review.due'),
    dueOne: t('review.dueOne'),
    gentle: t('review.gentleText'),
    practise: t('home.practiceLink'),
  };
}

export type ProgressLabels = ReturnType<typeof progressLabels>;
