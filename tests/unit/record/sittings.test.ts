import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { itemHistory } from '~/domain/record/item-history.ts';
import { familiarityFrom, lastSitting, sittingOutcome } from '~/domain/record/sittings.ts';
import { attempt, caseContinued, caseRewound, sittingStarted } from '../../fixtures/events.ts';
import { BRANCHING, CASE, PLAIN } from '../../fixtures/tasks.ts';

const ITEM = { id: 'forum-first-week', version: 1 };
const CASE_ITEM = { id: 'reading-app', version: 1 };

/** How the item went in the sitting `phone-1`. */
function outcomeOf(...events: LearnerEvent[]) {
  const record = foldRecord([sittingStarted(), ...events]);
  return sittingOutcome(record, 'phone-1', ITEM, PLAIN);
}

function tried(seq: number, response: string, fields: Parameters<typeof attempt>[0] = {}) {
  return attempt({ seq, response: [response], sitting: 'phone-1', ...fields });
}

describe('the last sitting', () => {
  const record = foldRecord([
    sittingStarted({ seq: 1, form: 'sign-off' }),
    sittingStarted({ seq: 3, form: 'drill' }),
    sittingStarted({ seq: 2, form: 'sign-off' }),
    sittingStarted({ seq: 9, form: 'sign-off', device: 'laptop', at: 5 }),
  ]);

  it('of a form is the one begun last, on whatever device', () => {
    expect(lastSitting(record, 'sign-off')?.id).toBe('phone-2');
    expect(lastSitting(record, 'drill')?.id).toBe('phone-3');
  });

  it('is none for a form that was never begun', () => {
    expect(lastSitting(record, 'diagnostic')).toBeUndefined();
  });
});

describe('familiarityFrom', () => {
  const record = foldRecord([
    attempt({ seq: 1, item: 'in-a-lesson' }),
    sittingStarted({ seq: 2, items: ['in-both', 'in-the-first'] }),
    attempt({ seq: 3, item: 'in-the-first', sitting: 'phone-2' }),
    sittingStarted({ seq: 4, items: ['in-both', 'never-answered'] }),
    sittingStarted({ seq: 5, form: 'drill', items: ['in-a-drill'] }),
    attempt({ seq: 6, item: 'in-a-drill', sitting: 'phone-5' }),
  ]);

  it.each([
    ['in-both', 2],
    // It stood in the form, whether or not it was answered.
    ['never-answered', 2],
    ['in-the-first', 1],
    ['in-a-lesson', 1],
    ['in-a-drill', 1],
    ['unknown', 0],
  ])('of %s is %i', (id, familiarity) => {
    expect(familiarityFrom(record, 'checkpoint-roles')(id)).toBe(familiarity);
  });

  it('asks each form for its own last sitting', () => {
    expect(familiarityFrom(record, 'drill')('in-a-drill')).toBe(2);
    expect(familiarityFrom(record, 'sign-off')('in-both')).toBe(0);
    expect(familiarityFrom(record, 'sign-off')('in-the-first')).toBe(1);
  });
});

