import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { type PlacedChoice } from './placed.ts';

const CATCH_ALL: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [
    /\b(?:all|none|both|neither|any) of the above\b/i,
    /\b(?:all|none) of these\b(?! \p{L})/iu,
    /\b[Bb]oth [A-F] and [A-F]\b/,
    // Letters alone: “Compare versions A and B” is about versions, not about options.
    /^(?:(?:only|neither|either|options?) )?[A-F](?:, [A-F])*,? (?:and|or|nor|&) [A-F]\b[^\p{L}]*$/iu,
  ],
  'zh-cn': [
    /以上(?:都|皆|全|均)/,
    /(?:都|皆|均|全)(?:不对|不是|不正确)。?$/,
    /^(?:全都?|都|全部)(?:对|是|正确)。?$/,
    /^(?:选项)?\s?[A-F](?:、[A-F])*\s?(?:和|与|及|、)\s?[A-F]\s?(?:都对|都是|两项)?。?$/,
  ],
};

/**
 * Lint L6: no option stands for other options. Who knows that one is wrong can drop “all of the
 * above”, who knows two can take it; and letters mean nothing, because options are shuffled.
 */
export function lintCatchAll({ item, question, path }: PlacedChoice, locale: Locale): Finding[] {
  return question.options.flatMap(({ text }, index) =>
    CATCH_ALL[locale].some((pattern) => pattern.test(text[locale]))
      ? [
          findingAt(
            item,
            'item/catch-all-option',
            [...path, 'options', index, 'text', locale],
            'a concrete option',
            text[locale],
          ),
        ]
      : [],
  );
}
