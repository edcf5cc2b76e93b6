import { LOCALES, type Locale } from '../../locale.ts';
import type { CourseContent, Located } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import { claimSchema } from '../id.ts';
import { textsOf } from '../item-parts.ts';
import type { Item } from '../item-schema.ts';
import { findingAt } from '../finding-at.ts';

/** Law and platform rules by name. Wide words such as “rule” or 算法 (also “way to reckon”) are left out. */
const RULES: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:GDPR|PIPL|CCPA|CAN-SPAM)\b|\b(?:Advertising|E-commerce|Competition|Consumer|Personal Information|Data) (?:Protection )?(?:Law|Act)\b|\b(?:platform['’]?s?|WeChat['’]s|Douyin['’]s|Xiaohongshu['’]s) (?:own )?rules?\b|\b(?:platform|recommendation|ranking) algorithms?\b|\b(?:unlawful|illegal)\b/i,
  'zh-cn':
    /《[^》]*(?:法|条例|规定|办法|规范|规则|准则|标准|公约)》|个人信息保护法|广告法|反不正当竞争法|电子商务法|消费者权益保护法|平台(?:的|现行)*(?:规则|规定|规范)|(?:平台|推荐|分发|排序)算法|违法/,
};

/**
 * Lint L31: an item that speaks of law or of a platform's rules names a source of
 * `src/content/sources/`. Rules change, and the day somebody last read them stands there.
 */
export function lintSourceMissing(item: Located<Item>): Finding[] {
  if (item.value.sources.some((source) => !claimSchema.safeParse(source).success)) return [];
  const claim = textsOf(item.value)
    .flatMap(({ text, path }) =>
      LOCALES.map((locale) => ({
        path: [...path, locale],
        rule: RULES[locale].exec(text[locale])?.[0],
      })),
    )
    .find(({ rule }) => rule !== undefined);
  if (!claim) return [];
  return [
    findingAt(
      item,
      'item/source-missing',
      ['sources'],
      `an id of a source for “${claim.rule ?? ''}” in ${claim.path.join('.')}`,
      item.value.sources.length === 0 ? 'none' : item.value.sources.join(', '),
    ),
  ];
}

/** The same day a year before, as YYYY-MM-DD. */
function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}

/** Lint L31: a source was read within the last 12 months. */
export function lintSourceAge(content: CourseContent, today: string): Finding[] {
  const oldest = yearBefore(today);
  return content.sources
    .filter(({ value }) => value.checkedOn < oldest)
    .map((entry) =>
      findingAt(
        entry,
        'source/stale',
        ['checkedOn'],
        `a day from ${oldest} on`,
        entry.value.checkedOn,
      ),
    );
}
