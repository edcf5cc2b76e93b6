import { INTERFACE_KEYS, type InterfaceKey } from '../domain/content/interface-text-schema.ts';
import type { Confidence, Facet, Unit } from '../domain/content/vocabulary.ts';
import type { Locale } from '../domain/locale.ts';
import { href } from './href.ts';

/** Looks up a word of the interface in the page's language. */
export type Translate = (key: InterfaceKey) => string;

type Under<P extends string> =
  Extract<InterfaceKey, `${P}.${string}`> extends infer K
    ? K extends `${P}.${infer Name}`
      ? Name extends `${string}.${string}`
        ? never
        : Name
      : never
    : never;

/** The words below a prefix, without it; words further below are left out. */
export function wordsUnder<P extends string>(
  prefix: P,
  t: Translate,
): Readonly<Record<Under<P>, string>> {
  return Object.fromEntries(
    INTERFACE_KEYS.filter(
      (key) => key.startsWith(`${prefix}.`) && !key.slice(prefix.length + 1).includes('.'),
    ).map((key) => [key.slice(prefix.length + 1), t(key)]),
  ) as Record<Under<P>, string>;
}

/** The words of a quiz, and the addresses it links to. */
export type QuizLabels = Readonly<Record<Under<'quiz'>, string>> & {
  readonly facets: Readonly<Record<Facet, string>>;
  /** A number with its unit; `{n}` is the number. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** Address of one question; `{id}` is its id. */
  readonly itemUrl: string;
  /** Where problems are reported, with `{title}` and `{body}`; empty when there is no such place. */
  readonly reportUrl: string;
};

/**
 * Set where the site is built, for example
 * `https://example.com/issues/new?title={title}&body={body}`.
 */
const REPORT_URL = String(import.meta.env['REPORT_URL'] ?? '');

export function quizLabels(t: Translate, locale: Locale): QuizLabels {
  return {
    ...wordsUnder('quiz', t),
    facets: wordsUnder('quiz.facet', t),
    units: wordsUnder('quiz.unit', t),
    confidence: wordsUnder('quiz.confidence', t),
    itemUrl: href(locale, 'practice/?item={id}'),
    reportUrl: REPORT_URL,
  };
}
