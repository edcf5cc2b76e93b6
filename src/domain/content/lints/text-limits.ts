import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import type { TextRole } from '../item-parts.ts';
import { textLength } from '../text-length.ts';
import type { ItemText } from './item-texts.ts';
import { findingAt } from '../finding-at.ts';

type Limit = Readonly<Record<Locale, number>>;

/** In words (en) and characters (zh). */
const MOST: Readonly<Partial<Record<TextRole, Limit>>> = {
  stem: { en: 90, 'zh-cn': 150 },
  leadIn: { en: 25, 'zh-cn': 40 },
  text: { en: 20, 'zh-cn': 36 },
  consequence: { en: 30, 'zh-cn': 55 },
  rationale: { en: 60, 'zh-cn': 110 },
  debrief: { en: 60, 'zh-cn': 110 },
};

const LEAST_RATIONALE: Limit = { en: 12, 'zh-cn': 20 };

const UNIT: Readonly<Record<Locale, string>> = { en: 'words', 'zh-cn': '字' };

/**
 * Lint L18: no text is longer than a screen of 360 px can carry, so that stem, lead-in and options
 * are seen together.
 */
export function lintTooLong({ item, role, text, path }: ItemText, locale: Locale): Finding[] {
  const most = MOST[role]?.[locale] ?? Infinity;
  const length = textLength(text[locale], locale);
  if (length <= most) return [];
  return [
    findingAt(
      item,
      'item/too-long',
      [...path, locale],
      `at most ${most} ${UNIT[locale]}`,
      String(length),
    ),
  ];
}

/** Lint L18: a rationale has at least 12 words or 20 characters. With fewer, it has no room for a reason. */
export function lintRationaleShort(
  { item, role, text, path }: ItemText,
  locale: Locale,
): Finding[] {
  const length = textLength(text[locale], locale);
  if (role !== 'rationale' || length >= LEAST_RATIONALE[locale]) return [];
  return [
    findingAt(
      item,
      'item/rationale-short',
      [...path, locale],
      `at least ${LEAST_RATIONALE[locale]} ${UNIT[locale]}`,
      String(length),
    ),
  ];
}
