import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_TRIES,
  NEW_QUESTION,
  PHASES,
  addTry,
  isSettled,
  reduceQuestion,
  type Phase,
  type QuestionEvent,
  type QuestionState,
} from '~/domain/assessment/question-state.ts';
import type { Response } from '~/domain/assessment/response.ts';
import type { Task } from '~/domain/assessment/task.ts';
import { CONFIDENCES } from '~/domain/content/vocabulary.ts';
import { MATCH, NUMERIC, SINGLE, TASKS, multipleOf, orderOf } from '../../fixtures/tasks.ts';

const EVENTS = {
  'select the best': { type: 'select', response: ['best'] },
  'select a wrong one': { type: 'select', response: ['off'] },
  'select nothing': { type: 'select', response: [] },
  'select what is gone': { type: 'select', response: ['gone'] },
  check: { type: 'check' },
  'check, certain': { type: 'check', confidence: 'certain' },
  'try again': { type: 'try-again' },
  show: { type: 'show' },
  continue: { type: 'continue' },
  update: { type: 'update' },
  fail: { type: 'fail' },
  load: { type: 'load' },
} as const satisfies Record<string, QuestionEvent>;

type EventName = keyof typeof EVENTS;

function play(task: Task, events: readonly QuestionEvent[]): QuestionState {
  return events.reduce<QuestionState>(
    (state, event) => reduceQuestion(task, state, event),
    NEW_QUESTION,
  );
}

function after(...names: EventName[]): QuestionState {
  return play(
    SINGLE,
    names.map((name) => EVENTS[name]),
  );
}

/** Ways to get into each phase; some phases depend on what was done before. */
const STATES = {
  unanswered: after(),
  'right selected': after('select the best'),
  'wrong selected': after('select a wrong one'),
  empty: after('check'),
  missed: after('select a wrong one', 'check'),
  'right at once': after('select the best', 'check'),
  'unanswered again': after('select a wrong one', 'check', 'try again'),
  'right selected again': after('select a wrong one', 'check', 'select the best'),
  'wrong selected again': after('select a wrong one', 'check', 'select a wrong one'),
  'empty again': after('select a wrong one', 'check', 'try again', 'check'),
  'right at last': after('select a wrong one', 'check', 'select the best', 'check'),
  'missed twice': after('select a wrong one', 'check', 'select a wrong one', 'check'),
  'shown at once': after('show'),
  'shown after a miss': after('select a wrong one', 'check', 'show'),
  resolved: after('select the best', 'check', 'continue'),
  stale: after('select a wrong one', 'check', 'update'),
  unavailable: after('fail'),
  'unavailable with a draft': after('select a wrong one', 'fail'),
} as const satisfies Record<string, QuestionState>;

type StateName = keyof typeof STATES;

/** `same` stands for "nothing changes at all". */
type To = Phase | 'same';

/**
 * Every state and every event. The columns: select something; select nothing, or what is gone; check,
 * with or without confidence; try again; show; continue; update; fail; load.
 */
