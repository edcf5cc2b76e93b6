import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  END,
  maxScore,
  stepAfter,
  stepAfterResponse,
  walk,
  type GradedStep,
} from '~/domain/assessment/case-graph.ts';
import { correctResponse, gradeResponse, temptingResponse } from '~/domain/assessment/kinds.ts';
import type { Response } from '~/domain/assessment/response.ts';
import type { Credit } from '~/domain/content/vocabulary.ts';
import { anyCase } from '../../fixtures/case-graphs.ts';
import { BRANCHING, CASE, SINGLE, multipleOf, orderOf } from '../../fixtures/tasks.ts';

/** A single step whose choices are written `worth` or `worth→next`; their ids are `worth`. */
function step(id: string, choices: readonly string[], next?: string): GradedStep {
  const options = choices.map((choice) => {
    const [credit = '', to] = choice.split('→');
    return { id: credit, credit: credit as Credit, ...(to !== undefined && { next: to }) };
  });
  return { kind: 'single', id, options, ...(next !== undefined && { next }) };
}

/** The most points of all walks, found by trying each of them. */
function mostByTrying(steps: readonly GradedStep[], from = steps[0]?.id ?? END): number {
  const at = steps.find(({ id }) => id === from);
  if (!at) return 0;
  const responses: Response[] =
    at.kind === 'single' ? at.options.map(({ id }) => [id]) : [correctResponse(at)];
  return Math.max(
    ...responses.map(
      (response) =>
        gradeResponse(at, response).score +
        mostByTrying(steps, stepAfterResponse(steps, at, response)),
    ),
  );
}

function idsOf(walked: readonly { step: string }[]): string[] {
  return walked.map(({ step: id }) => id);
}

const CYCLE = [step('a', ['best', 'off→c']), step('b', ['best→a', 'off']), step('c', ['best'])];

describe('the way through a case', () => {
  it('goes to the step below, and from the last one to the end', () => {
    expect(CASE.map((each) => stepAfter(CASE, each))).toEqual(['tactic', 'metric', END]);
  });

  it('goes where the step itself says', () => {
    const [start, repair] = BRANCHING;
    expect(start && stepAfter(BRANCHING, start)).toBe('plan');
    expect(repair && stepAfter(BRANCHING, repair)).toBe('close');
  });

  it.each([
    [['best'], 'plan'],
    [['workable'], 'plan'],
    [['detour'], 'repair'],
    [['ruin'], END],
    [[], 'plan'],
    [['gone'], 'plan'],
  ])('goes where a single choice leads: %j to %s', (response, to) => {
    const [start] = BRANCHING;
    expect(start && stepAfterResponse(BRANCHING, start, response)).toBe(to);
  });

  it('is left by no tick of a multiple choice', () => {
    const { options } = multipleOf(2, 2);
    const away = options.map((option) => ({ ...option, next: END }));
    const steps: GradedStep[] = [
      { kind: 'multiple', id: 'a', options: away },
      { ...SINGLE, id: 'b' },
    ];
    expect(stepAfterResponse(steps, steps[0] as GradedStep, ['wrong-1'])).toBe('b');
  });
});

describe('the most points of a case', () => {
  it('are one for each step where nothing branches', () => {
    expect(maxScore(CASE)).toBe(3);
  });

  it('are those of the longest good way, not of the way that was walked', () => {
    expect(maxScore(BRANCHING)).toBe(3);
    // A choice into an early end, the trap of branching tools that grade the path walked.
    const trap = [step('a', ['best→end', 'off']), step('b', ['best']), step('c', ['best'])];
    expect(maxScore(trap)).toBe(2);
    const harmless = [step('a', ['best', 'off→end']), step('b', ['best'])];
    expect(maxScore(harmless)).toBe(2);
  });

  it('count from any step', () => {
    expect(maxScore(BRANCHING, 'repair')).toBe(2);
    expect(maxScore(BRANCHING, 'close')).toBe(1);
    expect(maxScore(BRANCHING, END)).toBe(0);
    expect(maxScore(BRANCHING, 'gone')).toBe(0);
  });

  it('take the best score of each way out of a step', () => {
    const steps = [step('a', ['workable→b', 'off→b', 'best→end']), step('b', ['best'])];
    expect(maxScore(steps)).toBeCloseTo(1.6, 10);
  });

  it('are 0 where there is no step', () => {
    expect(maxScore([])).toBe(0);
  });

  it('are found even where steps lead in a circle', () => {
    expect(maxScore(CYCLE)).toBeGreaterThanOrEqual(1);
    expect(maxScore([step('a', ['best→a'])])).toBe(1);
  });

  it('are those of the best of all walks', () => {
    fc.assert(
      fc.property(anyCase, (steps) => {
        expect(maxScore(steps)).toBeCloseTo(mostByTrying(steps), 9);
      }),
    );
  });
});

describe('a walk', () => {
  it('answers each step it meets', () => {
    expect(walk(CASE, correctResponse)).toEqual([
      { step: 'role', response: ['best'] },
      { step: 'tactic', response: ['key-1', 'key-2'] },
      { step: 'metric', response: ['best'] },
    ]);
  });

  it('follows choices into detours and early ends', () => {
    expect(idsOf(walk(BRANCHING, correctResponse))).toEqual(['start', 'plan', 'close']);
    expect(idsOf(walk(BRANCHING, temptingResponse))).toEqual(['start', 'repair', 'close']);
    expect(idsOf(walk(BRANCHING, () => ['ruin']))).toEqual(['start']);
  });

  it('of a case without steps is empty', () => {
    expect(walk([], correctResponse)).toEqual([]);
  });

  it('stops where it would come to a step again, or to one that is missing', () => {
    expect(idsOf(walk(CYCLE, () => ['best']))).toEqual(['a', 'b']);
    expect(idsOf(walk([step('a', ['best→gone'])], correctResponse))).toEqual(['a']);
  });

  it('through any case ends, meets no step twice, and goes only forward', () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat()), (steps, picks) => {
        const ways = picks.values();
        const walked = walk(steps, (at) => {
          const parts = at.kind === 'single' ? at.options.map(({ id }) => id) : ['gone'];
          return [parts[(ways.next().value ?? 0) % parts.length] ?? ''];
        });
        const places = idsOf(walked).map((id) => steps.findIndex((at) => at.id === id));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        const last = steps[places.at(-1) ?? 0];
        expect(last && stepAfterResponse(steps, last, walked.at(-1)?.response ?? [])).toBe(END);
      }),
    );
  });

  it('answered best at each step earns the most where no detour pays', () => {
    const main = (score: Credit) =>
      walk(BRANCHING, (at) => (at.kind === 'single' ? [score] : correctResponse(at)));
    const points = (walked: ReturnType<typeof walk>) =>
      walked.reduce((sum, { step: id, response }) => {
        const at = BRANCHING.find((each) => each.id === id);
        return sum + (at ? gradeResponse(at, response).score : 0);
      }, 0);
    expect(points(main('best'))).toBe(maxScore(BRANCHING));
    expect(points(main('workable'))).toBeLessThan(maxScore(BRANCHING));
  });
});

describe('a case of many steps', () => {
  it('is walked and graded at once, however it branches', () => {
    // Without a memory of what was counted, 40 steps with two ways each would take 2^40 looks.
    const ids = Array.from({ length: 40 }, (_, n) => `s${n}`);
    const steps = ids.map((id, n) => step(id, ['best', `off→${ids[n + 2] ?? END}`]));
    expect(maxScore(steps)).toBe(40);
    expect(maxScore([...steps, { ...orderOf(3), id: 'unreached' }])).toBe(41);
  });
});
