import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '~/domain/record/events.ts';
import {
  EMPTY_RECORD,
  extendRecord,
  foldRecord,
  mergeEvents,
  orderEvents,
} from '~/domain/record/learner-record.ts';
import {
  anyLog,
  attempt,
  caseContinued,
  caseRewound,
  lessonRead,
  setting,
  sittingStarted,
} from '../../fixtures/events.ts';

function idsOf(events: readonly LearnerEvent[]): string[] {
  return events.map(({ id }) => id);
}

/** A union has no order of its own; `orderEvents` gives it one. */
function sorted(events: readonly LearnerEvent[]): string[] {
  return idsOf(events).sort();
}

/** Three logs that share some events, as three devices do that have met before. */
const overlapping = anyLog.chain((log) =>
  fc.tuple(fc.subarray(log), fc.subarray(log), fc.subarray(log)),
);

const logAndShuffled = anyLog.chain((log) =>
  fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
);

describe('mergeEvents', () => {
  it('gives the same events whichever log comes first', () => {
    fc.assert(
      fc.property(overlapping, ([a, b]) => {
        expect(sorted(mergeEvents(a, b))).toEqual(sorted(mergeEvents(b, a)));
      }),
    );
  });

  it('gives the same events however three logs are paired', () => {
    fc.assert(
      fc.property(overlapping, ([a, b, c]) => {
        const left = mergeEvents(mergeEvents(a, b), c);
        const right = mergeEvents(a, mergeEvents(b, c));
        expect(sorted(left)).toEqual(sorted(right));
      }),
    );
  });

  it('adds nothing when a log meets itself or what it holds already', () => {
    fc.assert(
      fc.property(overlapping, ([a, b]) => {
        const both = mergeEvents(a, b);
        expect(mergeEvents(a, structuredClone(a))).toEqual(a);
        expect(sorted(mergeEvents(both, b))).toEqual(sorted(both));
      }),
    );
  });

  it('loses no event of either log', () => {
    fc.assert(
      fc.property(overlapping, ([a, b]) => {
        expect(new Set(idsOf(mergeEvents(a, b)))).toEqual(new Set(idsOf([...a, ...b])));
      }),
    );
  });
});

describe('orderEvents', () => {
  it('puts events of several devices in the order of their times', () => {
    const events = [
      attempt({ device: 'laptop', seq: 1, at: 200 }),
      attempt({ device: 'phone', seq: 2, at: 300 }),
      attempt({ device: 'phone', seq: 1, at: 100 }),
    ];
    expect(idsOf(orderEvents(events))).toEqual(['phone-1', 'laptop-1', 'phone-2']);
  });

  it('counts an event after a clock jumped back as happening at the latest time seen', () => {
    const events = [
      attempt({ device: 'phone', seq: 1, at: 500 }),
      attempt({ device: 'phone', seq: 2, at: 100 }),
      attempt({ device: 'laptop', seq: 1, at: 300 }),
      attempt({ device: 'laptop', seq: 2, at: 600 }),
    ];
    expect(idsOf(orderEvents(events))).toEqual(['laptop-1', 'phone-1', 'phone-2', 'laptop-2']);
  });

  it('never puts an event before an earlier one of the same device', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const device of ['phone', 'laptop', 'office']) {
          const own = orderEvents(log).filter((event) => event.device === device);
          expect(own.map(({ seq }) => seq)).toEqual(
            own.map(({ seq }) => seq).sort((a, b) => a - b),
          );
        }
      }),
    );
  });

  it('gives one order, whatever order it gets', () => {
    fc.assert(
      fc.property(logAndShuffled, ([log, shuffled]) => {
        expect(orderEvents(shuffled)).toEqual(orderEvents(log));
      }),
    );
  });

  it('has an order for two tabs that gave out the same number', () => {
    const a = attempt({ id: 'a', seq: 4, at: 200 });
    const b = attempt({ id: 'b', seq: 4, at: 100 });
    expect(orderEvents([b, a])).toEqual(orderEvents([a, b]));
  });
});

