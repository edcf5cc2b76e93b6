/**
 * The day of learning: it turns at 04:00 by the learner's own clock, so that an evening that runs past
 * midnight is one day. Days are whole numbers, counted from 1970-01-01; a day is a date of the calendar
 * and never 24 hours, which some days are not.
 */
import { zoneOffset } from './zone-offset.ts';

export const MS_PER_DAY = 86_400_000;
const TURN = 4 * 3_600_000;

/** The learning day of a moment (ms since 1970) in an IANA time zone. */
export function learningDay(at: number, zone: string): number {
  return Math.floor((at + zoneOffset(at, zone) - TURN) / MS_PER_DAY);
}

/** The calendar date of a day as a moment that formats to it in the zone UTC. */
export function dateOf(day: number): Date {
  return new Date(day * MS_PER_DAY);
}

/** Weeks begin on Monday; the number of a week is that of its Monday. */
export function mondayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}
