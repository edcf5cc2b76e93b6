import { escapeText, foldLine } from './calendar-text.ts';

/** The days of the week as iCalendar names them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Lengths of a slot one can choose from, in minutes. */
export const SLOT_MINUTES = [10, 20, 30] as const;

export interface WeeklySlots {
  readonly days: readonly Weekday[];
  /** Time of day as `HH:MM`, on the clock of wherever one is. */
  readonly time: string;
  readonly minutes: number;
  readonly title: string;
  readonly description: string;
  /** Calendar day on or after which the first slot is, as `YYYY-MM-DD`. */
  readonly from: string;
  /** When the file is made, in ms since 1970. */
  readonly stamp: number;
  /** Unique in the world: a calendar takes two entries with one id for the same. */
  readonly uid: string;
}

const DAY = 86_400_000;

/** The first day on or after `from` that is one of `days`, as iCalendar writes it. */
function firstDay(from: string, days: readonly Weekday[]): string {
  const start = Date.parse(`${from}T00:00:00Z`);
  for (let at = start; at < start + 7 * DAY; at += DAY) {
    const day = new Date(at);
    // JavaScript's weeks begin on Sunday.
    const name = WEEKDAYS[(day.getUTCDay() + 6) % 7];
    if (name && days.includes(name)) return day.toISOString().slice(0, 10).replaceAll('-', '');
  }
  throw new RangeError('Weekly slots need at least one day of the week and a day to start from.');
}

/** A moment in UTC as iCalendar writes it. */
function utc(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * A calendar file (RFC 5545) with one entry that comes back every week and reminds when it begins. Its
 * time belongs to no time zone: 08:00 stays 08:00 in summer and on a journey.
 *
 * @throws {RangeError} when `days` is empty or `from` is no calendar day
 */
export function weeklySlotsFile(slots: WeeklySlots): string {
  const days = WEEKDAYS.filter((day) => slots.days.includes(day));
  const title = escapeText(slots.title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Five Names One Job//Weekly slots//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(slots.uid)}`,
    `DTSTAMP:${utc(slots.stamp)}`,
    `DTSTART:${firstDay(slots.from, days)}T${slots.time.replace(':', '')}00`,
    `DURATION:PT${slots.minutes}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${days.join(',')}`,
    `SUMMARY:${title}`,
    `DESCRIPTION:${escapeText(slots.description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${title}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
