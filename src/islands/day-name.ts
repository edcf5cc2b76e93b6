import { dateOf } from '../domain/time/learning-day.ts';

/** The name of a learning day in the language of the page: "Thursday 3 December". */
export function dayName(day: number, lang = document.documentElement.lang): string {
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(dateOf(day));
}
