import { currentMoment } from '../../islands/moment.ts';
import { loadIndex } from '../../islands/practice/load-bank.ts';
import { progressOf } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/text/fill.ts';
import { showBadge } from '../../stores/app-badge.ts';
import { recordStore } from '../../stores/record/browser-record.ts';

/** Says on the home page, and on the icon of the installed course, how much there is to review. */
export async function showDueToday(line: HTMLElement): Promise<void> {
  await recordStore.open();
  // Who has answered nothing has nothing to review, and need not load the list of questions.
  if (recordStore.$record.get().itemEvents.size === 0) return;
  const index = await loadIndex(line.dataset['index'] ?? '');
  const { items, minutes } = progressOf(recordStore.$record.get(), index, currentMoment()).review;
  showBadge(items.length);
  if (items.length === 0) return;
  const { due = '', dueOne = '' } = line.dataset;
  const text = items.length === 1 ? dueOne : fill(due, { n: items.length, minutes });
  line.querySelector('span')!.textContent = text;
  line.hidden = false;
}
