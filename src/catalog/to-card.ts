import type { Term } from '../domain/content/term-schema.ts';
import { otherLocale, type Locale } from '../domain/locale.ts';
import { termHref } from './href.ts';

/** A term as a card with two sides. */
export interface Card {
  /** Id of the term. */
  readonly id: string;
  /** The term in the page's language, then in the other one, as the glossary heads its entry. */
  readonly front: string;
  /** Its definition, plain text. */
  readonly back: string;
  /** Ids of the lessons that teach it. */
  readonly lessons: readonly string[];
  /** Address of its entry in the glossary. */
  readonly href: string;
}

export function toCard({ id, term, definition, lessons }: Term, locale: Locale): Card {
  const own = term[locale];
  const other = term[otherLocale(locale)];
  return {
    id,
    // Some names are the same in both languages, and some hold the other one in brackets.
    front: own.includes(other) ? own : `${own} · ${other}`,
    back: definition[locale],
    lessons,
    href: termHref(locale, id),
  };
}
