import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { END, maxScore, stepAfterResponse } from '~/domain/assessment/case-graph.ts';
import {
  canFollow,
  checkpointsBehind,
  currentStep,
  facetResults,
  firstWalk,
  newCaseSession,
  reduceCase,
  repeatTry,
  sessionGrade,
  stateOf,
  type CaseEvent,
  type CaseSession,
  type Step,
} from '~/domain/assessment/case-session.ts';
import { correctResponse, gradeResponse } from '~/domain/assessment/kinds.ts';
import { isSettled } from '~/domain/assessment/question-state.ts';
import { anyCase } from '../../fixtures/case-graphs.ts';
import { BRANCHING, CASE, PLAIN } from '../../fixtures/tasks.ts';

const CHECK: CaseEvent = { type: 'check' };
const CONTINUE: CaseEvent = { type: 'continue' };
const SHOW: CaseEvent = { type: 'show' };
const FOLLOW: CaseEvent = { type: 'follow' };

function choose(...response: string[]): CaseEvent {
  return { type: 'select', response };
}

function goBack(to: string): CaseEvent {
  return { type: 'go-back', to };
}

/** Chooses, checks and goes on. */
function pass(...response: string[]): CaseEvent[] {
  return [choose(...response), CHECK, CONTINUE];
}

/** Chooses wrong, checks and looks where it leads. */
function follow(...response: string[]): CaseEvent[] {
  return [choose(...response), CHECK, FOLLOW];
}

function walkOf(steps: readonly Step[], events: readonly CaseEvent[]): CaseSession {
  return events.reduce(
    (session, event) => reduceCase(steps, session, event),
    newCaseSession(steps),
  );
}

function walk(...events: CaseEvent[]): CaseSession {
  return walkOf(CASE, events);
}

function branch(...events: CaseEvent[]): CaseSession {
  return walkOf(BRANCHING, events);
}

function phases(steps: readonly Step[], session: CaseSession) {
  return steps.map(({ id }) => stateOf(session, id).phase);
}

/** Role right at once, tactics put right, measure shown. */
const WALKED = walk(
  ...pass('best'),
  ...[choose('key-1'), CHECK, ...pass('key-1', 'key-2')],
  ...[SHOW, CONTINUE],
);

/** The detour, a right repair, and a right close. */
const DETOUR = branch(...follow('detour'), ...pass('best'), ...pass('12.5'));

/** The way of best answers through the case that branches. */
const MAIN_LINE = branch(...pass('best'), ...pass('a', 'b', 'c'), ...pass('12.5'));

describe('a case', () => {
  it('begins at its first step with nothing answered', () => {
    expect(newCaseSession(CASE)).toEqual({
      path: ['role'],
      states: {},
      firsts: {},
      ended: false,
      again: false,
    });
    expect(currentStep(CASE, newCaseSession(CASE))?.id).toBe('role');
  });

  it('without steps, which no item is, has no step to answer', () => {
    const session = newCaseSession([]);
    expect(currentStep([], session)).toBeUndefined();
    for (const event of [CHECK, CONTINUE, SHOW, FOLLOW, goBack('')])
      expect(reduceCase([], session, event)).toBe(session);
    expect(sessionGrade([], session)).toEqual({ score: 0, full: false, harmful: false });
  });

  it('does not go on while the step is open', () => {
    expect(walk(CONTINUE).path).toEqual(['role']);
    expect(walk(choose('off'), CHECK, CONTINUE).path).toEqual(['role']);
  });

  it('goes on from a step that is correct and from one that was shown', () => {
    expect(walk(...pass('best')).path).toEqual(['role', 'tactic']);
    expect(walk(SHOW, CONTINUE).path).toEqual(['role', 'tactic']);
  });

  it('sends an answer to the current step only', () => {
    const session = walk(SHOW, CONTINUE, choose('key-1'));
    expect(phases(CASE, session)).toEqual(['resolved', 'selected', 'unanswered']);
  });

  it('ends after the last step, and then nothing changes it but going back', () => {
    expect(walk(SHOW, CONTINUE, SHOW, CONTINUE, SHOW).ended).toBe(false);
    expect(WALKED.ended).toBe(true);
    for (const event of [
      choose('best'),
      CHECK,
      SHOW,
      CONTINUE,
      FOLLOW,
      { type: 'update' as const },
    ])
      expect(reduceCase(CASE, WALKED, event)).toBe(WALKED);
    expect(currentStep(CASE, WALKED)?.id).toBe('metric');
  });

  it('changes nothing for what makes no sense at its step', () => {
    const open = newCaseSession(CASE);
    for (const event of [
      CONTINUE,
      FOLLOW,
      { type: 'try-again' as const },
      { type: 'load' as const },
    ])
      expect(reduceCase(CASE, open, event)).toBe(open);
  });
});

