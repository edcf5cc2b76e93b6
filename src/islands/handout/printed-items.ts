import type { LessonCompanion } from '../../catalog/lesson-companion.ts';
import type { PrintedItem } from './LessonAnswers.tsx';

/**
 * The items of a page in its order, with the run each is shown in. Throws where the page and its
 * companion are of two builds: the answers would be those of other questions.
 */
export function printedItems(page: ParentNode, { items }: LessonCompanion): PrintedItem[] {
  return [...page.querySelectorAll<HTMLElement>('course-item')].map((element) => {
    const { item: id = '', version } = element.dataset;
    const item = items[id];
    if (item?.view.version !== Number(version)) throw new Error(`another version of ${id}`);
    const run = element.querySelector<HTMLElement>('[data-run]')?.dataset['run'] ?? '0';
    return { ...item, run };
  });
}
