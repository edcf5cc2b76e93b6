import { wordsUnder, type Translate } from './quiz-labels.ts';

/** The words of the part that saves the record, moves it and brings it in. */
export function keepLabels(t: Translate) {
  return {
    ...wordsUnder('keep', t),
    /** Why something was not brought in, and what to do. */
    refusal: wordsUnder('keep.refusal', t),
    /** Why an earlier copy was made. */
    reason: wordsUnder('keep.reason', t),
  };
}

export type KeepLabels = ReturnType<typeof keepLabels>;