describe('an item that is no case', () => {
  it('is walked like a case of one step', () => {
    const session = walkOf(PLAIN, pass('best'));
    expect(session).toMatchObject({
      path: [''],
      ended: true,
      firsts: { '': { response: ['best'] } },
    });
    expect(sessionGrade(PLAIN, session)).toEqual({ score: 1, full: true, harmful: false });
  });

  it('is graded by its first try as soon as there is one', () => {
    const session = walkOf(PLAIN, [choose('workable'), CHECK, choose('best'), CHECK]);
    expect(sessionGrade(PLAIN, session).score).toBe(0.6);
    expect(sessionGrade(PLAIN, walkOf(PLAIN, [choose('harmful'), CHECK])).harmful).toBe(true);
  });

  it('scores 0 when it was shown instead', () => {
    expect(sessionGrade(PLAIN, walkOf(PLAIN, [SHOW]))).toMatchObject({ score: 0, full: false });
  });
});

describe('a choice that leads elsewhere', () => {
  it('may be followed after it missed', () => {
    const missed = branch(choose('detour'), CHECK);
    const [start] = BRANCHING;
    expect(start && canFollow(start, stateOf(missed, 'start'))).toBe(true);
    expect(reduceCase(BRANCHING, missed, FOLLOW).path).toEqual(['start', 'repair']);
  });

  it('leaves its step resolved, with the one try', () => {
    const session = branch(...follow('detour'));
    expect(stateOf(session, 'start')).toMatchObject({ phase: 'resolved', tries: { length: 1 } });
  });

  it('ends the story where it says so', () => {
    expect(branch(...follow('ruin'))).toMatchObject({ path: ['start'], ended: true });
  });

  it.each<[string, CaseEvent[]]>([
    ['before it is checked', [choose('detour')]],
    ['when it has no way of its own', [choose('workable'), CHECK]],
    ['when it was right', [choose('best'), CHECK]],
    ['once it is explained', [choose('detour'), CHECK, SHOW]],
    ['after another choice was begun', [choose('detour'), CHECK, { type: 'try-again' }]],
    ['after two misses', [choose('workable'), CHECK, choose('detour'), CHECK]],
  ])('cannot be followed %s', (_, events) => {
    const session = branch(...events);
    expect(reduceCase(BRANCHING, session, FOLLOW)).toBe(session);
  });

  it('does not lead there when one goes on: the explained step leads on with the best', () => {
    expect(branch(choose('detour'), CHECK, SHOW, CONTINUE).path).toEqual(['start', 'plan']);
    expect(branch(choose('detour'), CHECK, choose('ruin'), CHECK, CONTINUE).path).toEqual([
      'start',
      'plan',
    ]);
  });

  it('costs points: a short way to an early end is never full', () => {
    expect(sessionGrade(BRANCHING, branch(...follow('ruin')))).toEqual({
      score: 0,
      full: false,
      harmful: true,
    });
    expect(sessionGrade(BRANCHING, DETOUR).score).toBeCloseTo(2 / 3, 10);
    expect(sessionGrade(BRANCHING, MAIN_LINE)).toEqual({ score: 1, full: true, harmful: false });
  });
});

