/** What someone could score without knowing anything, from the shape of the items alone. */
import { describe, expect, it } from 'vitest';
import type { ChoiceItem, Item } from '../../src/domain/content/item-schema.ts';
import { textLength } from '../../src/domain/content/text-length.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { content } from './course.ts';

type Choice = Pick<ChoiceItem, 'kind' | 'options'>;

function choicesOf(item: Item): readonly Choice[] {
  return item.kind === 'case' ? item.steps : [item];
}

/** Single items, alone or as a step of a case. Each has one key. */
const singles = content.items
  .flatMap(({ value }) => choicesOf(value))
  .filter(({ kind }) => kind === 'single');

function keyPosition({ options }: Choice): number {
  return options.findIndex(({ credit }) => credit === 'best');
}

function keyIsLongest({ options }: Choice, locale: Locale): boolean {
  const lengths = options.map(({ text }) => textLength(text[locale], locale));
  const longest = Math.max(...lengths);
  return (
    lengths.filter((length) => length === longest).length === 1 &&
    options[lengths.indexOf(longest)]?.credit === 'best'
  );
}

/** How likely it is to get at least `count` hits by chance when each try hits with its own chance. */
function tail(chances: readonly number[], count: number): number {
  const exactly = chances.reduce<number[]>(
    (before, chance) =>
      Array.from(
        { length: before.length + 1 },
        (_, hits) => (before[hits] ?? 0) * (1 - chance) + (before[hits - 1] ?? 0) * chance,
      ),
    [1],
  );
  return exactly.slice(count).reduce((sum, value) => sum + value, 0);
}

/** Rarer than this is no accident but a habit of the author. */
const TOO_RARE = 0.01;

describe('the chance of a cue', () => {
  it.each([
    [4, 20, 11],
    [4, 40, 18],
    [4, 80, 30],
    [4, 160, 54],
    [3, 80, 38],
    [3, 160, 68],
  ])('with %i options and %i items is too rare from %i hits on', (options, items, bound) => {
    const chances = Array<number>(items).fill(1 / options);
    expect(tail(chances, bound)).toBeLessThanOrEqual(TOO_RARE);
    expect(tail(chances, bound - 1)).toBeGreaterThan(TOO_RARE);
  });
});

describe('the keys of single items', () => {
  const chances = singles.map(({ options }) => 1 / options.length);

  it.each(LOCALES)(
    'are the longest option no more often than chance makes them, in %s',
    (locale) => {
      const count = singles.filter((choice) => keyIsLongest(choice, locale)).length;
      expect(tail(chances, count), `${count} of ${singles.length}`).toBeGreaterThan(TOO_RARE);
    },
  );

  it.each([0, 1, 2, 3])('stand at place %i no more often than chance puts them there', (place) => {
    const able = singles.filter(({ options }) => options.length > place);
    const count = able.filter((choice) => keyPosition(choice) === place).length;
    const chance = tail(
      able.map(({ options }) => 1 / options.length),
      count,
    );
    expect(chance, `${count} of ${able.length}`).toBeGreaterThan(TOO_RARE);
  });
});
