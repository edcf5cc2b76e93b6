import { INTERFACE_KEYS, type InterfaceKey } from '../domain/content/interface-text-schema.ts';
import type { Facet } from '../domain/content/vocabulary.ts';

/** Looks up a word of the interface in the page's language. */
export type Translate = (key: InterfaceKey) => string;

type QuizKey = Extract<InterfaceKey, `quiz.${string}`>;
type FacetKey = Extract<QuizKey, `quiz.facet.${string}`>;
type Short<K extends string> = K extends `quiz.${infer Name}` ? Name : never;

/** The words of a quiz, without their prefix, and the names of the facets. */
export type QuizLabels = Readonly<Record<Short<Exclude<QuizKey, FacetKey>>, string>> & {
  readonly facets: Readonly<Record<Facet, string>>;
};

function under(prefix: string, t: Translate): Record<string, string> {
  return Object.fromEntries(
    INTERFACE_KEYS.filter(
      (key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.'),
    ).map((key) => [key.slice(prefix.length), t(key)]),
  );
}

export function quizLabels(t: Translate): QuizLabels {
  return { ...under('quiz.', t), facets: under('quiz.facet.', t) } as QuizLabels;
}
