import stylesheet from '../../styles/print/handout.css?url&no-inline';
import { writeAnswers } from '../../islands/handout/write-answers.tsx';
import { loadStylesheet } from '../../islands/load-stylesheet.ts';
import { loadCompanion } from '../../islands/load-companion.ts';

/** The build knows the address of a page only when it is told that of the site; the browser always does. */
function addAddress(): void {
  if (document.querySelector('link[rel=canonical]')) return;
  document.querySelector('.colophon')?.append(` ${location.origin}${location.pathname}`);
}

/**
 * Puts the answers where the page says how to get them. From then on every print of the page has them,
 * in the order it shows at that moment.
 */
async function addAnswers(): Promise<void> {
  const [companion] = await Promise.all([loadCompanion(), loadStylesheet(stylesheet, 'print')]);
  const section = document.createElement('section');
  section.className = 'handout answers';
  section.hidden = true;
  section.ariaLabel = companion.labels.answers;
  const write = () => writeAnswers(section, companion);
  write();
  addEventListener('beforeprint', write);
  document.querySelector('.answers')?.replaceWith(section);
  addAddress();
}

let added: Promise<void> | undefined;

/** Prints the lesson with its answers; rejects when they cannot be loaded, which `failed` says. */
export async function printLesson(failed: HTMLElement): Promise<void> {
  added ??= addAnswers();
  added.catch(() => (added = undefined));
  await added;
  failed.hidden = true;
  window.print();
}
