import { dateOf } from '../../domain/time/learning-day.ts';

const SHORT = { day: 'numeric', month: 'short' } as const;
const WITH_WEEKDAY = { weekday: 'short', ...SHORT } as const;
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** How dates are written on a page whose Chinese is marked, which is the English one; else in Chinese. */
function writer(mark: boolean, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(mark ? 'en-GB' : 'zh-CN', options);
}

/** A learning day as in "16 Nov". */
export function shortDate(day: number, mark: boolean): string {
  return writer(mark, { ...SHORT, timeZone: 'UTC' }).format(dateOf(day));
}

/** A learning day as in "Mon 16 Nov". */
export function weekdayDate(day: number, mark: boolean): string {
  return writer(mark, { ...WITH_WEEKDAY, timeZone: 'UTC' }).format(dateOf(day));
}

/** The day of the month, for where there is room for nothing else. */
export function dayOfMonth(day: number): number {
  return dateOf(day).getUTCDate();
}

/** The date of the calendar at a moment, which before 04:00 is one later than the learning day. */
export function calendarDate(at: number, zone: string, mark: boolean): string {
  return writer(mark, { ...LONG, timeZone: zone }).format(at);
}
