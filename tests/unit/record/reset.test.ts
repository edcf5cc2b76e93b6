import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRecord, mergeEvents } from '~/domain/record/learner-record.ts';
import { activeResets, coverOf, erasedBy } from '~/domain/record/reset.ts';
import { anyLog, attempt, lessonRead, reset, resetUndone, setting } from '../../fixtures/events.ts';

const answered = attempt({ device: 'phone', seq: 4, at: 1000 });
const startedOver = reset({ device: 'phone', seq: 5, at: 1100, ...coverOf([answered]) });

const anyResets = fc.array(
  fc
    .record({
      until: fc.integer({ min: 998, max: 1012 }),
      covers: fc.array(
        fc.record({ device: fc.constantFrom('phone', 'laptop'), seq: fc.integer({ max: 22 }) }),
        { maxLength: 3 },
      ),
    })
    .map((fields) => reset(fields)),
);

describe('a reset', () => {
  it('erases what was known when it was made', () => {
    const record = foldRecord([answered, lessonRead({ seq: 3, at: 900 }), startedOver]);
    expect(record.itemEvents.size).toBe(0);
    expect(record.lessonsRead.size).toBe(0);
    expect(record.resets).toEqual([startedOver]);
  });

  it('leaves what comes after it', () => {
    const after = attempt({ device: 'phone', seq: 6, at: 1200 });
    expect(foldRecord([answered, startedOver, after]).itemEvents.get(after.item)).toEqual([after]);
  });

  it('leaves settings, which are no progress', () => {
    const off = setting({ device: 'phone', seq: 3, at: 900 });
    const record = foldRecord([off, answered, startedOver]);
    expect(record.settings.get('ask-confidence')).toBe('off');
  });

  it('leaves what another device did without its knowledge, even earlier', () => {
    const elsewhere = attempt({ device: 'laptop', seq: 1, at: 500 });
    const record = foldRecord([answered, startedOver, elsewhere]);
    expect(record.itemEvents.get(elsewhere.item)).toEqual([elsewhere]);
  });

  it('erases what an old tab or an old copy brings back', () => {
    const record = foldRecord(mergeEvents([startedOver], [answered]));
    expect(record.itemEvents.size).toBe(0);
  });

  it('leaves an answer of a tab that had not heard of it, although the number was given twice', () => {
    const unaware = attempt({ id: 'other-tab', device: 'phone', seq: 4, at: 1150 });
    const record = foldRecord([answered, startedOver, unaware]);
    expect(record.itemEvents.get(unaware.item)).toEqual([unaware]);
  });

  it('is as if it had never been once it is taken back', () => {
    const back = resetUndone({ device: 'phone', seq: 6, at: 1110, reset: startedOver.id });
    const record = foldRecord([answered, startedOver, back]);
    expect(record.itemEvents.get(answered.item)).toEqual([answered]);
    expect(record.resets).toEqual([]);
  });

  it('erases all of any log it is made for, however often that is merged in again', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const own = reset({ device: 'office', seq: 99, at: 2000, ...coverOf(log) });
        const record = foldRecord(mergeEvents([...log, own], log));
        expect(record.itemEvents.size + record.sittings.size + record.lessonsRead.size).toBe(0);
      }),
    );
  });
});

describe('many resets', () => {
  it('erase what one of them covers, and nothing else', () => {
    fc.assert(
      fc.property(anyLog, anyResets, (log, resets) => {
        const erased = erasedBy(resets);
        for (const event of log) {
          const progress = !['setting', 'reset', 'reset-undone'].includes(event.type);
          const covered = resets.some(
            ({ covers, until }) =>
              event.at <= until &&
              covers.some(({ device, seq }) => device === event.device && event.seq <= seq),
          );
          expect(erased(event)).toBe(progress && covered);
        }
      }),
    );
  });

  it('are looked at once, however many events there are', () => {
    let looks = 0;
    const mark = (seq: number) =>
      Object.defineProperty({ device: '', seq }, 'device', { get: () => ((looks += 1), 'phone') });
    const resets = Array.from({ length: 100 }, (_, n) => reset({ covers: [mark(n)], until: n }));
    const log = Array.from({ length: 100 }, (_, n) => attempt({ seq: n + 200, at: n }));
    foldRecord([...log, ...activeResets(resets.map((one, n) => ({ ...one, id: `reset-${n}` })))]);
    expect(looks).toBe(100);
  });
});
