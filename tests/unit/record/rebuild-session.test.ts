import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currentStep,
  newCaseSession,
  reduceCase,
  stateOf,
  type CaseEvent,
  type CaseSession,
  type Step,
} from '~/domain/assessment/case-session.ts';
import { correctResponse } from '~/domain/assessment/kinds.ts';
import { isSettled } from '~/domain/assessment/question-state.ts';
import { CONFIDENCES } from '~/domain/content/vocabulary.ts';
import type { AttemptEvent } from '~/domain/record/events.ts';
import type { ItemEvent } from '~/domain/record/learner-record.ts';
import { rebuildSession } from '~/domain/record/rebuild-session.ts';
import { anyCase } from '../../fixtures/case-graphs.ts';
import { attempt, caseContinued, caseRewound } from '../../fixtures/events.ts';
import {
  BRANCHING,
  CASE,
  MATCH,
  NUMERIC,
  PLAIN,
  multipleOf,
  orderOf,
} from '../../fixtures/tasks.ts';

function answer(step: string, ...response: string[]): AttemptEvent {
  return attempt({ item: 'reading-app', step, response });
}

function shown(step: string): AttemptEvent {
  return { ...answer(step), shown: true };
}

function continued(step: string): ItemEvent {
  return caseContinued({ step });
}

function rewound(step: string): ItemEvent {
  return caseRewound({ step });
}

/** The only question of an item that is no case. */
function only(...events: ItemEvent[]) {
  return stateOf(rebuildSession(PLAIN, events), '');
}

function phases(steps: readonly Step[], session: CaseSession) {
  return steps.map(({ id }) => stateOf(session, id).phase);
}

describe('a question rebuilt from the record', () => {
  it('is new where nothing is recorded', () => {
    expect(rebuildSession(PLAIN, [])).toEqual(newCaseSession(PLAIN));
  });

  it('is missed with one try left', () => {
    expect(only(attempt({ response: ['off'] }))).toMatchObject({
      phase: 'missed',
      response: ['off'],
    });
  });

  it('has both tries in their order, and is resolved', () => {
    const state = only(attempt({ response: ['workable'] }), attempt({ response: ['best'] }));
    expect(state.phase).toBe('resolved');
    expect(state.tries.map(({ response }) => response)).toEqual([['workable'], ['best']]);
  });

  it('is resolved after being shown, and counts no try', () => {
    const state = only(attempt({ response: [], shown: true }));
    expect(state).toMatchObject({ phase: 'resolved', tries: [] });
  });

  it('keeps the miss before it was shown', () => {
    const state = only(attempt(), attempt({ response: [], shown: true }));
    expect(state).toMatchObject({ phase: 'resolved', tries: [{ response: ['off'] }] });
  });

  it('keeps how sure the learner was, and has none where that was not asked', () => {
    const { tries } = only(attempt({ confidence: 'certain' }), attempt());
    expect(tries.map(({ confidence }) => confidence)).toEqual(['certain', undefined]);
  });

  it('ignores what two tabs recorded beyond the second try', () => {
    const miss = attempt({ response: ['off'] });
    expect(only(miss, miss, miss).tries).toHaveLength(2);
    expect(only(attempt({ response: ['best'] }), miss).tries).toHaveLength(1);
  });

  it('ignores what belongs to a step it does not have', () => {
    const session = rebuildSession(PLAIN, [
      answer('role', 'best'),
      continued('role'),
      rewound('role'),
    ]);
    expect(session).toEqual(newCaseSession(PLAIN));
  });

  it.each<[string, Step, string[][]]>([
    [
      'multiple',
      { ...multipleOf(2, 3), id: '' },
      [
        ['key-1', 'wrong-1'],
        ['key-1', 'key-2'],
      ],
    ],
    [
      'order',
      { ...orderOf(4), id: '' },
      [
        ['d', 'c', 'b', 'a'],
        ['a', 'b', 'c', 'd'],
      ],
    ],
    [
      'match',
      { ...MATCH, id: '' },
      [
        ['forum:buyers', 'chat:members', 'shop:buyers'],
        ['forum:members', 'chat:members', 'shop:buyers'],
      ],
    ],
    ['numeric', { ...NUMERIC, id: '' }, [['800'], ['１２．５%']]],
  ])('of kind %s has its tries with what was given', (_, step, [first = [], second = []]) => {
    const missed = rebuildSession([step], [attempt({ response: first })]);
    expect(stateOf(missed, '')).toMatchObject({ phase: 'missed', response: first });
    const solved = rebuildSession(
      [step],
      [first, second].map((response) => attempt({ response })),
    );
    expect(stateOf(solved, '').tries.map(({ grade }) => grade.full)).toEqual([false, true]);
    expect(solved.firsts['']).toMatchObject({ response: first });
  });
});

