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
    practise: t('home.practiceLink'),
  };
}

export type ProgressLabels = ReturnType<typeof progressLabels>;