describe('the outcome of an item in a sitting', () => {
  it('is nothing before it is answered', () => {
    const nothing = {
      grade: { score: 0, full: false, harmful: false },
      confidence: undefined,
      answered: false,
      finished: false,
    };
    expect(outcomeOf()).toEqual(nothing);
    // What was done in a lesson or in another sitting does not count here.
    expect(outcomeOf(attempt({ seq: 2, response: ['best'] }))).toEqual(nothing);
    expect(outcomeOf(tried(2, 'best', { sitting: 'phone-0' }))).toEqual(nothing);
  });

  it('is its first try', () => {
    expect(outcomeOf(tried(2, 'workable'))).toMatchObject({
      grade: { score: 0.6 },
      answered: true,
      finished: false,
    });
    expect(outcomeOf(tried(2, 'workable'), tried(3, 'best'))).toMatchObject({
      grade: { score: 0.6, full: false },
      finished: true,
    });
    expect(outcomeOf(tried(2, 'best'))).toMatchObject({ grade: { full: true }, finished: true });
  });

  it('is answered and worth nothing when it was shown', () => {
    expect(outcomeOf(tried(2, '', { response: [], shown: true }))).toEqual({
      grade: { score: 0, full: false, harmful: false },
      confidence: undefined,
      answered: true,
      finished: true,
    });
  });

  it('holds how sure the learner was at the first try', () => {
    const outcome = outcomeOf(
      tried(2, 'off', { confidence: 'certain' }),
      tried(3, 'best', { confidence: 'guessing' }),
    );
    expect(outcome.confidence).toBe('certain');
    expect(outcomeOf(tried(2, 'off')).confidence).toBeUndefined();
  });

  it('counts the first run only: asking again is practice', () => {
    const missed = [tried(2, 'off'), tried(3, 'off')];
    const again = tried(4, 'best', { round: 1 });
    expect(outcomeOf(...missed, again)).toEqual(outcomeOf(...missed));
    expect(outcomeOf(tried(2, 'best'), tried(3, 'harmful', { round: 1 }))).toMatchObject({
      grade: { full: true, harmful: false },
    });
  });

  it('counts the first run of the version that is asked, when the item changed meanwhile', () => {
    const before = foldRecord([sittingStarted(), tried(2, 'off')]);
    const { round } = itemHistory(before, ITEM.id, 2, 'phone-1');
    const answered = foldRecord([...before.events, tried(3, 'best', { version: 2, round })]);
    const outcome = (log: typeof before) =>
      sittingOutcome(log, 'phone-1', { ...ITEM, version: 2 }, PLAIN);
    expect(outcome(before)).toMatchObject({ answered: false, finished: false });
    // Or the form could never be finished.
    expect(outcome(answered)).toMatchObject({
      answered: true,
      finished: true,
      grade: { full: true },
    });
    const practised = foldRecord([
      ...answered.events,
      tried(4, 'off', { version: 2, round: round + 1 }),
    ]);
    expect(outcome(practised)).toEqual(outcome(answered));
  });
});

describe('the outcome of a case in a sitting', () => {
  const about = { item: CASE_ITEM.id, sitting: 'phone-1' };
  const answer = (seq: number, step: string, ...response: string[]) =>
    attempt({ ...about, seq, step, response });
  const leave = (seq: number, step: string) => caseContinued({ ...about, seq, step });

  it('is finished when the story has ended, not before', () => {
    const events = [
      ...[answer(2, 'role', 'best'), leave(3, 'role')],
      ...[answer(4, 'tactic', 'key-1', 'key-2'), leave(5, 'tactic')],
      answer(6, 'metric', 'workable'),
    ];
    const open = foldRecord([sittingStarted(), ...events]);
    expect(sittingOutcome(open, 'phone-1', CASE_ITEM, CASE)).toMatchObject({
      answered: true,
      finished: false,
    });
    const ended = foldRecord([...open.events, answer(7, 'metric', 'best'), leave(8, 'metric')]);
    const outcome = sittingOutcome(ended, 'phone-1', CASE_ITEM, CASE);
    expect(outcome.finished).toBe(true);
    expect(outcome.grade.score).toBeCloseTo((1 + 1 + 0.6) / 3, 10);
  });

  it('is not mended by going back', () => {
    const ruined = [sittingStarted(), answer(2, 'start', 'ruin'), leave(3, 'start')];
    const before = sittingOutcome(foldRecord(ruined), 'phone-1', CASE_ITEM, BRANCHING);
    const back = [
      caseRewound({ ...about, seq: 4, step: 'start' }),
      answer(5, 'start', 'best'),
      leave(6, 'start'),
    ];
    const after = sittingOutcome(foldRecord([...ruined, ...back]), 'phone-1', CASE_ITEM, BRANCHING);
    expect(before).toMatchObject({ finished: true, grade: { score: 0, harmful: true } });
    expect(after.grade).toEqual(before.grade);
  });
});
