import { dateOf } from '../../domain/time/learning-day.ts';

const SHORT = { day: 'numeric', month: 'short' } as const;
const WITH_WEEKDAY = { weekday: 'short', ...SHORT } as const;
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

type Form = typeof SHORT | typeof WITH_WEEKDAY | typeof LONG;

/** Making one takes longer than writing dozens of dates with it. */
const writers = new Map<string, Intl.DateTimeFormat>();

/** How dates are written on a page whose Chinese is marked, which is the English one; else in Chinese. */
function writer(mark: boolean, form: Form, timeZone: string): Intl.DateTimeFormat {
  const locale = mark ? 'en-GB' : 'zh-CN';
  const key = [locale, timeZone, ...Object.entries(form)].join();
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(locale, { ...form, timeZone });
  writers.set(key, writer);
  return writer;
}

/** A learning day as in "16 Nov". */
export function shortDate(day: number, mark: boolean): string {
  return writer(mark, SHORT, 'UTC').format(dateOf(day));
}

/** A learning day as in "Mon 16 Nov". */
export function weekdayDate(day: number, mark: boolean): string {
  return writer(mark, WITH_WEEKDAY, 'UTC').format(dateOf(day));
}

/** The day of the month, for where there is room for nothing else. */
export function dayOfMonth(day: number): number {
  return dateOf(day).getUTCDate();
}

/** The date of the calendar at a moment, which before 04:00 is one later than the learning day. */
export function calendarDate(at: number, zone: string, mark: boolean): string {
  return writer(mark, LONG, zone).format(at);
}
