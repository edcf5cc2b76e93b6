import { LOCALES, type Locale } from '../../locale.ts';
import type { CourseContent } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import { courseTexts } from './item-texts.ts';
import { findingAt } from '../finding-at.ts';

interface Banned {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Only what is certain: other spellings and other names for what the course names already. */
const BANNED: Readonly<Record<Locale, readonly Banned[]>> = {
  en: [
    { pattern: /\be-mails?\b/i, instead: 'email' },
    { pattern: /\bWechat\b/, instead: 'WeChat' },
    { pattern: /\bnetizens?\b/i, instead: 'users, readers or members' },
  ],
  'zh-cn': [
    { pattern: /帐号/, instead: '账号' },
    { pattern: /帐户/, instead: '账户' },
    { pattern: /登陆/, instead: '登录' },
    { pattern: /黏性/, instead: '粘性' },
    { pattern: /公共号|公众账号/, instead: '公众号' },
    { pattern: /\b[Aa]pp\b/, instead: 'APP' },
  ],
};

/** Lint L26: one thing has one name in each language, so that a second word cannot seem a second thing. */
export function lintBannedWords(content: CourseContent): Finding[] {
  return LOCALES.flatMap((locale) =>
    courseTexts(content).flatMap(({ entry, path, text }) =>
      BANNED[locale].flatMap(({ pattern, instead }) => {
        const word = pattern.exec(text[locale])?.[0];
        if (word === undefined) return [];
        return [findingAt(entry, 'text/banned-word', [...path, locale], instead, word)];
      }),
    ),
  );
}
