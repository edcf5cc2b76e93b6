import { wordsUnder, type Translate } from './quiz-labels.ts';

/** The words a module's page gets once the learner's record is read. */
export function moduleLabels(t: Translate) {
  return {
    ...wordsUnder('module', t),
    read: t('lesson.read'),
    standing: wordsUnder('progress.standing', t),
  };
}

export type ModuleLabels = ReturnType<typeof moduleLabels>;
