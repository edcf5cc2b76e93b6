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
import { readAs, readingsOf, slipIndex } from '~/domain/assessment/kinds/numeric.ts';
import type { NumericTask } from '~/domain/assessment/task.ts';
import { UNITS, type Unit } from '~/domain/content/vocabulary.ts';
import { NUMERIC, WORDS } from '../../../fixtures/tasks.ts';

function numeric(unit: Unit, value: number, tolerance = 0): NumericTask {
  return { kind: 'numeric', unit, value, tolerance, slips: [] };
}

function isRight(task: NumericTask, typed: string): boolean {
  return gradeResponse(task, [typed]).full;
}

describe('a number', () => {
  it.each([
    ['12.5', true],
    ['12.4', true],
    ['12.6', true],
    ['12.39', false],
    ['12.61', false],
    ['-12.5', false],
    ['800', false],
  ])('%s is within 0.1 of 12.5: %s', (typed, right) => {
    expect(gradeResponse(NUMERIC, [typed])).toEqual({
      score: right ? 1 : 0,
      full: right,
      harmful: false,
    });
  });

  it.each([
    [0.3, 0.1, '0.4'],
    [1.1, 0.1, '1.2'],
    [4.35, 0.05, '4.4'],
    [66.7, 0.05, '66.65'],
    [0.7, 0.1, '0.8'],
    [33.3, 0.05, '33.35'],
  ])('at the very edge is right: %f ± %f takes %s', (value, tolerance, typed) => {
    expect(isRight(numeric('times', value, tolerance), typed)).toBe(true);
  });

  it('without tolerance has to be the value', () => {
    expect(isRight(numeric('people', 12), '12')).toBe(true);
    expect(isRight(numeric('people', 12), '12.0001')).toBe(false);
  });

  it('may be typed in any usual form', () => {
    for (const typed of ['12000', '12,000', '1.2万', '一万二', '１２０００', '12k', '约 12,000 人'])
      expect(isRight(numeric('people', 12_000), typed), typed).toBe(true);
  });

  it('that is negative needs its sign', () => {
    expect(isRight(numeric('points', -3), '−3')).toBe(true);
    expect(isRight(numeric('points', -3), '3')).toBe(false);
  });

  it('cannot be graded while it is none', () => {
    expect(validateResponse(NUMERIC, [])).toBe('nothing-chosen');
    expect(validateResponse(NUMERIC, [''])).toBe('nothing-chosen');
    expect(validateResponse(NUMERIC, [' 　'])).toBe('nothing-chosen');
    expect(validateResponse(NUMERIC, ['many'])).toBe('not-a-number');
    expect(validateResponse(NUMERIC, ['12,5'])).toBe('not-a-number');
    expect(validateResponse(NUMERIC, ['800'])).toBeUndefined();
  });

  it('is kept as it was typed, without spaces around it', () => {
    expect(knownResponse(NUMERIC, [' 12 % ', 'more'])).toEqual(['12 %']);
    expect(knownResponse(NUMERIC, ['many'])).toEqual(['many']);
    expect(knownResponse(NUMERIC, ['  '])).toEqual([]);
  });

  it('is told as it was understood, or as it was typed when it was not', () => {
    expect(summarise(NUMERIC, ['１２．５'], WORDS)).toEqual(['12.5 percent']);
    expect(summarise(NUMERIC, ['0.125'], WORDS)).toEqual(['12.5 percent']);
    expect(summarise(NUMERIC, ['many'], WORDS)).toEqual(['many']);
    expect(summarise(NUMERIC, [], WORDS)).toEqual([]);
  });

  it('counts no parts', () => {
    expect(countRight(NUMERIC, ['12'])).toBeUndefined();
  });

  it('has its value as the correct response and its first slip as the tempting one', () => {
    expect(correctResponse(NUMERIC)).toEqual(['12.5']);
    expect(temptingResponse(NUMERIC)).toEqual(['800']);
    expect(temptingResponse({ ...NUMERIC, slips: [] })).toEqual([]);
  });

  it('is right as it is written by the course, whatever its value and unit', () => {
    const value = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 1000);
    fc.assert(
      fc.property(value, fc.constantFrom(...UNITS), (right, unit) => {
        const task = numeric(unit, right);
        expect(gradeResponse(task, correctResponse(task)).full).toBe(true);
      }),
    );
  });

  it('is right exactly within the tolerance', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(number, number, fc.nat(200), (value, typed, tolerance) => {
        const task = numeric('yuan', value / 10, tolerance / 10);
        const right = Math.abs(typed - value) <= tolerance;
        expect(isRight(task, String(typed / 10))).toBe(right);
      }),
    );
  });
});

