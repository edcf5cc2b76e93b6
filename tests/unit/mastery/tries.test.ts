import { describe, expect, it } from 'vitest';
import { DRILL } from '~/domain/forms/drill.ts';
import { REVIEW, triesOf as readTries } from '~/domain/mastery/tries.ts';
import type { AttemptEvent, LearnerEvent } from '~/domain/record/events.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { MS_PER_DAY } from '~/domain/time/learning-day.ts';
import {
  attempt,
  caseContinued,
  caseRewound,
  knownWell,
  sittingStarted,
} from '../../fixtures/events.ts';
import { TODAY, byId, progressItem } from '../../fixtures/tries.ts';

const HOUR = 3_600_000;
const ZONE = 'Europe/London';

const ITEMS = byId([
  progressItem('greet'),
  progressItem('count'),
  progressItem('story', { kind: 'case', ends: ['metric', 'ruin'] }),
]);

/** A moment of today, or of another day from there. */
function at(hour: number, day = 0): number {
  return (TODAY + day) * MS_PER_DAY + hour * HOUR;
}

const NOW = at(23, 20);

function tried(seq: number, fields: Partial<AttemptEvent> = {}): AttemptEvent {
  return attempt({ seq, item: 'greet', at: at(seq), zone: ZONE, score: 1, ...fields });
}

function triesOf(...log: LearnerEvent[]) {
  return readTries(foldRecord(log), ITEMS, NOW).counted;
}

