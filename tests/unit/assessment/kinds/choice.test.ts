import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctResponse,
  countRight,
  gradeResponse,
  knownResponse,
  summarise,
  temptingResponse,
  validateResponse,
} from '~/domain/assessment/kinds.ts';
import type { Response } from '~/domain/assessment/response.ts';
import type { ChoiceTask } from '~/domain/assessment/task.ts';
import { SINGLE, WORDS, multipleOf } from '../../../fixtures/tasks.ts';

function idsOf(task: ChoiceTask): string[] {
  return task.options.map(({ id }) => id);
}

function scoreOf(task: ChoiceTask, response: Response): number {
  return gradeResponse(task, response).score;
}

function subsets(ids: readonly string[]): Response[] {
  return ids.reduce<string[][]>((all, id) => [...all, ...all.map((set) => [...set, id])], [[]]);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** What someone scores on average who ticks each option or not by the toss of a coin. */
function randomScore(task: ChoiceTask): number {
  return mean(subsets(idsOf(task)).map((response) => scoreOf(task, response)));
}

/** The same for somebody who knows how many to tick and ticks that many at random. */
function countedScore(task: ChoiceTask): number {
  const { length } = correctResponse(task);
  const guesses = subsets(idsOf(task)).filter((ticks) => ticks.length === length);
  return mean(guesses.map((response) => scoreOf(task, response)));
}

/** Every number of keys and of options that the content checks let through. */
const ALLOWED_SIZES = [4, 5, 6].flatMap((options) =>
  [2, 3]
    .filter((keys) => keys <= options / 2)
    .map((keys): [keys: number, options: number] => [keys, options]),
);

/** A multiple task of any size, and some of its options. */
const taskAndTicks = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([keys, wrong]) => multipleOf(keys, wrong))
  .chain((task) => fc.tuple(fc.constant(task), fc.subarray(idsOf(task))));

