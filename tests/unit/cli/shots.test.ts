import { describe, expect, it } from 'vitest';
import { indexPage } from '../../../src/cli/shots/index-page.ts';
import { inLanes } from '../../../src/cli/shots/lanes.ts';
import { readOptions } from '../../../src/cli/shots/options.ts';
import { fileOf, type Picture } from '../../../src/cli/shots/picture.ts';

const GROUPS = ['home', 'lesson', 'quiz'];

describe('the options of the shots', () => {
  it('ask for everything when there are none', () => {
    expect(readOptions([], GROUPS)).toEqual({ groups: GROUPS, locales: ['en', 'zh-cn'] });
  });

  it('name groups and a language', () => {
    expect(readOptions(['--only', 'quiz, home', '--locale', 'zh-cn'], GROUPS)).toEqual({
      groups: ['home', 'quiz'],
      locales: ['zh-cn'],
    });
  });

  it.each([
    [['--only', 'hom'], /no group “hom”.*home, lesson, quiz/],
    [['--locale', 'fr'], /no language “fr”.*en, zh-cn/],
    [['--onyl', 'home'], /--onyl/],
  ])('are refused when they name what there is not: %s', (args, message) => {
    expect(() => readOptions(args, GROUPS)).toThrow(message);
  });
});

describe('the pictures', () => {
  const picture: Picture = {
    group: 'quiz',
    shot: 'partly right',
    locale: 'zh-cn',
    width: 360,
    theme: 'dark',
  };
  const wide: Picture = { ...picture, shot: 'wrong', width: 1280 };

  it('have files named after what they show', () => {
    expect(fileOf(picture)).toBe('quiz-partly-right-zh-cn-360-dark.png');
  });

  it('are all on the page that shows them, by group and with a caption', () => {
    const page = indexPage([picture, wide, { ...picture, group: 'home' }]);
    expect([...page.matchAll(/<h[23]>([^<]*)/g)].map(([, heading]) => heading)).toEqual([
      'quiz',
      'partly right',
      'wrong',
      'home',
      'partly right',
    ]);
    expect(page).toContain('src="quiz-wrong-zh-cn-1280-dark.png"');
    expect(page).toContain('<figcaption>wrong, zh-cn, 1280 px, dark</figcaption>');
    expect(page).toContain('href="home-sheet.png"');
  });
});

describe('work in lanes', () => {
  it('is done a few jobs at a time, with the results in the order of the jobs', async () => {
    let running = 0;
    let most = 0;
    const results = await inLanes([30, 5, 20, 1], 2, async (ms) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, ms));
      running -= 1;
      return ms;
    });
    expect(results).toEqual([30, 5, 20, 1]);
    expect(most).toBe(2);
  });
});
