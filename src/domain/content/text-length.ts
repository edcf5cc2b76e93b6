import type { Locale } from '../locale.ts';

const HAN = /\p{Script=Han}/gu;

/** Length as a reader feels it: words in English; Han characters plus Latin words in Chinese. */
export function textLength(text: string, locale: Locale): number {
  const words =
    text.replace(HAN, ' ').match(/[\p{L}\p{N}]+(?:[.,’'%/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return locale === 'en'
    ? words + (text.match(/\p{Script=Han}+/gu)?.length ?? 0)
    : words + (text.match(HAN)?.length ?? 0);
}