describe('a number whose answer is not loaded yet', () => {
  it('is never right and can be filled in', () => {
    const open: NumericTask = { ...NUMERIC, value: NaN, tolerance: 0, slips: [] };
    expect(validateResponse(open, ['12'])).toBeUndefined();
    expect(gradeResponse(open, ['12']).score).toBe(0);
    expect(gradeResponse(open, ['NaN']).score).toBe(0);
    expect(summarise(open, ['12'], WORDS)).toEqual(['12 percent']);
  });
});

describe('a share in percent', () => {
  const twelve = numeric('percent', 12);

  it.each(['12', '12%', '12 %', '１２％', '百分之十二', '0.12', '.12', '12/100', '12 percent'])(
    'of 12 may be typed as %s',
    (typed) => {
      expect(isRight(twelve, typed)).toBe(true);
    },
  );

  it.each(['0.12%', '1.2', '1200', '-0.12'])('of 12 is not %s', (typed) => {
    expect(validateResponse(twelve, [typed])).toBeUndefined();
    expect(isRight(twelve, typed)).toBe(false);
  });

  it('below one percent is right as it is meant', () => {
    const half = numeric('percent', 0.5);
    expect(isRight(half, '0.5')).toBe(true);
    expect(isRight(half, '0.5%')).toBe(true);
    expect(isRight(half, '0.005')).toBe(true);
    expect(isRight(half, '50%')).toBe(false);
  });

  it('is shown in both meanings while it is typed', () => {
    expect(readingsOf('percent', '0.12')).toEqual([0.12, 12]);
    expect(readingsOf('percent', '0.07')).toEqual([0.07, 7]);
    expect(readingsOf('percent', '-0.5')).toEqual([-0.5, -50]);
    expect(readingsOf('percent', '1')).toEqual([1, 100]);
    expect(readingsOf('percent', '1.01')).toEqual([1.01]);
    expect(readingsOf('percent', '12')).toEqual([12]);
    expect(readingsOf('percent', '0.12%')).toEqual([0.12]);
    expect(readingsOf('people', '0.12')).toEqual([0.12]);
  });

  it('is read in the meaning that is right', () => {
    expect(readAs(twelve, ['0.12'])).toBe(12);
    expect(readAs(numeric('percent', 0.12), ['0.12'])).toBe(0.12);
    expect(readAs(twelve, ['0.5'])).toBe(0.5);
    expect(readAs(twelve, ['many'])).toBeUndefined();
  });
});

describe('a unit that is typed with a number', () => {
  it.each<[asked: Unit, typed: string]>([
    ['people', '12 人'],
    ['people', '12 个'],
    ['people', '12 位'],
    ['pieces', '12 人'],
    ['pieces', '12 条'],
    ['times', '12 次'],
    ['times', '12 倍'],
    ['times', '12 个'],
    ['percent', '12%'],
    ['points', '12 个百分点'],
    ['yuan', '¥12'],
    ['yuan', '12 元'],
    ['days', '12 天'],
  ])('fits a number of %s: %s', (asked, typed) => {
    expect(validateResponse(numeric(asked, 12), [typed])).toBeUndefined();
    expect(isRight(numeric(asked, 12), typed)).toBe(true);
  });

  it.each<[asked: Unit, typed: string]>([
    ['points', '12%'],
    ['points', '百分之十二'],
    ['percent', '12 个百分点'],
    ['percent', '12 pp'],
    ['percent', '12 人'],
    ['people', '12%'],
    ['people', '12 元'],
    ['people', '12 天'],
    ['yuan', '12 个'],
    ['days', '12 次'],
    ['times', '¥12'],
  ])('is another one where %s are asked: %s', (asked, typed) => {
    expect(validateResponse(numeric(asked, 12), [typed])).toBe('other-unit');
    expect(isRight(numeric(asked, 12), typed)).toBe(false);
    expect(readingsOf(asked, typed)).toEqual([]);
  });
});

describe('a slip', () => {
  it('is known by the number it leads to, within the tolerance', () => {
    expect(slipIndex(NUMERIC, ['800'])).toBe(0);
    expect(slipIndex(NUMERIC, ['800.1'])).toBe(0);
    expect(slipIndex(NUMERIC, ['800.2'])).toBe(-1);
    expect(slipIndex(NUMERIC, ['87.5%'])).toBe(1);
    expect(slipIndex(NUMERIC, ['0.875'])).toBe(1);
  });

  it('is told as the number it leads to, however it was typed', () => {
    expect(readAs(NUMERIC, ['0.875'])).toBe(87.5);
    expect(summarise(NUMERIC, ['0.875'], WORDS)).toEqual(['87.5 percent']);
  });

  it('is none where the number is right, unknown, unreadable or of another unit', () => {
    for (const typed of ['12.5', '3', 'many', '', '800 人'])
      expect(slipIndex(NUMERIC, [typed]), typed).toBe(-1);
    expect(slipIndex(NUMERIC, [])).toBe(-1);
  });
});
