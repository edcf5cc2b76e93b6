import type { Page } from '@playwright/test';
import type { Locale } from '../../domain/locale.ts';
import type { Learner } from './learners.ts';
import type { Words } from './words.ts';

/** A page, or a state of one, to be photographed in both languages, both themes and both widths. */
export interface Shot {
  readonly name: string;
  /** From the root of the site. */
  readonly path: (locale: Locale) => string;
  /** Somebody new when absent. */
  readonly learner?: Learner;
  /** Files that do not arrive, as glob patterns. What the browser says about them is no fault. */
  readonly without?: readonly string[];
  /** Brings the page into its state, by the names on its buttons and fields. */
  readonly arrange?: (page: Page, words: Words) => Promise<unknown>;
  /** How many screens of a long page are shown; one when absent. */
  readonly screens?: number;
}

/** A path below the language of the page. */
export function at(path: string): Shot['path'] {
  return (locale) => `${locale}/${path}`;
}
