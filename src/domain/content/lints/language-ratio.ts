import type { Finding } from '../finding.ts';
import { textLength } from '../text-length.ts';
import type { ItemText } from './item-texts.ts';
import { findingAt } from '../finding-at.ts';

/** Characters for each English word. More than 99 in 100 texts of the first 68 items lie within. */
const RATIO = { least: 1, most: 2 } as const;
/** Shorter texts vary too much to tell anything. */
const LEAST_WORDS = 8;

/** Lint L30: both languages are about as long as usual. If not, one says something the other does not. */
export function lintLanguageRatio({ item, text, path }: ItemText): Finding[] {
  const words = textLength(text.en, 'en');
  const ratio = textLength(text['zh-cn'], 'zh-cn') / words;
  if (words < LEAST_WORDS || (ratio >= RATIO.least && ratio <= RATIO.most)) return [];
  return [
    findingAt(
      item,
      'item/language-ratio',
      path,
      `${RATIO.least} to ${RATIO.most} 字 for each English word`,
      ratio.toFixed(2),
    ),
  ];
}
