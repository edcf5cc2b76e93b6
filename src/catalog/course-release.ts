import type { Locale } from '../domain/locale.ts';
import { getCourse } from './course-catalog.ts';

/** The released version of the course, and its day as the language writes it. */
export async function courseRelease(
  locale: Locale,
): Promise<{ readonly version: number; readonly date: string }> {
  const { version, released } = await getCourse();
  const writer = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return { version, date: writer.format(new Date(released)) };
}
