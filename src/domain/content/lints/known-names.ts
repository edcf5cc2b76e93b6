import type { Locale } from '../../locale.ts';
import type { CourseContent } from '../course-content.ts';

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The names of the glossary in one language: terms and aliases, in the form one would write them. */
export function glossaryNames(content: CourseContent, locale: Locale): string[] {
  const names = content.terms.flatMap(({ value }) => [
    value.term[locale],
    ...value.aliases[locale],
  ]);
  // The English of a Chinese name in brackets is a name too: “group operations (社群运营)”.
  return names.flatMap((name) => [name, name.replace(/\s*[(（][^)）]*[)）]\s*/g, '')]);
}

/** Finds any of these names in a text, longest first; English names as whole words, also in the plural. */
export function namePattern(names: readonly string[], locale: Locale): RegExp {
  const longestFirst = [...new Set(names)]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map(escape);
  if (longestFirst.length === 0) return /(?!)/g;
  const any = longestFirst.join('|');
  return locale === 'en' ? new RegExp(`\\b(?:${any})(?:e?s)?\\b`, 'gi') : new RegExp(any, 'g');
}