describe('going back', () => {
  it('is possible to the first step and to checkpoints that were passed', () => {
    const behind = (session: CaseSession) =>
      checkpointsBehind(BRANCHING, session).map(({ id }) => id);
    expect(behind(newCaseSession(BRANCHING))).toEqual([]);
    expect(behind(branch(...pass('best')))).toEqual(['start']);
    expect(behind(branch(...pass('best'), ...pass('a', 'b', 'c')))).toEqual(['start', 'plan']);
    expect(behind(MAIN_LINE)).toEqual(['start', 'plan']);
    // The detour never came to the checkpoint.
    expect(behind(DETOUR)).toEqual(['start']);
    expect(behind(branch(...follow('ruin')))).toEqual(['start']);
  });

  it('to any other step changes nothing', () => {
    for (const to of ['close', 'repair', 'gone', END, '', '__proto__'])
      expect(reduceCase(BRANCHING, MAIN_LINE, goBack(to)), to).toBe(MAIN_LINE);
    const open = newCaseSession(BRANCHING);
    expect(reduceCase(BRANCHING, open, goBack('start'))).toBe(open);
  });

  it('takes up the story there, with the steps after it open again', () => {
    const back = reduceCase(BRANCHING, MAIN_LINE, goBack('plan'));
    expect(back).toMatchObject({ path: ['start', 'plan'], ended: false, again: true });
    expect(phases(BRANCHING, back)).toEqual(['resolved', 'unanswered', 'unanswered', 'unanswered']);
  });

  it('lets one take another way', () => {
    const other = [goBack('start'), ...pass('best'), ...pass('a', 'b', 'c'), ...pass('12.5')];
    const session = other.reduce((now, event) => reduceCase(BRANCHING, now, event), DETOUR);
    expect(session).toMatchObject({ path: ['start', 'plan', 'close'], ended: true });
  });

  it('leaves the first walk as the record', () => {
    const better = [goBack('start'), ...pass('best'), ...pass('a', 'b', 'c'), ...pass('12.5')];
    const session = better.reduce((now, event) => reduceCase(BRANCHING, now, event), DETOUR);
    expect(session.firsts).toEqual(DETOUR.firsts);
    expect(firstWalk(BRANCHING, session)).toEqual(firstWalk(BRANCHING, DETOUR));
    expect(sessionGrade(BRANCHING, session)).toEqual(sessionGrade(BRANCHING, DETOUR));
  });

  it('makes no record of steps met only then', () => {
    const ended = branch(...follow('ruin'));
    const session = [goBack('start'), ...pass('best'), ...pass('a', 'b', 'c')].reduce(
      (now, event) => reduceCase(BRANCHING, now, event),
      ended,
    );
    expect(Object.keys(session.firsts)).toEqual(['start']);
    expect(sessionGrade(BRANCHING, session)).toEqual(sessionGrade(BRANCHING, ended));
  });

  it('calls what was put right then corrected', () => {
    const missed = branch(choose('detour'), CHECK, SHOW, CONTINUE);
    const session = [goBack('start'), choose('best'), CHECK].reduce(
      (now, event) => reduceCase(BRANCHING, now, event),
      missed,
    );
    expect(facetResults(BRANCHING, session)[0]).toMatchObject({ score: 0, corrected: true });
  });
});

describe('the first walk', () => {
  it('tells what was chosen first at each step, in the order they were met', () => {
    expect(firstWalk(BRANCHING, DETOUR)).toEqual([
      { step: 'start', response: ['detour'] },
      { step: 'repair', response: ['best'] },
      { step: 'close', response: ['12.5'] },
    ]);
  });

  it('has no response where the answer was shown instead', () => {
    expect(firstWalk(CASE, WALKED)).toEqual([
      { step: 'role', response: ['best'] },
      { step: 'tactic', response: ['key-1'] },
      { step: 'metric', response: [] },
    ]);
  });

  it('leaves out steps the case no longer has', () => {
    expect(firstWalk(CASE.slice(0, 1), WALKED)).toEqual([{ step: 'role', response: ['best'] }]);
  });

  it('keeps how sure one was at the first try', () => {
    const session = walk(choose('off'), { type: 'check', confidence: 'certain' }, choose('best'), {
      type: 'check',
      confidence: 'guessing',
    });
    expect(session.firsts['role']).toMatchObject({ confidence: 'certain' });
  });

  it('takes a try before being shown as the first', () => {
    expect(walk(choose('off'), CHECK, SHOW).firsts['role']).toMatchObject({ response: ['off'] });
    expect(walk(choose('off'), SHOW).firsts['role']).toBe('shown');
  });
});

describe('facetResults', () => {
  it('tells for each facet how the first try went and what was put right', () => {
    expect(facetResults(CASE, WALKED)).toEqual([
      { step: 'role', facet: 'role', score: 1, full: true, corrected: false },
      { step: 'tactic', facet: 'tactic', score: 0.5, full: false, corrected: true },
      { step: 'metric', facet: 'metric', score: 0, full: false, corrected: false },
    ]);
  });

  it('leaves out steps that were never met', () => {
    expect(facetResults(BRANCHING, DETOUR).map(({ step }) => step)).toEqual([
      'start',
      'repair',
      'close',
    ]);
  });

  it('does not call a facet corrected when the second try missed too', () => {
    const missedTwice = walk(choose('off'), CHECK, choose('workable'), CHECK);
    expect(facetResults(CASE, missedTwice)[0]).toMatchObject({ score: 0, corrected: false });
  });

  it('does not call a facet corrected when the answer was shown after a miss', () => {
    const shown = walk(choose('workable'), CHECK, SHOW);
    expect(facetResults(CASE, shown)[0]).toMatchObject({ score: 0.6, corrected: false });
  });
});

