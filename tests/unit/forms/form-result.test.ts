import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '~/domain/assessment/grade.ts';
import { CONFIDENCES, type Confidence } from '~/domain/content/vocabulary.ts';
import type { BlueprintRow } from '~/domain/content/form-schema.ts';
import { formResult, type ItemOutcome } from '~/domain/forms/form-result.ts';

const GREET: BlueprintRow = { competencies: ['greet', 'welcome'], items: 2, apply: 1 };
const MEASURE: BlueprintRow = { competencies: ['measure'], items: 2, apply: 1 };
const BLUEPRINT = [GREET, MEASURE];
const PASS = 0.8;

function outcome(competency: string, score: number, confidence?: Confidence): ItemOutcome {
  return { item: `${competency}-item`, competency, grade: grade(score), confidence };
}

/** Outcomes of one competency with these scores. */
function scored(...scores: number[]): ItemOutcome[] {
  return scores.map((score) => outcome('greet', score));
}

describe('the score of a form', () => {
  it('is the mean of the first tries', () => {
    expect(formResult(BLUEPRINT, scored(1, 0.6, 0, 1), PASS).score).toBeCloseTo(0.65, 10);
  });

  it('of nothing is 0 and passes nothing', () => {
    expect(formResult(BLUEPRINT, [], PASS)).toMatchObject({ score: 0, passed: false });
    expect(formResult(BLUEPRINT, [], 0).passed).toBe(false);
  });
});

describe('the pass mark', () => {
  it.each([
    ['eight of ten', [...Array<number>(8).fill(1), 0, 0], true],
    ['seven of ten', [...Array<number>(7).fill(1), 0, 0, 0], false],
    ['0.8 exactly, from half right and half workable', [1, 0.6, 1, 0.6], true],
    ['the same of ten', [1, 0.6, 1, 0.6, 1, 0.6, 1, 0.6, 1, 0.6], true],
    ['the same with the workable ones first', [0.6, 0.6, 0.6, 0.6, 0.6, 1, 1, 1, 1, 1], true],
    ['0.8 exactly, from thirds', [1, 1 / 3, 2 / 3, 1, 1], true],
    ['one workable too many', [1, 0.6, 1, 0.6, 0.6], false],
    ['all but a hair', [1, 1, 1, 1, 0.599, 0.6, 0.6, 0.6, 0.6], false],
    ['all workable', Array<number>(10).fill(0.6), false],
  ])('for %s', (_, scores, passed) => {
    expect(formResult(BLUEPRINT, scored(...scores), PASS).passed).toBe(passed);
  });

  it('is reached whatever the order of the items', () => {
    const enough = [1, 1, 1, 0.6, 0.6, 0.6, 0.8, 0.8, 0.8, 0.8];
    fc.assert(
      fc.property(fc.shuffledSubarray(enough, { minLength: enough.length }), (scores) => {
        expect(formResult(BLUEPRINT, scored(...scores), PASS).passed).toBe(true);
      }),
    );
  });

  it('at 0 and at 1 means any answer and all right', () => {
    expect(formResult(BLUEPRINT, scored(0), 0).passed).toBe(true);
    expect(formResult(BLUEPRINT, scored(1, 1), 1).passed).toBe(true);
    expect(formResult(BLUEPRINT, scored(1, 0.999), 1).passed).toBe(false);
  });
});

describe('a row of the blueprint', () => {
  it('has a result of its own, from the items of its competencies', () => {
    const outcomes = [outcome('greet', 1), outcome('welcome', 0.6), outcome('measure', 0)];
    const { rows } = formResult(BLUEPRINT, outcomes, PASS);
    expect(rows.map(({ row }) => row)).toEqual(BLUEPRINT);
    expect(rows.map(({ score }) => score)).toEqual([0.8, 0]);
    expect(rows.map(({ ready }) => ready)).toEqual([true, false]);
  });

  it('that was not asked is neither ready nor to be skipped', () => {
    const [, measure] = formResult(BLUEPRINT, scored(1, 1), 0).rows;
    expect(measure).toMatchObject({ score: 0, ready: false, skippable: false });
  });

  it('can be ready in a form that is not passed, and the other way round', () => {
    const missed = [outcome('greet', 1), outcome('measure', 0), outcome('measure', 0)];
    expect(formResult(BLUEPRINT, missed, PASS)).toMatchObject({
      passed: false,
      rows: [{ ready: true }, { ready: false }],
    });
    const passed = [...scored(...Array<number>(9).fill(1)), outcome('measure', 0)];
    expect(formResult(BLUEPRINT, passed, PASS)).toMatchObject({
      passed: true,
      rows: [{ ready: true }, { ready: false }],
    });
  });
});

describe('the lesson of a row may be skipped', () => {
  function skippable(...outcomes: [score: number, confidence?: Confidence][]): boolean {
    const own = outcomes.map(([score, confidence]) => outcome('greet', score, confidence));
    return formResult([GREET], own, PASS).rows[0]?.skippable ?? false;
  }

  it('when all of its items were right at the first try', () => {
    expect(skippable([1], [1])).toBe(true);
    expect(skippable([1, 'certain'], [1, 'fairly-sure'])).toBe(true);
  });

  it('not when one of them was missed or only workable', () => {
    expect(skippable([1], [0])).toBe(false);
    expect(skippable([1, 'certain'], [0.6, 'certain'])).toBe(false);
  });

  it('not when one of them was guessed', () => {
    expect(skippable([1, 'guessing'], [1, 'certain'])).toBe(false);
    expect(skippable([1], [1, 'guessing'])).toBe(false);
  });

  it('not when no item of it was asked', () => {
    expect(skippable()).toBe(false);
  });

  it('but confidence changes no score', () => {
    const anyScores = fc.array(fc.constantFrom(0, 0.6, 1), { maxLength: 12 });
    fc.assert(
      fc.property(anyScores, fc.array(fc.constantFrom(...CONFIDENCES)), (scores, levels) => {
        const sure = scores.map((score, n) => outcome('greet', score, levels[n]));
        const unasked = scored(...scores);
        const plain = ({ score, passed, rows }: ReturnType<typeof formResult>) => ({
          score,
          passed,
          rows: rows.map((row) => [row.score, row.ready]),
        });
        expect(plain(formResult(BLUEPRINT, sure, PASS))).toEqual(
          plain(formResult(BLUEPRINT, unasked, PASS)),
        );
      }),
    );
  });
});
