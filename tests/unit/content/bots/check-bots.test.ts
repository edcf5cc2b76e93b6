import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkBots } from '~/domain/content/bots/check-bots.ts';
import type { CourseContent } from '~/domain/content/course-content.ts';
import type { Form } from '~/domain/content/form-schema.ts';
import { choiceItem, courseOf, located, options, readWords } from '../lints/build.ts';

/** Four options of different length, with the key at each place in turn. */
function bank(size: number, keyIsLongest: (index: number) => boolean): CourseContent {
  return courseOf({
    items: Array.from({ length: size }, (_, index) => {
      const lengths = keyIsLongest(index) ? [4, 1, 2, 3] : [1, 4, 2, 3];
      const [key = '', ...others] = lengths.map((length) => 'word '.repeat(length).trim());
      const texts = [...others.slice(0, index % 4), `*${key}`, ...others.slice(index % 4)];
      return choiceItem({
        id: `item-${index}`,
        competency: index % 2 === 0 ? 'even' : 'odd',
        options: options(...texts),
      });
    }),
  });
}

function form(...competencies: readonly string[]) {
  return located<Form>({
    id: 'checkpoint',
    kind: 'checkpoint',
    module: 'module',
    blueprint: [{ competencies: [...competencies], items: 1, apply: 0 }],
  });
}

function findingsOf(content: CourseContent, bot: string, locale: string) {
  return checkBots(content, readWords).filter(({ expected }) =>
    expected.endsWith(`for the bot “${bot}” (${locale})`),
  );
}

describe('bots in a bank', () => {
  it('catch keys that are always the longest', () => {
    const found = findingsOf(
      bank(40, () => true),
      'longest',
      'en',
    );
    expect(found.map(({ code }) => code)).toEqual(['bot/beats-chance']);
    expect(found[0]).toMatchObject({ file: 'file.yaml', field: 'options', found: '40.0' });
    expect(
      findingsOf(
        bank(40, () => true),
        'longest',
        'zh-cn',
      ),
    ).toHaveLength(1);
  });

  // 10 of 40 by chance, with a deviation of 2.74: a trend from 14.5, beaten from 17.9.
  it.each([
    [10, []],
    [14, []],
    [15, ['bot/beats-chance-trend']],
    [17, ['bot/beats-chance-trend']],
    [18, ['bot/beats-chance']],
  ])('with %i of 40 keys the longest: %j', (longest, codes) => {
    const content = bank(40, (index) => index < longest);
    expect(findingsOf(content, 'longest', 'en').map(({ code }) => code)).toEqual(codes);
  });

  it('catch keys that are the shortest', () => {
    expect(
      findingsOf(
        bank(40, () => false),
        'shortest',
        'en',
      ),
    ).toHaveLength(1);
  });

  it('catch a cue of one language alone', () => {
    const items = Array.from({ length: 40 }, (_, index) => {
      const text = (en: string, zh: string) => ({ en, 'zh-cn': zh });
      const key = { text: text('same', '字字字字字'), credit: 'best' as const };
      const other = { text: text('same', '字字') };
      const place = index % 4;
      return choiceItem({
        id: `item-${index}`,
        options: [
          ...Array<typeof other>(place).fill(other),
          key,
          ...Array<typeof other>(3 - place).fill(other),
        ],
      });
    });
    expect(findingsOf(courseOf({ items }), 'longest', 'zh-cn')).toHaveLength(1);
    expect(findingsOf(courseOf({ items }), 'longest', 'en')).toEqual([]);
  });

  it('say nothing about fewer than ten questions', () => {
    expect(
      checkBots(
        bank(9, () => true),
        readWords,
      ),
    ).toEqual([]);
  });

  it('score nothing by ticking all, as keys are half of the options at most', () => {
    const items = Array.from({ length: 40 }, (_, index) =>
      choiceItem({ id: `item-${index}`, kind: 'multiple', options: options('*a', '*b', 'c', 'd') }),
    );
    expect(checkBots(courseOf({ items }), readWords)).toEqual([]);
  });

  it('score by ticking all where most options are keys', () => {
    const items = Array.from({ length: 40 }, (_, index) =>
      choiceItem({
        id: `item-${index}`,
        kind: 'multiple',
        options: options('*a', '*b', '*c', 'd'),
      }),
    );
    expect(findingsOf(courseOf({ items }), 'tick all', 'en')).toHaveLength(1);
  });

  it('rarely accuse a bank whose keys fall where they may', () => {
    const accused = fc
      .sample(fc.array(fc.nat(3), { minLength: 80, maxLength: 80 }), { numRuns: 60, seed: 7 })
      .filter((ranks) => {
        const items = ranks.map((rank, index) => {
          // The key is the shortest, second, third or longest text; places go round.
          const texts = [0, 1, 2, 3].map(
            (length) => `${length === rank ? '*' : ''}${'word '.repeat(length + 1).trim()}`,
          );
          const turned = [...texts.slice(index % 4), ...texts.slice(0, index % 4)];
          return choiceItem({ id: `item-${index}`, options: options(...turned) });
        });
        return checkBots(courseOf({ items }), readWords).some(
          ({ code }) => code === 'bot/beats-chance',
        );
      });
    expect(accused.length).toBeLessThanOrEqual(3);
  });
});

describe('bots in a form', () => {
  // Keys of even items are the longest; over the whole bank that is a trend.
  const content = bank(48, (index) => index % 2 === 0 && index < 30);

  it.each([
    ['even', 2],
    ['odd', 0],
  ])('play the items of its competencies: %s', (competency, findings) => {
    const found = checkBots({ ...content, forms: [form(competency)] }, readWords).filter(
      ({ code, expected }) => code === 'bot/form-cue' && expected.includes('longest'),
    );
    expect(found).toHaveLength(findings);
  });
});
