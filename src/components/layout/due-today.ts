import { currentMoment } from '../../islands/moment.ts';
import { loadIndex } from '../../islands/practice/load-bank.ts';
import { fill } from '../../domain/text/fill.ts';
import { showBadge } from '../../stores/app-badge.ts';
import { recordStore } from '../../stores/record/browser-record.ts';

/** Says how much there is to review, or nothing. The words come with the list of questions. */
async function show(line: HTMLElement): Promise<void> {
  const record = recordStore.$record.get();
  // Who has answered nothing loads neither the questions nor the scheduler.
  if (record.itemEvents.size === 0) {
    line.hidden = true;
    return showBadge(0);
  }
  const [{ progressOf }, index] = await Promise.all([
    import('../../domain/progress/progress.ts'),
    loadIndex(line.dataset['index'] ?? ''),
  ]);
  const { items, minutes } = progressOf(record, index, currentMoment()).review;
  showBadge(items.length);
  const { many, one, link } = index.due;
  const toReview = document.createElement('a');
  toReview.href = line.dataset['review'] ?? '';
  toReview.textContent = link;
  line.replaceChildren(
    items.length === 1 ? one : fill(many, { n: items.length, minutes }),
    ' ',
    toReview,
  );
  line.hidden = items.length === 0;
}

/**
 * Says in a line how much there is to review today, and on the icon of the installed course. The line
 * names the list of questions and the page of the reviews, as `data-index` and `data-review`.
 */
export async function showDueToday(line: HTMLElement): Promise<void> {
  await recordStore.open();
  // Without the list of questions there is nothing to say, and nothing is lost by it.
  const showQuietly = () => void show(line).catch(() => undefined);
  showQuietly();
  // The page may stay open while the day turns.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') showQuietly();
  });
}