// prettier-ignore
const TABLE: Record<StateName, readonly [Phase, To[]]> = {
  //                          phase           select      nothing       check       again         show        continue    update  fail           load
  'unanswered':               ['unanswered',  ['selected', 'unanswered', 'empty',    'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'right selected':           ['selected',    ['selected', 'unanswered', 'correct',  'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'wrong selected':           ['selected',    ['selected', 'unanswered', 'missed',   'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'empty':                    ['empty',       ['selected', 'unanswered', 'empty',    'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'missed':                   ['missed',      ['selected', 'unanswered', 'same',     'unanswered', 'revealed', 'same',     'stale', 'unavailable', 'same']],
  'unanswered again':         ['unanswered',  ['selected', 'unanswered', 'empty',    'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'right selected again':     ['selected',    ['selected', 'unanswered', 'correct',  'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'wrong selected again':     ['selected',    ['selected', 'unanswered', 'revealed', 'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'empty again':              ['empty',       ['selected', 'unanswered', 'empty',    'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'right at once':            ['correct',     ['same',     'same',       'same',     'same',       'same',     'resolved', 'same',  'same',        'same']],
  'right at last':            ['correct',     ['same',     'same',       'same',     'same',       'same',     'resolved', 'same',  'same',        'same']],
  'missed twice':             ['revealed',    ['same',     'same',       'same',     'same',       'same',     'resolved', 'same',  'same',        'same']],
  'shown at once':            ['revealed',    ['same',     'same',       'same',     'same',       'same',     'resolved', 'same',  'same',        'same']],
  'shown after a miss':       ['revealed',    ['same',     'same',       'same',     'same',       'same',     'resolved', 'same',  'same',        'same']],
  'resolved':                 ['resolved',    ['same',     'same',       'same',     'same',       'same',     'same',     'same',  'same',        'same']],
  'stale':                    ['stale',       ['selected', 'unanswered', 'empty',    'same',       'revealed', 'same',     'stale', 'unavailable', 'same']],
  'unavailable':              ['unavailable', ['unavailable', 'unavailable', 'same', 'same',       'same',     'same',     'same',  'same',        'unanswered']],
  'unavailable with a draft': ['unavailable', ['unavailable', 'unavailable', 'same', 'same',       'same',     'same',     'same',  'same',        'selected']],
};

/** The events of each column of the table. */
const COLUMNS: readonly (readonly EventName[])[] = [
  ['select the best', 'select a wrong one'],
  ['select nothing', 'select what is gone'],
  ['check', 'check, certain'],
  ['try again'],
  ['show'],
  ['continue'],
  ['update'],
  ['fail'],
  ['load'],
];

const CELLS = (Object.keys(TABLE) as StateName[]).flatMap((name) =>
  COLUMNS.flatMap((events, column) =>
    events.map((event) => [name, event, TABLE[name][1][column] ?? 'same'] as const),
  ),
);

describe('the states of a question', () => {
  it('cover every phase, and the table every event', () => {
    expect(new Set(Object.values(TABLE).map(([phase]) => phase))).toEqual(new Set(PHASES));
    expect(COLUMNS.flat().sort()).toEqual(Object.keys(EVENTS).sort());
    for (const [, row] of Object.values(TABLE)) expect(row).toHaveLength(COLUMNS.length);
  });

  it.each(Object.entries(TABLE))('"%s" is of the phase told', (name, [phase]) => {
    expect(STATES[name as StateName].phase).toBe(phase);
  });

  it.each(CELLS)('"%s" on "%s" becomes %s', (name, event, to) => {
    const state = STATES[name];
    const next = reduceQuestion(SINGLE, state, EVENTS[event]);
    if (to === 'same') expect(next).toBe(state);
    else expect(next.phase).toBe(to);
  });
});

describe('a question', () => {
  it('keeps the first try as the record when the second is better', () => {
    expect(STATES['right at last'].tries.map(({ grade }) => grade.score)).toEqual([0, 1]);
  });

  it('counts a workable option as a miss that keeps its credit', () => {
    const state = play(SINGLE, [{ type: 'select', response: ['workable'] }, EVENTS.check]);
    expect(state).toMatchObject({ phase: 'missed', tries: [{ grade: { score: 0.6 } }] });
  });

  it('takes no try for being shown, and keeps what was selected', () => {
    expect(after('select a wrong one', 'show')).toEqual({
      phase: 'revealed',
      response: ['off'],
      tries: [],
    });
  });

  it('keeps the try that was made before being shown', () => {
    expect(STATES['shown after a miss'].tries).toHaveLength(1);
  });

  it('makes a single choice anew for the second try', () => {
    expect(STATES['unanswered again'].response).toEqual([]);
  });

  it.each([
    ['multiple', multipleOf(2, 3), ['key-1', 'wrong-1']],
    ['order', orderOf(4), ['b', 'a', 'c', 'd']],
    ['match', MATCH, ['forum:members', 'chat:buyers', 'shop:buyers']],
    ['numeric', NUMERIC, ['800']],
  ])('starts the second try of kind %s from the first', (_, task: Task, response: Response) => {
    const again = play(task, [{ type: 'select', response }, EVENTS.check, EVENTS['try again']]);
    expect(again).toMatchObject({ phase: 'selected', response, tries: [{ response }] });
  });

  it('begins anew when its item has changed', () => {
    expect(STATES.stale).toEqual({ phase: 'stale', response: [], tries: [] });
  });

  it('does not take an option for selected that it does not have', () => {
    expect(after('select what is gone')).toEqual(NEW_QUESTION);
  });

  it('forgets why a check was refused as soon as something is selected', () => {
    expect(after('check').problem).toBe('nothing-chosen');
    expect(after('check', 'select a wrong one')).not.toHaveProperty('problem');
    expect(after('check', 'show')).not.toHaveProperty('problem');
  });

  it.each<[string, Task, Response, string]>([
    ['an order with a gap', orderOf(4), ['a', 'b'], 'incomplete'],
    ['a prompt without a target', MATCH, ['forum:members'], 'incomplete'],
    ['what is no number', NUMERIC, ['many'], 'not-a-number'],
    ['a number of another unit', NUMERIC, ['12 人'], 'other-unit'],
  ])('takes no try for %s, and keeps it to be mended', (_, task, response, problem) => {
    const state = play(task, [{ type: 'select', response }, EVENTS.check]);
    expect(state).toEqual({ phase: 'empty', response, tries: [], problem });
  });

  it('keeps how sure one said to be beside the try, and nothing where that was not asked', () => {
    const [sure] = after('select a wrong one', 'check, certain').tries;
    expect(sure).toMatchObject({ response: ['off'], confidence: 'certain' });
    expect(after('select a wrong one', 'check').tries[0]).not.toHaveProperty('confidence');
  });

  it('comes back from a failure with what was selected before and during it', () => {
    expect(after('select a wrong one', 'fail', 'load')).toEqual(after('select a wrong one'));
    expect(after('fail', 'select the best', 'load')).toEqual(after('select the best'));
    expect(after('fail', 'load')).toEqual(NEW_QUESTION);
  });

  it('comes back from a failure with the try that was made', () => {
    const state = after('select a wrong one', 'check', 'fail', 'load');
    expect(state.tries).toEqual(STATES.missed.tries);
    expect(reduceQuestion(SINGLE, state, EVENTS.check).phase).toBe('revealed');
  });
});

describe('a try that was made before', () => {
  it('counts even when nothing of its response is left in the item', () => {
    const state = addTry(SINGLE, NEW_QUESTION, ['gone'], 'guessing');
    expect(state).toMatchObject({
      phase: 'missed',
      response: [],
      tries: [{ response: [], grade: { score: 0 }, confidence: 'guessing' }],
    });
  });

  it('adds nothing to a question that is settled', () => {
    for (const name of ['right at once', 'missed twice', 'shown at once', 'resolved'] as const)
      expect(addTry(SINGLE, STATES[name], ['best'])).toBe(STATES[name]);
  });
});

/** Some of what a learner, the network and a new version of the course may do to a question. */
function eventsFor(task: Task): fc.Arbitrary<readonly QuestionEvent[]> {
  const responses: Response[] = {
    single: [['best'], ['off'], ['workable'], []],
    multiple: [['key-1', 'key-2'], ['key-1'], ['wrong-1'], []],
    order: [['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a'], ['a'], []],
    match: [['forum:members', 'chat:members', 'shop:buyers'], ['forum:buyers'], []],
    numeric: [['12.5'], ['800'], ['many'], ['12 人'], []],
  }[task.kind];
  return fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          type: fc.constant('select' as const),
          response: fc.constantFrom(...responses),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          type: fc.constant('check' as const),
          confidence: fc.constantFrom(undefined, ...CONFIDENCES),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          EVENTS['try again'],
          EVENTS.continue,
          EVENTS.fail,
          EVENTS.load,
          EVENTS.load,
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(EVENTS.show, EVENTS.update) },
    ),
    { maxLength: 25 },
  );
}

const taskAndEvents = fc
  .constantFrom(...TASKS)
  .chain((task) => fc.tuple(fc.constant(task), eventsFor(task)));

/** Each state on the way with the event that led to the next one. */
function steps(task: Task, events: readonly QuestionEvent[]) {
  let state = NEW_QUESTION;
  return events.map((event) => {
    const before = state;
    state = reduceQuestion(task, before, event);
    return { before, event, next: state };
  });
}

/** Never an id of an item: those hold no question mark. A free text is one now and then. */
const unknownPart = fc.string().map((text) => `?${text}`);

describe('whatever happens to a question of any kind', () => {
  it('takes no more than two tries', () => {
    fc.assert(
      fc.property(taskAndEvents, ([task, events]) => {
        for (const { next } of steps(task, events))
          expect(next.tries.length).toBeLessThanOrEqual(MAX_TRIES);
      }),
    );
  });

  it('stays as it is once it is settled, but for being left', () => {
    fc.assert(
      fc.property(taskAndEvents, ([task, events]) => {
        for (const { before, event, next } of steps(task, events)) {
          if (!isSettled(before)) continue;
          if (event.type === 'continue') {
            expect(next).toEqual({ ...before, phase: 'resolved' });
          } else expect(next).toBe(before);
        }
      }),
    );
  });

  it('never changes its first try, unless the item itself has changed', () => {
    fc.assert(
      fc.property(taskAndEvents, ([task, events]) => {
        for (const { before, event, next } of steps(task, events)) {
          if (before.tries.length === 0 || event.type === 'update') continue;
          expect(next.tries[0]).toBe(before.tries[0]);
        }
      }),
    );
  });

  it('is correct, or was, exactly when its last try was the best', () => {
    fc.assert(
      fc.property(taskAndEvents, ([task, events]) => {
        for (const { next } of steps(task, events)) {
          const best = next.tries.at(-1)?.grade.full ?? false;
          if (next.phase === 'correct') expect(best).toBe(true);
          else if (next.phase !== 'resolved') expect(best).toBe(false);
        }
      }),
    );
  });

  it('has the same grades however sure one is', () => {
    fc.assert(
      fc.property(taskAndEvents, ([task, events]) => {
        const unsure = events.map((event) =>
          event.type === 'check' ? { type: 'check' as const } : event,
        );
        const grades = ({ tries }: QuestionState) => tries.map(({ grade }) => grade);
        expect(grades(play(task, events))).toEqual(grades(play(task, unsure)));
        expect(play(task, events).phase).toBe(play(task, unsure).phase);
      }),
    );
  });

  it('loses nothing of a response or a try by a failure', () => {
    fc.assert(
      fc.property(taskAndEvents, ([task, events]) => {
        const state = play(task, events);
        const failed = reduceQuestion(task, state, EVENTS.fail);
        const back = reduceQuestion(task, failed, EVENTS.load);
        expect(failed.response).toEqual(state.response);
        expect(back.response).toEqual(state.response);
        expect(back.tries).toEqual(state.tries);
      }),
    );
  });

  it('keeps of a selection what the item has', () => {
    fc.assert(
      fc.property(taskAndEvents, fc.array(unknownPart), ([task, events], noise) => {
        const state = play(task, events);
        fc.pre(!isSettled(state) && task.kind !== 'numeric');
        const next = reduceQuestion(task, state, { type: 'select', response: noise });
        expect(next.response).toEqual([]);
      }),
    );
  });
});
