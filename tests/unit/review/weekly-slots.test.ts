import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS, weeklySlotsFile, type WeeklySlots } from '~/domain/review/weekly-slots.ts';

const SLOTS: WeeklySlots = {
  days: ['MO', 'TH'],
  time: '08:00',
  minutes: 20,
  title: 'Review',
  description: 'Go through what is due.',
  // A Thursday.
  from: '2026-11-26',
  stamp: Date.UTC(2026, 10, 26, 16, 45, 7, 89),
  uid: 'abc@example',
};

function linesOf(changes: Partial<WeeklySlots> = {}): string[] {
  return weeklySlotsFile({ ...SLOTS, ...changes }).split('\r\n');
}

/** The value of the first property of that name. */
function valueOf(name: string, changes: Partial<WeeklySlots> = {}): string | undefined {
  return linesOf(changes)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}

describe('a file of weekly slots', () => {
  it('is one entry with one reminder', () => {
    expect(linesOf()).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Five Names One Job//Weekly slots//EN',
      'BEGIN:VEVENT',
      'UID:abc@example',
      'DTSTAMP:20261126T164507Z',
      'DTSTART:20261126T080000',
      'DURATION:PT20M',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TH',
      'SUMMARY:Review',
      'DESCRIPTION:Go through what is due.',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Review',
      'TRIGGER:PT0M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends each line with CR and LF, the last one too', () => {
    const file = weeklySlotsFile({ ...SLOTS, description: '把到期的题目过一遍。'.repeat(20) });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it.each<[string, WeeklySlots['days'], from: string, start: string]>([
    ['on that day', ['TH'], '2026-11-26', '20261126'],
    ['on the next such day', ['FR'], '2026-11-26', '20261127'],
    ['after the weekend', ['MO'], '2026-11-28', '20261130'],
    ['six days later', ['WE'], '2026-11-26', '20261202'],
    ['in the next year', ['FR'], '2026-12-31', '20270101'],
    ['on a leap day', ['TU'], '2028-02-26', '20280229'],
    ['on the earliest of several', ['SU', 'TU', 'SA'], '2026-11-26', '20261128'],
    ['on a Sunday', ['SU'], '2026-11-29', '20261129'],
  ])('starts %s', (_, days, from, start) => {
    expect(valueOf('DTSTART', { days, from })).toBe(`${start}T080000`);
  });

  it('names the days in the order of the week and none twice', () => {
    const days = ['SU', 'MO', 'SU', 'WE'] as const;
    expect(valueOf('RRULE', { days })).toBe('FREQ=WEEKLY;BYDAY=MO,WE,SU');
  });

  it('has the time of day as it was chosen, in no time zone', () => {
    expect(valueOf('DTSTART', { time: '21:45' })).toBe('20261126T214500');
    expect(weeklySlotsFile(SLOTS)).not.toContain('TZID');
  });

  it('escapes what it is given', () => {
    expect(valueOf('SUMMARY', { title: 'Rest; or, review' })).toBe('Rest\\; or\\, review');
    expect(valueOf('DESCRIPTION', { description: 'END:VEVENT\r\nX' })).toBe('END:VEVENT\\nX');
    expect(valueOf('UID', { uid: 'a\nb' })).toBe('a\\nb');
  });

  it('cannot be made without a day, or from a day that is none', () => {
    expect(() => weeklySlotsFile({ ...SLOTS, days: [] })).toThrow(RangeError);
    expect(() => weeklySlotsFile({ ...SLOTS, from: 'today' })).toThrow(RangeError);
  });

  it('starts within a week, on a chosen day, whatever the days', () => {
    fc.assert(
      fc.property(
        fc.subarray([...WEEKDAYS], { minLength: 1 }),
        fc.integer({ min: 0, max: 4000 }),
        (days, ahead) => {
          const from = new Date(Date.UTC(2024, 0, 1 + ahead));
          const start = valueOf('DTSTART', { days, from: from.toISOString().slice(0, 10) }) ?? '';
          const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)T/.exec(start) ?? [];
          const found = new Date(`${year}-${month}-${day}T00:00:00Z`);
          const later = (found.getTime() - from.getTime()) / 86_400_000;
          expect(later).toBeGreaterThanOrEqual(0);
          expect(later).toBeLessThan(7);
          expect(days).toContain(WEEKDAYS[(found.getUTCDay() + 6) % 7]);
        },
      ),
    );
  });
});
