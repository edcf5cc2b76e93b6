/** The last moment a date can have; a file may hold a number beyond it. */
const LAST = 8.64e15;

/** Date and time of a moment in ms, in words of a language. */
export function dateAndTime(at: number, lang: string): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' });
  return format.format(Math.min(at, LAST));
}

/** The date of a moment in ms, in words of a language. */
export function dateOnly(at: number, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(Math.min(at, LAST));
}

/** The calendar day of a moment on this device, as 2026-11-26. */
export function localDay(at: number): string {
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
