import { drillSize, readPracticeLink, type DrillChoice } from '../../domain/forms/drill.ts';
import { fill } from '../../domain/text/fill.ts';
import { loadIndex } from '../../islands/practice/load-bank.ts';

/** Says how many questions fit a choice while it is made, so that nobody starts an empty drill. */
const form = document.querySelector<HTMLFormElement>('[data-set-up] form');
const line = document.querySelector<HTMLElement>('[data-fit]');
const url = document.querySelector<HTMLElement>('course-practice')?.dataset['index'] ?? '';

function chosen(): DrillChoice | undefined {
  if (!form) return undefined;
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return readPracticeLink(new URLSearchParams(entries)).drill;
}

async function count(): Promise<void> {
  const choice = chosen();
  if (!line || !choice) return;
  const { items } = await loadIndex(url);
  const n = drillSize(items, choice);
  const { fit = '', fitOne = '', fitNone = '' } = line.dataset;
  line.textContent = n === 0 ? fitNone : n === 1 ? fitOne : fill(fit, { n });
}

// Without the index the choice still works; only the count is missing.
form?.addEventListener('change', () => void count().catch(() => undefined));