describe('a first try', () => {
  it('is what was done first, when, and where', () => {
    expect(triesOf(tried(12, { score: 0.6 }))).toEqual([
      {
        item: 'greet',
        at: at(12),
        day: TODAY,
        score: 0.6,
        full: false,
        confidence: undefined,
        place: 'lesson',
        easy: false,
      },
    ]);
  });

  it('is none in an empty record, nor for an item that nobody knows', () => {
    expect(triesOf()).toEqual([]);
    expect(triesOf(tried(12, { item: 'from-elsewhere' }))).toEqual([]);
  });

  it('is not mended by a second try', () => {
    const [found, ...others] = triesOf(tried(9, { score: 0 }), tried(10, { score: 1 }));
    expect(found).toMatchObject({ score: 0, full: false });
    expect(others).toEqual([]);
  });

  it('is worth nothing when the answer was shown', () => {
    expect(triesOf(tried(9, { score: 0, shown: true, response: [] }))).toMatchObject([
      { score: 0, full: false },
    ]);
  });

  it('says how sure the learner was at that moment', () => {
    const log = [
      tried(9, { score: 0, confidence: 'certain' }),
      tried(10, { confidence: 'guessing' }),
    ];
    expect(triesOf(...log)[0]?.confidence).toBe('certain');
  });

  it('is one of a day: after it the explanation was read', () => {
    const log = [tried(9, { score: 0 }), tried(15, { round: 1 })];
    expect(triesOf(...log)).toMatchObject([{ score: 0 }]);
  });

  it('is one of a day wherever the item is asked', () => {
    const log = [
      tried(9, { score: 0 }),
      sittingStarted({ seq: 10 }),
      tried(11, { sitting: 'phone-10' }),
    ];
    expect(triesOf(...log)).toMatchObject([{ score: 0, place: 'lesson' }]);
  });

  it('counts as the review of the day, which a drill before it must not swallow', () => {
    const log = [
      sittingStarted({ seq: 8, form: DRILL }),
      tried(9, { sitting: 'phone-8', score: 0 }),
      sittingStarted({ seq: 10, form: REVIEW }),
      tried(11, { sitting: 'phone-10' }),
    ];
    expect(triesOf(...log)).toMatchObject([{ score: 0, place: 'review', at: at(9) }]);
  });

  it('stays a review when a drill follows', () => {
    const log = [
      sittingStarted({ seq: 8, form: REVIEW }),
      tried(9, { sitting: 'phone-8' }),
      sittingStarted({ seq: 10, form: DRILL }),
      tried(11, { sitting: 'phone-10', score: 0 }),
    ];
    expect(triesOf(...log)).toMatchObject([{ score: 1, place: 'review' }]);
  });

  it('counts for the day that begins at four', () => {
    const night = tried(9, { at: at(3, 1), score: 0 });
    const morning = tried(10, { at: at(4, 1), round: 1 });
    const log = [tried(8, { at: at(20) }), night, morning];
    expect(triesOf(...log).map(({ day, score }) => [day - TODAY, score])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('of another day is there for "answer again" in a lesson', () => {
    const log = [tried(9, { score: 0 }), tried(10, { round: 1, at: at(9, 3) })];
    expect(triesOf(...log).map(({ day, full }) => [day - TODAY, full])).toEqual([
      [0, false],
      [3, true],
    ]);
  });

  it('is not there for a try at a run that was begun on another day', () => {
    const log = [tried(9, { score: 0 }), tried(10, { at: at(9, 3) })];
    expect(triesOf(...log)).toMatchObject([{ day: TODAY, full: false }]);
  });

  it('stays when the item gets a new version, which is asked afresh', () => {
    const log = [tried(9, { score: 0 }), tried(10, { version: 2, round: 1, at: at(9, 1) })];
    expect(triesOf(...log).map(({ score }) => score)).toEqual([0, 1]);
  });

  it('comes in the order of time, whichever item and device', () => {
    const log = [
      tried(12, { item: 'count' }),
      tried(9),
      tried(1, { device: 'laptop', round: 1, at: at(10, 1) }),
    ];
    expect(triesOf(...log).map(({ item }) => item)).toEqual(['greet', 'count', 'greet']);
  });

  it('has the day of the zone it was made in', () => {
    const log = [tried(9, { at: at(1), zone: 'America/New_York' })];
    expect(triesOf(...log)[0]?.day).toBe(TODAY - 1);
  });

  it('never has an earlier day than the one before, even for someone who flies west', () => {
    const log = [
      tried(1, { at: at(21), zone: 'Asia/Shanghai' }),
      tried(2, { at: at(22), zone: 'America/New_York', item: 'count' }),
      tried(3, { at: at(23), zone: 'America/New_York', round: 1 }),
    ];
    // The second and third are made on the evening before, by the clock on the wall.
    expect(triesOf(...log).map(({ item, day }) => [item, day - TODAY])).toEqual([
      ['greet', 1],
      ['count', 1],
    ]);
  });

  it('has a time that is possible where a clock ran ahead', () => {
    const log = [tried(1, { at: at(9, 400) }), tried(2, { at: at(9, 2), item: 'count' })];
    expect(triesOf(...log).map(({ item, day }) => [item, day - TODAY])).toEqual([
      ['greet', 2],
      ['count', 2],
    ]);
  });
});

describe('the place of a try', () => {
  it.each([
    ['checkpoint-roles', 'form'],
    ['diagnostic', 'form'],
    ['sign-off', 'form'],
    [REVIEW, 'review'],
    [DRILL, 'drill'],
  ])('in a sitting of %s is a %s', (form, place) => {
    const log = [sittingStarted({ seq: 8, form }), tried(9, { sitting: 'phone-8' })];
    expect(triesOf(...log)).toMatchObject([{ place }]);
  });

  it('is a drill, which counts least, where the sitting is not known', () => {
    expect(triesOf(tried(9, { sitting: 'lost' }))).toMatchObject([{ place: 'drill' }]);
  });
});

describe('the try at a case', () => {
  const step = (seq: number, name: string, score: number, fields: Partial<AttemptEvent> = {}) =>
    tried(seq, { item: 'story', step: name, score, ...fields });

  it('says nothing until the case is finished', () => {
    expect(triesOf(step(9, 'role', 1), step(10, 'tactic', 1))).toEqual([]);
  });

  it('is the mean of its steps, each by its first attempt', () => {
    const log = [
      step(9, 'role', 0),
      step(10, 'role', 1),
      caseContinued({ seq: 11, item: 'story', step: 'role' }),
      step(12, 'tactic', 0.5),
      step(13, 'metric', 1),
    ];
    expect(triesOf(...log)).toMatchObject([{ score: 0.5, full: false, at: at(13) }]);
  });

  it('is full when each step was right at once', () => {
    const log = [step(9, 'role', 1), step(10, 'metric', 1)];
    expect(triesOf(...log)).toMatchObject([{ score: 1, full: true }]);
  });

  it('is finished by any of its ends, also an early one', () => {
    expect(triesOf(step(9, 'ruin', 0))).toMatchObject([{ score: 0 }]);
  });

  it('is not touched by going back afterwards to see where another choice leads', () => {
    const log = [
      step(9, 'role', 1),
      step(10, 'metric', 1),
      caseRewound({ seq: 11, item: 'story', step: 'role' }),
      step(12, 'detour', 0, { at: at(12, 1) }),
      step(13, 'ruin', 0, { at: at(13, 1) }),
    ];
    expect(triesOf(...log)).toMatchObject([{ score: 1, full: true, day: TODAY }]);
  });

  it('goes on after coming back from a detour before the end', () => {
    const log = [
      step(9, 'role', 0),
      caseRewound({ seq: 10, item: 'story', step: 'role' }),
      step(11, 'metric', 1),
    ];
    expect(triesOf(...log)).toMatchObject([{ score: 0.5, full: false }]);
  });

  it('counts for the day it was finished on', () => {
    const log = [step(9, 'role', 1), step(10, 'metric', 1, { at: at(9, 1) })];
    expect(triesOf(...log)[0]?.day).toBe(TODAY + 1);
  });

  it('has nothing to say of how sure the learner was', () => {
    const sure = { confidence: 'certain' } as const;
    const log = [step(9, 'role', 1, sure), step(10, 'metric', 1, sure)];
    expect(triesOf(...log)[0]?.confidence).toBeUndefined();
  });

  it('is apart in each sitting and each run', () => {
    const log = [
      step(9, 'role', 1),
      step(10, 'metric', 0, { round: 1, at: at(9, 1) }),
      step(11, 'metric', 1, { sitting: 'phone-1', at: at(9, 2) }),
    ];
    expect(triesOf(...log).map(({ score }) => score)).toEqual([0, 1]);
  });
});

describe('"I know this well"', () => {
  const said = knownWell({ seq: 10, item: 'greet', at: at(10), zone: ZONE });

  it('marks the try it was said after', () => {
    const log = [tried(9), said, tried(11, { round: 1, at: at(9, 2) })];
    expect(triesOf(...log).map(({ easy }) => easy)).toEqual([true, false]);
  });

  it('marks no try of another item or sitting', () => {
    const log = [
      tried(8, { item: 'count' }),
      tried(9, { sitting: 'phone-1' }),
      tried(11, { at: at(9, 1) }),
      { ...said, seq: 12 },
    ];
    expect(triesOf(...log).map(({ easy }) => easy)).toEqual([false, false, true]);
    const elsewhere = knownWell({ ...said, sitting: 'phone-1' });
    expect(triesOf(tried(9), elsewhere)).toMatchObject([{ easy: false }]);
  });
});
