import { describe, expect, it } from 'vitest';
import type { InterfaceKey } from '../../src/domain/content/interface-text-schema.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { interfaceTexts } from './course.ts';

/** What a learner presses, without what only opens another page. */
const BUTTONS = [
  'lesson.markRead',
  'lesson.unmark',
  'quiz.check',
  'quiz.show',
  'quiz.tryAgain',
  'quiz.continue',
  'quiz.again',
  'quiz.retry',
  'quiz.follow',
  'quiz.askAgain',
  'quiz.knownWell',
  'quiz.confidence.guessing',
  'quiz.confidence.fairly-sure',
  'quiz.confidence.certain',
  'review.start',
  'review.gentle',
  'review.startAll',
  'review.goOn',
  'cards.switchOn',
  'cards.switchOff',
  'cards.start',
  'cards.turn',
  'cards.knew',
  'cards.forgot',
  'cards.stop',
  'practice.start',
  'practice.newRound',
  'practice.retry',
  'practice.finish',
  'practice.practiseMissed',
  'progress.retry',
  'progress.practiseMissed',
  'progress.practiseAgain',
  'progress.print',
  'keep.save',
  'keep.share',
  'keep.send',
  'keep.copy',
  'keep.bringIn',
  'keep.cancel',
  'keep.close',
  'keep.bringBack',
  'keep.saveCopy',
  'keep.deleteCopies',
  'keep.delete',
  'keep.persist',
  'keep.frameYes',
  'search.open',
  'search.close',
  'settings.erase',
  'settings.eraseFramed',
  'settings.cancel',
  'settings.undo',
  'slots.save',
  'update.apply',
  'update.later',
  'notice.dismiss',
] as const satisfies readonly InterfaceKey[];

/** Controls that do the same in different places. */
const ALIKE: readonly (readonly InterfaceKey[])[] = [
  ['practice.start', 'review.start'],
  ['practice.finish', 'cards.stop'],
  ['practice.practiseMissed', 'progress.practiseAgain'],
  ['practice.retry', 'quiz.retry', 'progress.retry'],
  ['home.reviewLink', 'progress.startReview'],
  ['cards.lookUp', 'search.tryGlossary'],
  ['keep.save', 'keep.saveHeading', 'keep.saveCopy'],
  ['keep.cancel', 'settings.cancel'],
  ['keep.close', 'search.close', 'notice.dismiss'],
];

/** Other words for what has one already, by the table in `src/design/README.md`. */
const OTHER_WORDS: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:could not be loaded|failed to load|afresh|dismiss)\b/i,
  'zh-cn': /载入|没能加载|加载失败|找回|接着做|正在读取|提交/,
};

/** The longest button, in words or in characters; what is filled in does not count. */
const LONGEST: Readonly<Record<Locale, number>> = { en: 6, 'zh-cn': 8 };

function lengthOf(text: string, locale: Locale): number {
  const words = text.replace(/\{\w+\}/g, '').trim();
  return locale === 'en' ? words.split(/\s+/).length : words.replace(/\s/g, '').length;
}

describe.each(LOCALES)('the words on controls in %s', (locale) => {
  const texts = interfaceTexts(locale);
  const buttons = BUTTONS.map((key) => [key, texts[key] ?? ''] as const);

  it('end without a full stop', () => {
    expect(buttons.filter(([, text]) => /[.。]$/.test(text))).toEqual([]);
  });

  it(`are no longer than ${LONGEST[locale]}`, () => {
    expect(buttons.filter(([, text]) => lengthOf(text, locale) > LONGEST[locale])).toEqual([]);
  });

  it.each(ALIKE.map((keys) => [keys.join(', '), keys] as const))(
    'are alike where they do the same: %s',
    (_names, keys) => {
      expect(new Set(keys.map((key) => texts[key])).size).toBe(1);
    },
  );

  it('are different where they do different things', () => {
    const groups = ALIKE.map((keys) => new Set<string>(keys));
    const seen = new Map<string, string>();
    const doubles = buttons.flatMap(([key, text]) => {
      const before = seen.get(text);
      seen.set(text, key);
      if (before === undefined) return [];
      return groups.some((group) => group.has(key) && group.has(before)) ? [] : [[before, key]];
    });
    expect(doubles).toEqual([]);
  });

  it('and all other words of the interface use no second word for a thing', () => {
    const found = Object.entries(texts).filter(([, text]) => OTHER_WORDS[locale].test(text));
    expect(found).toEqual([]);
  });
});

describe('the words on controls in English', () => {
  it('have a capital at the beginning alone', () => {
    const texts = interfaceTexts('en');
    const written = BUTTONS.map((key) => texts[key] ?? '');
    expect(written.filter((text) => !/^[A-Z][^A-Z]*$/.test(text))).toEqual([]);
  });
});
