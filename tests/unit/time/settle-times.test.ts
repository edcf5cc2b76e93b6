import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleTimes } from '~/domain/time/settle-times.ts';
import { anyLog, attempt } from '../../fixtures/events.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Times in the tests are told from here. */
const START = Date.parse('2026-05-12T10:00:00Z');

/** Times of one device in the order of its numbers, after they were settled; all from `START`. */
function settled(now: number, ...times: number[]): number[] {
  const events = times.map((time, index) => attempt({ seq: index + 1, at: START + time }));
  const timeOf = settleTimes(events, START + now);
  return events.map((event) => timeOf(event) - START);
}

/** What a clock says that jumps about by up to three years. */
const anyJumps = fc.array(fc.integer({ min: -1000 * DAY, max: 1000 * DAY }), { maxLength: 12 });

describe('the time of an event', () => {
  it('is left alone where the clock was right', () => {
    expect(settled(3 * DAY, 0, HOUR, 2 * DAY)).toEqual([0, HOUR, 2 * DAY]);
  });

  it.each([
    ['an hour', HOUR],
    ['three days', 3 * DAY],
    ['two years', 2 * YEAR],
  ])('goes on from the latest one seen while a clock is %s behind', (_, behind) => {
    const right = [0, DAY, DAY + HOUR, DAY + 2 * HOUR];
    const wrong = [DAY + 3 * HOUR - behind, DAY + 4 * HOUR - behind];
    expect(settled(3 * DAY, ...right, ...wrong, 2 * DAY)).toEqual([
      ...right,
      ...[DAY + 2 * HOUR, DAY + 3 * HOUR],
      2 * DAY,
    ]);
  });

  it('is what most events of the device agree on, also when a wrong time has come at last', () => {
    const later = Array.from({ length: 10 }, (_, n) => (n + 2) * DAY);
    expect(settled(500 * DAY, 0, 400 * DAY, ...later)).toEqual([0, 2 * DAY, ...later]);
    expect(settled(500 * DAY, ...later, DAY, 20 * DAY)).toEqual([...later, 11 * DAY, 20 * DAY]);
  });

  it('is at the latest that of the next right one where a clock ran 400 days ahead', () => {
    const ahead = [400 * DAY, 400 * DAY + MINUTE];
    expect(settled(2 * DAY, 0, ...ahead, DAY)).toEqual([0, DAY - MINUTE, DAY, DAY]);
  });

  it('keeps its distance to the others while a clock ran ahead for some days', () => {
    const ahead = [401 * DAY, 402 * DAY, 403 * DAY];
    expect(settled(4 * DAY, 0, ...ahead, 3 * DAY + HOUR)).toEqual([
      ...[0, DAY + HOUR, 2 * DAY + HOUR, 3 * DAY + HOUR],
      3 * DAY + HOUR,
    ]);
  });

  it('keeps its distance to the others while a clock is behind all of them', () => {
    expect(settled(-2 * YEAR, 0, 2 * DAY, 5 * DAY)).toEqual([
      -2 * YEAR - 5 * DAY,
      -2 * YEAR - 3 * DAY,
      -2 * YEAR,
    ]);
  });

  it('is never before what its device had seen, however long a clock ran ahead', () => {
    const ahead = [401 * DAY, 405 * DAY];
    expect(settled(2 * DAY, 0, ...ahead, DAY)).toEqual([0, 0, DAY, DAY]);
  });

  it('is now at the latest where nothing came after a clock that ran ahead', () => {
    expect(settled(2 * DAY, 0, 400 * DAY)).toEqual([0, 2 * DAY]);
  });

  it('is what the clock said again, once the time has come', () => {
    expect(settled(401 * DAY, 0, 400 * DAY)).toEqual([0, 400 * DAY]);
  });

  it('is left alone up to ten minutes ahead: honest clocks differ', () => {
    expect(settled(0, 10 * MINUTE)).toEqual([10 * MINUTE]);
    expect(settled(0, 10 * MINUTE + 1)).toEqual([0]);
  });

  it('does not move when the clock of another device is wrong', () => {
    const right = attempt({ device: 'phone', seq: 1, at: START });
    const ahead = attempt({ device: 'laptop', seq: 1, at: START + 400 * DAY });
    const behind = attempt({ device: 'office', seq: 1, at: START - 2 * YEAR });
    const timeOf = settleTimes([ahead, right, behind], START + DAY);
    expect(timeOf(right)).toBe(START);
    expect(timeOf(ahead)).toBe(START + DAY);
    // It may have been offline for two years: nothing says otherwise.
    expect(timeOf(behind)).toBe(START - 2 * YEAR);
  });

  it('is never after now but for what clocks differ', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: -2 * HOUR, max: 2000 }), (log, now) => {
        const timeOf = settleTimes(log, now);
        for (const event of log)
          expect(timeOf(event)).toBeLessThanOrEqual(Math.max(0, now + 10 * MINUTE));
      }),
    );
  });

  it('never runs backwards on a device', () => {
    fc.assert(
      fc.property(anyJumps, fc.nat(1000 * DAY), (at, now) => {
        const times = settled(now, ...at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it('is found without looking at every other one, also after a clock that jumped', () => {
    let looks = 0;
    const counted = (seq: number, at: number) =>
      Object.defineProperty(attempt({ seq }), 'at', { get: () => ((looks += 1), START + at) });
    // Right for long, then a year ahead for as long: none of these can follow the others.
    const count = 2000;
    const right = Array.from({ length: count }, (_, n) => counted(n + 1, YEAR + n * MINUTE));
    const wrong = Array.from({ length: count }, (_, n) => counted(count + n + 1, n * MINUTE));
    settleTimes([...wrong, ...right], START + 2 * YEAR);
    expect(looks).toBeLessThan(2 * count * 30);
  });

  it('is not changed by the order in which events are read', () => {
    fc.assert(
      fc.property(anyJumps, fc.nat(1000 * DAY), (at, now) => {
        const events = at.map((time, index) => attempt({ seq: index + 1, at: START + time }));
        const turned = settleTimes([...events].reverse(), START + now);
        expect(events.map(turned)).toEqual(events.map(settleTimes(events, START + now)));
      }),
    );
  });

  it('does not change right times, however many there are', () => {
    fc.assert(
      fc.property(anyJumps, (at) => {
        const right = [...at].sort((a, b) => a - b);
        expect(settled(2000 * DAY, ...right)).toEqual(right);
      }),
    );
  });
});
