import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_TRIES,
  NEW_SESSION,
  isSettled,
  reduceChoice,
  type ChoiceEvent,
  type ChoiceSession,
  type Phase,
} from '~/domain/assessment/choice-session.ts';
import { SINGLE } from '../../fixtures/choices.ts';

const EVENTS = {
  'choose the best': { type: 'select', selection: ['best'] },
  'choose a wrong one': { type: 'select', selection: ['off'] },
  'choose nothing': { type: 'select', selection: [] },
  check: { type: 'check' },
  'try again': { type: 'try-again' },
  show: { type: 'show' },
} as const satisfies Record<string, ChoiceEvent>;

type EventName = keyof typeof EVENTS;

function after(...names: EventName[]): ChoiceSession {
  return names.reduce((session, name) => reduceChoice(SINGLE, session, EVENTS[name]), NEW_SESSION);
}

/** `same` stands for "nothing changes at all". */
type Row = Record<EventName, Phase | 'same'>;

const NOTHING: Row = {
  'choose the best': 'same',
  'choose a wrong one': 'same',
  'choose nothing': 'same',
  check: 'same',
  'try again': 'same',
  show: 'same',
};

const OPEN: Row = {
  ...NOTHING,
  'choose the best': 'selected',
  'choose a wrong one': 'selected',
  'choose nothing': 'unanswered',
  show: 'revealed',
};

const TABLE: { name: string; from: ChoiceSession; to: Row }[] = [
  { name: 'unanswered', from: after(), to: { ...OPEN, check: 'empty' } },
  { name: 'empty', from: after('check'), to: { ...OPEN, check: 'empty' } },
  { name: 'right selected', from: after('choose the best'), to: { ...OPEN, check: 'correct' } },
  { name: 'wrong selected', from: after('choose a wrong one'), to: { ...OPEN, check: 'missed' } },
  {
    name: 'missed',
    from: after('choose a wrong one', 'check'),
    to: { ...OPEN, 'try again': 'unanswered' },
  },
  {
    name: 'unanswered again',
    from: after('choose a wrong one', 'check', 'try again'),
    to: { ...OPEN, check: 'empty' },
  },
  {
    name: 'right selected again',
    from: after('choose a wrong one', 'check', 'choose the best'),
    to: { ...OPEN, check: 'correct' },
  },
  {
    name: 'wrong selected again',
    from: after('choose a wrong one', 'check', 'choose a wrong one'),
    to: { ...OPEN, check: 'revealed' },
  },
  { name: 'correct', from: after('choose the best', 'check'), to: NOTHING },
  { name: 'revealed', from: after('show'), to: NOTHING },
];

const someEvents = fc.array(fc.constantFrom<ChoiceEvent>(...Object.values(EVENTS)));

describe('a choice', () => {
  it.each(TABLE)('moves on from "$name" as told for every event', ({ from, to }) => {
    for (const [name, phase] of Object.entries(to) as [EventName, Phase | 'same'][]) {
      const next = reduceChoice(SINGLE, from, EVENTS[name]);
      if (phase === 'same') expect(next, name).toBe(from);
      else expect(next.phase, name).toBe(phase);
    }
  });

  it('keeps the first try as the record when the second is better', () => {
    const session = after('choose a wrong one', 'check', 'choose the best', 'check');
    expect(session.tries.map(({ grade }) => grade.score)).toEqual([0, 1]);
  });

  it('counts a workable option as a miss that keeps its credit', () => {
    const selected = reduceChoice(SINGLE, NEW_SESSION, { type: 'select', selection: ['workable'] });
    const session = reduceChoice(SINGLE, selected, { type: 'check' });
    expect(session).toMatchObject({ phase: 'missed', tries: [{ grade: { score: 0.6 } }] });
  });

  it('takes no try for being shown', () => {
    expect(after('choose the best', 'show').tries).toEqual([]);
  });

  it('clears the selection for the second try', () => {
    expect(after('choose a wrong one', 'check', 'try again').selection).toEqual([]);
  });

  it('does not take an option for selected that it does not have', () => {
    const event: ChoiceEvent = { type: 'select', selection: ['gone'] };
    expect(reduceChoice(SINGLE, NEW_SESSION, event)).toEqual(NEW_SESSION);
  });

  it('never takes more than two tries, and stays settled once it is', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        let session = NEW_SESSION;
        for (const event of events) {
          const next = reduceChoice(SINGLE, session, event);
          if (isSettled(session)) expect(next).toBe(session);
          session = next;
        }
        expect(session.tries.length).toBeLessThanOrEqual(MAX_TRIES);
      }),
    );
  });

  it('is correct exactly when its last try was the best', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const session = events.reduce<ChoiceSession>(
          (state, event) => reduceChoice(SINGLE, state, event),
          NEW_SESSION,
        );
        const best = session.tries.at(-1)?.grade.full ?? false;
        expect(session.phase === 'correct').toBe(best);
      }),
    );
  });
});
