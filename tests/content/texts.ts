/** Every text of the course in one language, with the place it comes from. */
import type { Locale } from '../../src/domain/locale.ts';
import { content, files, interfaceTexts, pageBody } from './course.ts';

export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** All strings below the key `locale`, however deep, with their path. */
function localizedTexts(
  value: unknown,
  locale: Locale,
  path: string,
  inside = false,
): PlacedText[] {
  if (typeof value === 'string') return inside ? [{ place: path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    localizedTexts(child, locale, `${path}.${key}`, inside || key === locale),
  );
}

/** Texts of the YAML files: course, competencies, misconceptions, items, terms and sources. */
export function dataTexts(locale: Locale): PlacedText[] {
  const { course, competencies, misconceptions, items, terms, sources } = content;
  return [...(course ? [course] : []), competencies, misconceptions, items, terms, sources]
    .flat()
    .flatMap(({ file, value }) =>
      localizedTexts(value, locale, 'id' in value ? `${file} ${value.id}` : file),
    );
}

/** The MDX of a page as a reader meets it: a line is a paragraph, a heading, a list item or a table cell. */
function proseOf(body: string): string[] {
  const titles = [...body.matchAll(/<WorkedCase title="([^"]*)"/g)].map(([, title = '']) => title);
  const text = body
    .replace(/^import .*$/gm, '')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\s*\{#[a-z0-9-]+\}/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  const lines = text
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? line.split('|') : [line]))
    .map((line) => line.trim().replace(/^(?:#+|-|\d+\.)\s+/, ''))
    .filter((line) => line !== '' && !/^:?-+:?$/.test(line));
  return [...titles, ...lines];
}

/** Prose, titles, descriptions and questions of the lessons. */
export function lessonTexts(locale: Locale): PlacedText[] {
  return content.lessons
    .filter((lesson) => lesson.locale === locale)
    .flatMap(({ file, value }) => {
      const asks = value.lesson.prequestions.map(({ ask }) => ask);
      const texts = [value.title, value.description, ...asks, ...proseOf(pageBody(file))];
      return texts.map((text) => ({ place: file, text }));
    });
}

/** Prose of the pages that are no lessons. */
function otherPageTexts(locale: Locale): PlacedText[] {
  return files
    .filter(({ path }) => path.startsWith(`docs/${locale}/`) && !path.includes('/learn/'))
    .flatMap(({ path }) => proseOf(pageBody(path)).map((text) => ({ place: path, text })));
}

export function allTexts(locale: Locale): PlacedText[] {
  const words = Object.entries(interfaceTexts(locale)).map(([key, text]) => ({
    place: `i18n ${key}`,
    text,
  }));
  return [...lessonTexts(locale), ...otherPageTexts(locale), ...dataTexts(locale), ...words];
}