describe('a single choice', () => {
  it.each([
    { id: 'best', score: 1, full: true, harmful: false },
    { id: 'workable', score: 0.6, full: false, harmful: false },
    { id: 'off', score: 0, full: false, harmful: false },
    { id: 'harmful', score: 0, full: false, harmful: true },
  ])('is worth $score for the option that is $id', ({ id, ...grade }) => {
    expect(gradeResponse(SINGLE, [id])).toEqual(grade);
  });

  it('is worth nothing when two options are chosen', () => {
    expect(gradeResponse(SINGLE, ['best', 'workable'])).toMatchObject({ score: 0, full: false });
  });

  it('flags harm even among two options', () => {
    expect(gradeResponse(SINGLE, ['best', 'harmful'])).toMatchObject({ score: 0, harmful: true });
  });

  it('cannot be graded while nothing is chosen', () => {
    expect(validateResponse(SINGLE, [])).toBe('nothing-chosen');
    expect(validateResponse(SINGLE, ['gone'])).toBe('nothing-chosen');
    expect(validateResponse(SINGLE, ['off'])).toBeUndefined();
  });

  it('has one correct response, and the one marked tempting', () => {
    expect(correctResponse(SINGLE)).toEqual(['best']);
    expect(temptingResponse(SINGLE)).toEqual(['off']);
  });

  it('keeps the options the item has, once each, in the order of the item', () => {
    const response = ['workable', 'gone', 'best', 'workable'];
    expect(knownResponse(SINGLE, response)).toEqual(['best', 'workable']);
  });

  it('is told by the text of the option', () => {
    expect(summarise(SINGLE, ['workable'], WORDS)).toEqual(['<workable>']);
    expect(summarise(SINGLE, ['gone'], WORDS)).toEqual([]);
  });

  it('counts no parts', () => {
    expect(countRight(SINGLE, ['off'])).toBeUndefined();
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
    const ticks = [...idsOf(multipleOf(right, 0)), ...idsOf(multipleOf(0, wrong))];
    expect(scoreOf(multipleOf(keys, 5 - keys), ticks)).toBeCloseTo(score);
  });

  it.each(ALLOWED_SIZES)('with %i keys of %i gives nothing for ticking all or none', (keys, of) => {
    const task = multipleOf(keys, of - keys);
    expect(scoreOf(task, idsOf(task))).toBe(0);
    expect(scoreOf(task, [])).toBe(0);
  });

  // The largest is 3/16, with two keys of four.
  it.each([
    [2, 4, 3 / 16],
    [2, 5, 7 / 64],
    [2, 6, 1 / 16],
    [3, 6, 10 / 64],
  ])('with %i keys of %i gives someone who ticks at random %f on average', (keys, of, score) => {
    expect(ALLOWED_SIZES).toContainEqual([keys, of]);
    expect(randomScore(multipleOf(keys, of - keys))).toBeCloseTo(score, 10);
    expect(score).toBeLessThanOrEqual(0.2);
  });

  it.each(ALLOWED_SIZES)(
    'with %i keys of %i gives at most a quarter to someone who ticks as many at random',
    (keys, of) => {
      expect(countedScore(multipleOf(keys, of - keys))).toBeLessThanOrEqual(0.25);
    },
  );

  it('never scores lower for one more right tick, nor higher for one more wrong one', () => {
    fc.assert(
      fc.property(taskAndTicks, fc.nat(), ([task, ticks], pick) => {
        const options = task.options.filter(({ id }) => !ticks.includes(id));
        const added = options[pick % options.length];
        if (!added) return;
        const before = scoreOf(task, ticks);
        const after = scoreOf(task, [...ticks, added.id]);
        if (added.credit === 'best') expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('gives full credit to the keys and nothing else', () => {
    fc.assert(
      fc.property(taskAndTicks, ([task, ticks]) => {
        const perfect = task.options.every(
          ({ id, credit }) => ticks.includes(id) === (credit === 'best'),
        );
        expect(gradeResponse(task, ticks).full).toBe(perfect);
      }),
    );
  });

  it('counts a harmful tick as wrong and flags it, even among the keys', () => {
    const { options } = multipleOf(2, 2);
    const task: ChoiceTask = {
      kind: 'multiple',
      options: [...options, { id: 'harmful', credit: 'harmful' }],
    };
    expect(gradeResponse(task, ['key-1', 'key-2', 'harmful'])).toEqual({
      score: 0.5,
      full: false,
      harmful: true,
    });
  });

  it('scores 0 where there is no key', () => {
    expect(scoreOf(multipleOf(0, 3), ['wrong-1'])).toBe(0);
    expect(scoreOf(multipleOf(0, 3), [])).toBe(0);
  });

  it('cannot be graded while nothing is ticked', () => {
    expect(validateResponse(multipleOf(2, 3), ['gone'])).toBe('nothing-chosen');
    expect(validateResponse(multipleOf(2, 3), ['wrong-1'])).toBeUndefined();
  });

  it('names its keys as the correct response, and its tempting ticks', () => {
    expect(correctResponse(multipleOf(2, 3))).toEqual(['key-1', 'key-2']);
    expect(temptingResponse(multipleOf(2, 2))).toEqual(['wrong-1', 'wrong-2']);
  });

  it('counts how many ticks fit, of those that were made', () => {
    const ticks = ['key-1', 'wrong-2', 'key-2', 'gone', 'key-1'];
    expect(countRight(multipleOf(3, 3), ticks)).toEqual({ right: 2, of: 3 });
    expect(countRight(multipleOf(3, 3), [])).toEqual({ right: 0, of: 0 });
  });

  it('is told option by option, in the order of the item', () => {
    expect(summarise(multipleOf(2, 3), ['wrong-1', 'key-2'], WORDS)).toEqual([
      '<key-2>',
      '<wrong-1>',
    ]);
  });
});
