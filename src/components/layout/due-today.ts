import { currentMoment } from '../../islands/moment.ts';
import { loadIndex } from '../../islands/practice/load-bank.ts';
import { fill } from '../../domain/text/fill.ts';
import { showBadge } from '../../stores/app-badge.ts';
import { recordStore } from '../../stores/record/browser-record.ts';

/** How much there is to review. Who has answered nothing loads neither the questions nor the scheduler. */
async function plan(indexUrl: string) {
  const record = recordStore.$record.get();
  if (record.itemEvents.size === 0) return { items: [], minutes: 0 };
  const [{ progressOf }, index] = await Promise.all([
    import('../../domain/progress/progress.ts'),
    loadIndex(indexUrl),
  ]);
  return progressOf(record, index, currentMoment()).review;
}

async function show(line: HTMLElement): Promise<void> {
  const { index = '', due = '', dueOne = '' } = line.dataset;
  const { items, minutes } = await plan(index);
  showBadge(items.length);
  const text = items.length === 1 ? dueOne : fill(due, { n: items.length, minutes });
  line.querySelector('span')!.textContent = text;
  line.hidden = items.length === 0;
}

/** Says on the home page, and on the icon of the installed course, how much there is to review. */
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