describe('a try that was made before', () => {
  it('is repeated at the open step, even when its option is gone', () => {
    const session = repeatTry(CASE, newCaseSession(CASE), ['gone'], 'guessing');
    expect(stateOf(session, 'role').phase).toBe('missed');
    expect(session.firsts['role']).toMatchObject({ response: [], confidence: 'guessing' });
  });

  it('changes nothing in a case that has ended', () => {
    expect(repeatTry(CASE, WALKED, ['best'])).toBe(WALKED);
  });
});

/** What is chosen at a step, by a number, and what is done when it missed. */
type Move = { readonly pick: number; readonly then: 'try again' | 'follow' | 'show' };

const anyMove: fc.Arbitrary<Move> = fc.record({
  pick: fc.nat(9),
  then: fc.constantFrom('try again', 'follow', 'show'),
});

/** Plays a case to its end, as somebody with these habits would. */
function play(steps: readonly Step[], moves: readonly Move[]): CaseSession {
  let session = newCaseSession(steps);
  const habits = moves.length > 0 ? moves : [{ pick: 0, then: 'show' as const }];
  // Each step takes four events at most; more would be a walk that does not end.
  for (let turn = 0; turn < steps.length && !session.ended; turn += 1) {
    const step = currentStep(steps, session);
    const { pick, then } = habits[turn % habits.length] as Move;
    if (!step) break;
    const response =
      step.kind === 'single'
        ? [step.options[pick % step.options.length]?.id ?? '']
        : pick % 2 === 0
          ? correctResponse(step)
          : ['wrong-1', 'a', 'forum:buyers', '800'];
    const again = step.kind === 'single' ? correctResponse(step) : response;
    const events: CaseEvent[] = {
      'try again': [choose(...response), CHECK, choose(...again), CHECK, SHOW, CONTINUE],
      follow: [choose(...response), CHECK, FOLLOW],
      show: [SHOW, CONTINUE],
    }[then];
    const before = session.path.length;
    for (const event of events) {
      if (session.path.length === before && !session.ended)
        session = reduceCase(steps, session, event);
    }
    if (session.path.length === before && !session.ended)
      for (const event of [SHOW, CONTINUE]) session = reduceCase(steps, session, event);
  }
  return session;
}

describe('any case', () => {
  it('comes to its end however it is answered, meeting no step twice', () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyMove), (steps, moves) => {
        const session = play(steps, moves);
        expect(session.ended).toBe(true);
        expect(new Set(session.path).size).toBe(session.path.length);
        for (const id of session.path) expect(isSettled(stateOf(session, id))).toBe(true);
      }),
    );
  });

  it('has a first try at each step of the way, and its score is their points over the most', () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyMove), (steps, moves) => {
        const session = play(steps, moves);
        expect(Object.keys(session.firsts)).toEqual(session.path);
        const points = firstWalk(steps, session).reduce((sum, { step: id, response }) => {
          const step = steps.find((each) => each.id === id);
          return sum + (step ? gradeResponse(step, response).score : 0);
        }, 0);
        // What was earned can be earned: the maximum holds for second tries and detours, too.
        expect(points).toBeLessThanOrEqual(maxScore(steps) + 1e-9);
        expect(sessionGrade(steps, session).score).toBeCloseTo(points / maxScore(steps), 9);
      }),
    );
  });

  it('goes each step where the way leads', () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyMove), (steps, moves) => {
        const { path } = play(steps, moves);
        for (const [index, id] of path.entries()) {
          const step = steps.find((each) => each.id === id);
          const to = path[index + 1] ?? END;
          if (!step) continue;
          const ways =
            step.kind === 'single'
              ? step.options.map((option) => stepAfterResponse(steps, step, [option.id]))
              : [stepAfterResponse(steps, step, [])];
          expect(ways).toContain(to);
        }
      }),
    );
  });

  it('keeps its record whatever is done after going back', () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyMove), fc.array(fc.nat(6)), (steps, moves, later) => {
        const ended = play(steps, moves);
        const events: CaseEvent[] = [
          CHECK,
          CONTINUE,
          SHOW,
          FOLLOW,
          choose('key'),
          goBack('step-0'),
          goBack('step-2'),
        ];
        let session = reduceCase(steps, ended, goBack('step-0'));
        for (const index of later) session = reduceCase(steps, session, events[index] ?? CHECK);
        expect(session.again).toBe(true);
        expect(session.firsts).toBe(ended.firsts);
        expect(sessionGrade(steps, session)).toEqual(sessionGrade(steps, ended));
      }),
    );
  });
});
