import type { InterfaceKey } from '../domain/content/interface-text-schema.ts';

/** Looks up a word of the interface in the page's language. */
export type Translate = (key: InterfaceKey) => string;

const ASKING = ['question', 'case', 'step', 'selectOne', 'selectSome', 'check', 'show', 'noScript', 'keyboard', 'unavailable', 'retry'] as const;
const FACETS = ['emphasis', 'role', 'tactic', 'metric', 'next-step', 'why-not'] as const;
const EXPLAINING = [
  'selected', 'tryAgain', 'continue', 'again', 'empty', 'notYet', 'workable', 'someFit', 'correct',
  'corrected', 'revealed', 'yourAnswer', 'bestAnswer', 'workableAnswer', 'harmfulAnswer', 'whatHappens',
  'why', 'misconception', 'seeSection', 'otherOptions', 'debrief', 'facetTable', 'facetColumn',
  'resultColumn', 'right', 'partly', 'wrong', 'correctedMark', 'saved', 'saving', 'updated',
] as const;

type Labels<K extends string> = Readonly<Record<K, string>>;

/** Words needed to ask; they are in the page. */
export type AskingLabels = Labels<(typeof ASKING)[number]> & { facets: Labels<(typeof FACETS)[number]> };
/** Words needed to answer and explain; they come with the answers. */
export type ExplainingLabels = Labels<(typeof EXPLAINING)[number]>;

function pick<K extends string>(t: Translate, keys: readonly K[], prefix: string): Labels<K> {
  return Object.fromEntries(keys.map((key) => [key, t(`${prefix}${key}` as InterfaceKey)])) as Labels<K>;
}

export function quizLabels(t: Translate): AskingLabels {
  return { ...pick(t, ASKING, 'quiz.'), facets: pick(t, FACETS, 'quiz.facet.') };
}

export function explainingLabels(t: Translate): ExplainingLabels {
  return pick(t, EXPLAINING, 'quiz.');
}
