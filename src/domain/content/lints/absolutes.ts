import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { isKey, type PlacedChoice } from './placed.ts';

const ABSOLUTE: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:always|never|only|all|every|must|entirely|completely)\b/i,
  'zh-cn': /一定|必须|绝对|所有|从不|从来|只有|永远|完全|全部/,
};

const VAGUE: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:often|usually|sometimes|generally|frequently|occasionally)\b/i,
  'zh-cn': /通常|一般来说|一般会|往往|经常|有时/,
};

export function isAbsolute(text: string, locale: Locale): boolean {
  return ABSOLUTE[locale].test(text);
}

/**
 * Lint L8: absolute words stand in keys and distractors alike, and in one option at most. Since
 * little is always so, learners strike out options that say “always” without knowing why.
 */
export function lintAbsolutes({ item, question, path }: PlacedChoice, locale: Locale): Finding[] {
  const absolute = question.options.filter(({ text }) => isAbsolute(text[locale], locale));
  const keys = absolute.filter(isKey).length;
  const differ = keys > 0 !== absolute.length > keys;
  if (absolute.length < 2 && !differ) return [];
  return [
    findingAt(
      item,
      'item/absolute',
      [...path, 'options'],
      `options without absolute words (${locale})`,
      absolute.map(({ text }) => text[locale]).join(' | '),
    ),
  ];
}

/** Lint L9: no vague frequency in an option. “Often” is true of nearly anything, so it marks the key. */
export function lintVagueFrequency(
  { item, question, path }: PlacedChoice,
  locale: Locale,
): Finding[] {
  return question.options.flatMap(({ text }, index) =>
    VAGUE[locale].test(text[locale])
      ? [
          findingAt(
            item,
            'item/vague-frequency',
            [...path, 'options', index, 'text', locale],
            'a definite statement',
            text[locale],
          ),
        ]
      : [],
  );
}