describe('foldRecord', () => {
  it('computes the same record from a log in any order, with any event twice', () => {
    fc.assert(
      fc.property(logAndShuffled, ([log, shuffled]) => {
        expect(foldRecord([...shuffled, ...log])).toEqual(foldRecord(log));
      }),
    );
  });

  it('computes the same record from parts merged in any order', () => {
    fc.assert(
      fc.property(overlapping, ([a, b]) => {
        expect(foldRecord(mergeEvents(a, b))).toEqual(foldRecord(mergeEvents(b, a)));
      }),
    );
  });

  it('takes the last word on whether a lesson is read', () => {
    const log = [
      lessonRead({ seq: 1 }),
      lessonRead({ seq: 2, read: false }),
      lessonRead({ seq: 3, lesson: 'five-titles' }),
    ];
    expect([...foldRecord(log).lessonsRead]).toEqual(['five-titles']);
    expect(foldRecord([...log, lessonRead({ seq: 4 })]).lessonsRead).toContain('retention');
  });

  it('takes the last word of a device whose clock jumped back', () => {
    const log = [lessonRead({ seq: 1, at: 500 }), lessonRead({ seq: 2, at: 100, read: false })];
    expect(foldRecord(log).lessonsRead).not.toContain('retention');
  });

  it('lists what was done with each item, in order', () => {
    const record = foldRecord([
      caseContinued({ seq: 3 }),
      attempt({ seq: 2, item: 'reading-app' }),
      attempt({ seq: 1 }),
      lessonRead({ seq: 4 }),
    ]);
    expect([...record.itemEvents.keys()].sort()).toEqual(['forum-first-week', 'reading-app']);
    expect(idsOf(record.itemEvents.get('reading-app') ?? [])).toEqual(['phone-2', 'phone-3']);
  });

  it('counts going back in a case among what was done with its item', () => {
    const record = foldRecord([caseContinued({ seq: 1 }), caseRewound({ seq: 2 })]);
    expect(record.itemEvents.get('reading-app')?.map(({ type }) => type)).toEqual([
      'case-continued',
      'case-rewound',
    ]);
  });

  it('lists the sittings that were begun, by their ids and in order', () => {
    const record = foldRecord([
      sittingStarted({ seq: 3, form: 'sign-off' }),
      sittingStarted({ seq: 1 }),
      attempt({ seq: 2, sitting: 'phone-1' }),
    ]);
    expect([...record.sittings].map(([id, { form }]) => [id, form])).toEqual([
      ['phone-1', 'checkpoint-roles'],
      ['phone-3', 'sign-off'],
    ]);
  });

  it('takes the last word on each setting', () => {
    const record = foldRecord([
      setting({ seq: 2, value: 'on' }),
      setting({ seq: 1, value: 'off' }),
      setting({ seq: 3, name: 'theme', value: 'dark' }),
    ]);
    expect(Object.fromEntries(record.settings)).toEqual({ 'ask-confidence': 'on', theme: 'dark' });
  });

  it('is empty where nothing was done', () => {
    const { events, lessonsRead, itemEvents, sittings, settings } = EMPTY_RECORD;
    expect(events).toEqual([]);
    expect([lessonsRead, itemEvents, sittings, settings].map(({ size }) => size)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('extendRecord', () => {
  it('gives what folding the whole log gives, or nothing', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const [last, ...others] = [...log].reverse();
        if (!last) return;
        const extended = extendRecord(foldRecord(others), last);
        if (extended) expect(extended).toEqual(foldRecord(log));
      }),
      { numRuns: 2000 },
    );
  });

  it('is there for the usual case: one more event of the device in hand', () => {
    const log = [attempt({ seq: 1 }), lessonRead({ seq: 2 })];
    const next = attempt({ seq: 3, item: 'reading-app' });
    expect(extendRecord(foldRecord(log), next)).toEqual(foldRecord([...log, next]));
  });

  it('leaves the record it started from as it was', () => {
    const record = foldRecord([attempt({ seq: 1 })]);
    extendRecord(record, attempt({ seq: 2 }));
    expect(record).toEqual(foldRecord([attempt({ seq: 1 })]));
  });

  it('is not there for an event that belongs between others', () => {
    const record = foldRecord([attempt({ at: 200, seq: 1 }), attempt({ at: 400, seq: 2 })]);
    expect(extendRecord(record, attempt({ device: 'laptop', at: 300, seq: 1 }))).toBeUndefined();
  });

  it('holds as many devices as a file may', () => {
    const log = Array.from({ length: 200_000 }, (_, n) => setting({ device: `device-${n}` }));
    const next = attempt({ device: 'phone', at: 2_000_000_000_000 });
    expect(extendRecord(foldRecord(log), next)?.events.at(-1)).toBe(next);
  });
});
