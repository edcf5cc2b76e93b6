import { render } from 'preact';
import type { LessonCompanion } from '../../catalog/lesson-companion.ts';
import { LessonAnswers } from './LessonAnswers.tsx';
import { printedItems } from './printed-items.ts';

/** Writes the answers of the page's items into a section, in place of what was written there before. */
export function writeAnswers(section: Element, companion: LessonCompanion): void {
  render(
    <LessonAnswers
      items={printedItems(document, companion)}
      labels={companion.labels}
      mark={document.documentElement.lang === 'en'}
    />,
    section,
  );
}
