import { EMPHASES, ITEM_KINDS, MEDIA, type FormKind } from '../domain/content/vocabulary.ts';
import { fill } from '../domain/text/fill.ts';
import { wordsUnder, type Translate } from './quiz-labels.ts';

const FORM_WORDS = {
  checkpoint: 'formCheckpoint',
  diagnostic: 'formDiagnostic',
  'sign-off': 'formSignOff',
} as const satisfies Record<FormKind, string>;

function practiceTexts(t: Translate) {
  return {
    ...wordsUnder('practice', t),
    medium: wordsUnder('practice.medium', t),
    emphasis: wordsUnder('practice.emphasis', t),
    kind: wordsUnder('practice.kind', t),
  };
}

/** The words of the practice page. */
export type PracticeLabels = ReturnType<typeof practiceTexts>;

/** What one can choose on the practice page, in the order it is shown. */
export function practiceChoices(t: Translate) {
  const texts = practiceTexts(t);
  return [
    {
      name: 'medium',
      title: texts.media,
      values: MEDIA.map((id) => ({ id, text: texts.medium[id] })),
    },
    {
      name: 'emphasis',
      title: texts.emphases,
      values: EMPHASES.map((id) => ({ id, text: texts.emphasis[id] })),
    },
    {
      name: 'kind',
      title: texts.kinds,
      values: ITEM_KINDS.map((id) => ({ id, text: texts.kind[id] })),
    },
  ] as const;
}

export function practiceLabels(t: Translate) {
  const texts = practiceTexts(t);
  return {
    texts,
    /** Title and description of a form. */
    form(kind: FormKind, values: { module: string; n: number; mark: number }) {
      const words = FORM_WORDS[kind];
      return { title: fill(texts[words], values), text: fill(texts[`${words}Text`], values) };
    },
  };
}