describe('a case rebuilt from the record', () => {
  it('stands at the step that was left last', () => {
    const events = [answer('role', 'best'), continued('role'), answer('tactic', 'key-1')];
    const session = rebuildSession(CASE, events);
    expect(currentStep(CASE, session)?.id).toBe('tactic');
    expect(phases(CASE, session)).toEqual(['resolved', 'missed', 'unanswered']);
  });

  it('waits at an explained step until it is left', () => {
    const session = rebuildSession(CASE, [answer('role', 'best')]);
    expect(session.path).toEqual(['role']);
    expect(phases(CASE, session)).toEqual(['correct', 'unanswered', 'unanswered']);
  });

  it('has ended when the last step was left', () => {
    const events = ['role', 'tactic', 'metric'].flatMap((step) => [shown(step), continued(step)]);
    expect(rebuildSession(CASE, events).ended).toBe(true);
  });

  it('ignores an answer to a step that is not open yet', () => {
    const session = rebuildSession(CASE, [answer('metric', 'best'), answer('role', 'off')]);
    expect(phases(CASE, session)).toEqual(['missed', 'unanswered', 'unanswered']);
  });

  it('leaves a step once, even if two tabs pressed Continue', () => {
    const events = [answer('role', 'best'), continued('role'), shown('tactic'), continued('role')];
    expect(rebuildSession(CASE, events).path).toEqual(['role', 'tactic']);
  });

  it('does not leave a step that is still open', () => {
    const session = rebuildSession(CASE, [answer('role', 'off'), continued('role')]);
    expect(session.path).toEqual(['role']);
  });

  it('followed a choice that was missed and left', () => {
    const session = rebuildSession(BRANCHING, [answer('start', 'detour'), continued('start')]);
    expect(session.path).toEqual(['start', 'repair']);
    expect(stateOf(session, 'start').phase).toBe('resolved');
    const ruined = rebuildSession(BRANCHING, [answer('start', 'ruin'), continued('start')]);
    expect(ruined.ended).toBe(true);
  });

  it('followed nothing where the second try was made', () => {
    const twice = [answer('start', 'detour'), answer('start', 'ruin'), continued('start')];
    expect(rebuildSession(BRANCHING, twice).path).toEqual(['start', 'plan']);
  });

  it('stays where it was when the choice that was followed is gone', () => {
    const session = rebuildSession(BRANCHING, [answer('start', 'gone'), continued('start')]);
    expect(session.path).toEqual(['start']);
    expect(stateOf(session, 'start')).toMatchObject({ phase: 'missed', tries: [{ response: [] }] });
  });

  const detour = [
    ...[answer('start', 'detour'), continued('start')],
    ...[answer('repair', 'best'), continued('repair')],
    ...[answer('close', '12.5'), continued('close')],
  ];

  it('was taken up again where the learner went back to', () => {
    const session = rebuildSession(BRANCHING, [
      ...detour,
      rewound('start'),
      answer('start', 'best'),
    ]);
    expect(session).toMatchObject({ path: ['start'], ended: false, again: true });
    expect(stateOf(session, 'start')).toMatchObject({ phase: 'correct', tries: { length: 1 } });
  });

  it('keeps the first walk as the record after going back', () => {
    const first = rebuildSession(BRANCHING, detour);
    const later = [...detour, rewound('start'), answer('start', 'best'), continued('start')];
    expect(rebuildSession(BRANCHING, later).firsts).toEqual(first.firsts);
  });

  it('was not taken up at a step that was never passed or is gone', () => {
    const first = rebuildSession(BRANCHING, detour);
    for (const step of ['plan', 'close', 'gone'])
      expect(rebuildSession(BRANCHING, [...detour, rewound(step)]), step).toEqual(first);
  });

  it('goes back once for each time, even if two tabs did', () => {
    const twice = [...detour, rewound('start'), rewound('start'), answer('start', 'best')];
    expect(rebuildSession(BRANCHING, twice).path).toEqual(['start']);
  });
});

/** What the page appends to the record for an event of the learner. */
function recorded(
  steps: readonly Step[],
  before: CaseSession,
  after: CaseSession,
  event: CaseEvent,
): ItemEvent[] {
  const step = currentStep(steps, before);
  if (!step) return [];
  const attempts = stateOf(after, step.id).tries;
  const last = attempts.at(-1);
  switch (event.type) {
    case 'check':
      if (!last || attempts.length === stateOf(before, step.id).tries.length) return [];
      return [
        {
          ...answer(step.id, ...last.response),
          ...(last.confidence && { confidence: last.confidence }),
        },
      ];
    case 'show':
      return [shown(step.id)];
    case 'continue':
    case 'follow':
      return [continued(step.id)];
    case 'go-back':
      return [rewound(event.to)];
    default:
      return [];
  }
}

describe('any walk through any case', () => {
  /** Numbers that become events once it is known which step is open. */
  const anyMoves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 40 });

  function eventOf(step: Step, [kind, pick]: readonly [number, number]): CaseEvent {
    const parts =
      step.kind === 'single' ? step.options.map(({ id }) => id) : ['wrong-1', 'a', '800'];
    const guess = { type: 'select' as const, response: [parts[pick % parts.length] ?? ''] };
    const events: CaseEvent[] = [
      guess,
      guess,
      { type: 'select', response: correctResponse(step) },
      { type: 'check' },
      { type: 'check', confidence: CONFIDENCES[pick % 3] },
      { type: 'continue' },
      { type: 'continue' },
      { type: 'follow' },
      { type: 'show' },
      { type: 'go-back', to: `step-${pick % 3}` },
    ];
    return events[kind] ?? { type: 'check' };
  }

  it('is found again as it was left, but for what was not checked', () => {
    fc.assert(
      fc.property(
        anyCase.filter((steps) => steps.length > 1),
        anyMoves,
        (steps, moves) => {
          let session = newCaseSession(steps);
          const log: ItemEvent[] = [];
          for (const move of moves) {
            const step = currentStep(steps, session);
            if (!step) break;
            const event = eventOf(step, move);
            const next = reduceCase(steps, session, event);
            if (next !== session) log.push(...recorded(steps, session, next, event));
            session = next;
          }
          const rebuilt = rebuildSession(steps, log);
          expect(rebuilt.path).toEqual(session.path);
          expect(rebuilt.firsts).toEqual(session.firsts);
          expect([rebuilt.ended, rebuilt.again]).toEqual([session.ended, session.again]);
          for (const { id } of steps) {
            expect(stateOf(rebuilt, id).tries).toEqual(stateOf(session, id).tries);
            if (isSettled(stateOf(session, id)))
              expect(stateOf(rebuilt, id).phase).toBe(stateOf(session, id).phase);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
