import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxScore, walk, type WalkedStep } from '~/domain/assessment/case-graph.ts';
import {
  caseKind,
  fromResponse,
  toResponse,
  type CaseTask,
} from '~/domain/assessment/kinds/case.ts';
import { correctResponse, gradeResponse } from '~/domain/assessment/kinds.ts';
import { anyCase } from '../../../fixtures/case-graphs.ts';
import { BRANCHING, CASE, MATCH, WORDS, orderOf } from '../../../fixtures/tasks.ts';

const THREE_STEPS: CaseTask = { kind: 'case', steps: CASE };
const BRANCHED: CaseTask = { kind: 'case', steps: BRANCHING };
const BEST = ['role:best', 'tactic:key-1', 'tactic:key-2', 'metric:best'];

describe('the response to a case', () => {
  const WALKED: WalkedStep[] = [
    { step: 'role', response: ['best'] },
    { step: 'fit', response: ['forum:members', 'shop:buyers'] },
    { step: 'rate', response: ['12:30'] },
  ];
  const PARTS = ['role:best', 'fit:forum:members', 'fit:shop:buyers', 'rate:12:30'];
  const MIXED: CaseTask = {
    kind: 'case',
    steps: [
      { ...MATCH, id: 'fit' },
      { ...orderOf(3), id: 'rate' },
      { ...orderOf(3), id: 'role' },
    ],
  };

  it('names the step in each part', () => {
    expect(toResponse(WALKED)).toEqual(PARTS);
  });

  it('comes apart into steps in the order they were answered', () => {
    expect(fromResponse(MIXED, PARTS)).toEqual(WALKED);
  });

  it('loses the steps the case no longer has, and parts that name none', () => {
    const response = ['gone:a', 'role:off', ':b', 'nothing', 'role:best', ''];
    expect(fromResponse(THREE_STEPS, response)).toEqual([
      { step: 'role', response: ['off', 'best'] },
    ]);
    expect(caseKind.known(THREE_STEPS, response)).toEqual(['role:off', 'role:best']);
  });

  it('cannot be graded while it holds no step', () => {
    expect(caseKind.validate(THREE_STEPS, [])).toBe('nothing-chosen');
    expect(caseKind.validate(THREE_STEPS, ['gone:a'])).toBe('nothing-chosen');
    expect(caseKind.validate(THREE_STEPS, ['role:off'])).toBeUndefined();
  });

  it('is told step by step', () => {
    const told = caseKind.summarise(BRANCHED, ['start:best', 'plan:b', 'plan:a', 'gone:c'], WORDS);
    expect(told).toEqual(['<best>', '<b> · <a>']);
  });

  it('counts no parts', () => {
    expect(caseKind.countRight()).toBeUndefined();
  });
});

describe('the grade of a case', () => {
  it('is the mean of its steps where nothing branches', () => {
    const response = ['role:workable', 'tactic:key-1', 'metric:best'];
    expect(caseKind.grade(THREE_STEPS, response).score).toBeCloseTo((0.6 + 0.5 + 1) / 3, 10);
  });

  it('is full for the best response to each step and for nothing less', () => {
    expect(caseKind.grade(THREE_STEPS, BEST)).toEqual({ score: 1, full: true, harmful: false });
    for (const missing of BEST) {
      const response = BEST.filter((part) => part !== missing);
      expect(caseKind.grade(THREE_STEPS, response).full, missing).toBe(false);
    }
  });

  it('flags harm at any step', () => {
    expect(caseKind.grade(THREE_STEPS, ['role:best', 'metric:harmful']).harmful).toBe(true);
  });

  it('does not take a short way to an early end for full marks', () => {
    expect(caseKind.grade(BRANCHED, ['start:ruin']).score).toBe(0);
    const detour = ['start:detour', 'repair:best', 'close:12.5'];
    expect(caseKind.grade(BRANCHED, detour)).toMatchObject({ score: 2 / 3, full: false });
  });

  it('never exceeds 1, even when both branches are answered', () => {
    const everything = ['start:best', 'repair:best', 'plan:a', 'plan:b', 'plan:c', 'close:12.5'];
    expect(caseKind.grade(BRANCHED, everything).score).toBe(1);
  });

  it('of a case without steps, which no item is, is 0', () => {
    expect(caseKind.grade({ kind: 'case', steps: [] }, ['role:best']).score).toBe(0);
  });

  it('stays from 0 to 1 for any walk through any case', () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat()), (steps, picks) => {
        const ways = picks.values();
        const walked = walk(steps, (step) => {
          if (step.kind !== 'single') return correctResponse(step);
          const pick = (ways.next().value ?? 0) % step.options.length;
          return [step.options[pick]?.id ?? ''];
        });
        const task: CaseTask = { kind: 'case', steps };
        const points = walked.reduce((sum, { step, response }) => {
          const at = steps.find(({ id }) => id === step);
          return sum + (at ? gradeResponse(at, response).score : 0);
        }, 0);
        expect(points).toBeLessThanOrEqual(maxScore(steps) + 1e-9);
        expect(caseKind.grade(task, toResponse(walked)).score).toBeCloseTo(
          points / maxScore(steps),
          9,
        );
      }),
    );
  });
});

describe('the walks that the end of a case shows', () => {
  it('are the best one', () => {
    expect(caseKind.correctResponse(THREE_STEPS)).toEqual(BEST);
    expect(caseKind.correctResponse(BRANCHED)).toEqual([
      'start:best',
      'plan:a',
      'plan:b',
      'plan:c',
      'close:12.5',
    ]);
  });

  it('and the tempting one, which follows its choices', () => {
    expect(caseKind.temptingResponse(BRANCHED)).toEqual([
      'start:detour',
      'repair:off',
      'close:800',
    ]);
  });
});
