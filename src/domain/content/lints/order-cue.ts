import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { type Placed } from './placed.ts';

const ORDER_WORD: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:first|second|third|next|last|final)(?:ly)?\b|^(?:then|to begin with|after that|in the end)\b/i,
  'zh-cn': /^(?:首先|第[一二三四五六]|其次|接着|然后|再然后|随后|最后|最终)/,
};

/** The texts of an order item do not say where they belong: “Then …” can hardly come first. */
export function lintOrderCue({ item, question, path }: Placed, locale: Locale): Finding[] {
  if (question.kind !== 'order') return [];
  return question.elements.flatMap(({ text }, index) => {
    const word = ORDER_WORD[locale].exec(text[locale])?.[0];
    if (word === undefined) return [];
    return [
      findingAt(
        item,
        'item/order-given-away',
        [...path, 'elements', index, 'text', locale],
        'a text that could stand at any place',
        word,
      ),
    ];
  });
}
