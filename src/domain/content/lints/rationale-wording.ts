import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import type { ItemText } from './item-texts.ts';
import { findingAt } from '../finding-at.ts';

/** A first sentence, or a start before a comma or colon, that is a verdict and nothing else. */
const VERDICT: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:(?:this|that|it)(?: is|['’]s) )?(?:simply |just )?(?:incorrect|correct|wrong|false|not (?:right|correct|true))(?:\s*[.!,:;—–]|$)/i,
  'zh-cn':
    /^(?:这|这个|该|此|本)?(?:选项|说法|做法|答案|一项|项)?(?:是)?(?:错误|错|不对|不正确|正确|答错|答对)(?:的|了)?(?:[。！，：；]|$)/,
};

/** Words that point at another option by its letter or place. */
const POINTER: Readonly<Record<Locale, RegExp>> = {
  en: /\boptions? [A-F1-6]\b|\b(?:first|second|third|fourth|fifth|sixth|last|previous|next|above) options?\b|\b(?:the|as) above\b/i,
  'zh-cn':
    /选项\s?[A-F1-6一二三四五六]|(?:^|[^A-Za-z])[A-F]\s?(?:选项|项)|第\s?[1-6一二三四五六]\s?(?:个选项|项(?!任务|工作|改动|计划|活动|措施|指标))|(?:上面|以上)(?:的|这|那)?(?:选项|说法|做法|[各几一两三]项|都|皆|均)|同上|见上文|如上/,
};

/** Lint L19: a rationale does not open with a verdict. The credit is shown already; the reason is not. */
export function lintEmptyVerdict({ item, role, text, path }: ItemText, locale: Locale): Finding[] {
  const verdict = VERDICT[locale].exec(text[locale])?.[0];
  if (role !== 'rationale' || verdict === undefined) return [];
  return [
    findingAt(
      item,
      'item/rationale-empty-verdict',
      [...path, locale],
      'what happens and why',
      verdict,
    ),
  ];
}

/** Lint L19: a rationale names what it means. Options are shuffled, so letters and places point nowhere. */
export function lintRationalePoints(
  { item, role, text, path }: ItemText,
  locale: Locale,
): Finding[] {
  const pointer = POINTER[locale].exec(text[locale])?.[0];
  if (role !== 'rationale' || pointer === undefined) return [];
  return [
    findingAt(
      item,
      'item/rationale-points',
      [...path, locale],
      'the thing itself, in words',
      pointer.trim(),
    ),
  ];
}
