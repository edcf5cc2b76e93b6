import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice, Response } from '~/domain/assessment/choice.ts';
import { gradeChoice } from '~/domain/assessment/grade-choice.ts';
import { SINGLE, multipleOf } from '../../fixtures/choices.ts';

function idsOf(choice: Choice): string[] {
  return choice.options.map(({ id }) => id);
}

function subsets(ids: readonly string[]): Response[] {
  return ids.reduce<string[][]>((all, id) => [...all, ...all.map((set) => [...set, id])], [[]]);
}

/** What someone scores on average who ticks any set of options with equal chance. */
function randomScore(choice: Choice): number {
  const scores = subsets(idsOf(choice)).map((response) => gradeChoice(choice, response).score);
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Every number of keys and wrong options that the content checks let through. */
const ALLOWED_SIZES = [4, 5, 6].flatMap((options) =>
  [2, 3]
    .filter((keys) => keys <= options / 2)
    .map((keys): [keys: number, options: number] => [keys, options]),
);

/** A multiple choice of any size, and some of its options. */
const choiceAndTicks = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([keys, wrong]) => multipleOf(keys, wrong))
  .chain((choice) => fc.tuple(fc.constant(choice), fc.subarray(idsOf(choice))));

describe('a single choice', () => {
  it.each([
    { id: 'best', score: 1, full: true, harmful: false },
    { id: 'workable', score: 0.6, full: false, harmful: false },
    { id: 'off', score: 0, full: false, harmful: false },
    { id: 'harmful', score: 0, full: false, harmful: true },
  ])('is worth $score for the option that is $id', ({ id, ...grade }) => {
    expect(gradeChoice(SINGLE, [id])).toEqual(grade);
  });

  it('is worth nothing when two options are chosen', () => {
    expect(gradeChoice(SINGLE, ['best', 'workable'])).toMatchObject({ score: 0, full: false });
  });
});

describe('a multiple choice', () => {
  it.each([
    { ticks: 'all options, 3 keys of 5', keys: 3, right: 3, wrong: 2, score: 1 / 3 },
    { ticks: 'all options, 2 keys of 5', keys: 2, right: 2, wrong: 3, score: 0 },
    { ticks: 'nothing', keys: 3, right: 0, wrong: 0, score: 0 },
    { ticks: 'the keys', keys: 3, right: 3, wrong: 0, score: 1 },
    { ticks: 'all keys but one', keys: 3, right: 2, wrong: 0, score: 2 / 3 },
    { ticks: 'the keys and a wrong option', keys: 3, right: 3, wrong: 1, score: 2 / 3 },
    { ticks: 'as many wrong as right options', keys: 3, right: 2, wrong: 2, score: 0 },
    { ticks: 'more wrong than right options', keys: 3, right: 0, wrong: 2, score: 0 },
  ])('scores $score for ticking $ticks', ({ keys, right, wrong, score }) => {
    const choice = multipleOf(keys, 5 - keys);
    const ticks = [...idsOf(multipleOf(right, 0)), ...idsOf(multipleOf(0, wrong))];
    expect(gradeChoice(choice, ticks).score).toBeCloseTo(score);
  });

  it('gives a random ticker 0.11 with 2 keys of 5', () => {
    expect(randomScore(multipleOf(2, 3))).toBeCloseTo(0.11, 2);
  });

  it.each(ALLOWED_SIZES)('cannot be gamed with %i keys of %i', (keys, options) => {
    const choice = multipleOf(keys, options - keys);
    expect(gradeChoice(choice, idsOf(choice)).score).toBe(0);
    expect(gradeChoice(choice, []).score).toBe(0);
    expect(randomScore(choice)).toBeLessThanOrEqual(0.2);
  });

  it('never scores lower for one more right tick, nor higher for one more wrong one', () => {
    fc.assert(
      fc.property(choiceAndTicks, fc.nat(), ([choice, ticks], pick) => {
        const options = choice.options.filter(({ id }) => !ticks.includes(id));
        const added = options[pick % options.length];
        if (!added) return;
        const before = gradeChoice(choice, ticks).score;
        const after = gradeChoice(choice, [...ticks, added.id]).score;
        if (added.credit === 'best') expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('gives full credit to the keys and nothing else', () => {
    fc.assert(
      fc.property(choiceAndTicks, ([choice, ticks]) => {
        const perfect = choice.options.every(
          ({ id, credit }) => ticks.includes(id) === (credit === 'best'),
        );
        expect(gradeChoice(choice, ticks).full).toBe(perfect);
      }),
    );
  });

  it('counts a harmful tick as wrong and flags it, even among the keys', () => {
    const { options } = multipleOf(2, 2);
    const choice: Choice = {
      kind: 'multiple',
      options: [...options, { id: 'harmful', credit: 'harmful' }],
    };
    expect(gradeChoice(choice, ['key-1', 'key-2', 'harmful'])).toEqual({
      score: 0.5,
      full: false,
      harmful: true,
    });
  });

  it('scores 0 where there is no key', () => {
    expect(gradeChoice(multipleOf(0, 3), ['wrong-1']).score).toBe(0);
  });
});

describe('a response of any kind', () => {
  it('is graded from 0 to 1, whatever unknown or repeated ids it holds, in any order', () => {
    const anyChoice = fc.oneof(
      choiceAndTicks,
      fc.tuple(fc.constant(SINGLE), fc.subarray(idsOf(SINGLE))),
    );
    const noise = fc.array(fc.string().map((text) => `unknown ${text}`));
    fc.assert(
      fc.property(anyChoice, noise, ([choice, ticks], unknown) => {
        const grade = gradeChoice(choice, ticks);
        const noisy = [...unknown, ...ticks.toReversed(), ...ticks];
        expect(gradeChoice(choice, noisy)).toEqual(grade);
        expect(grade.score).toBeGreaterThanOrEqual(0);
        expect(grade.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
