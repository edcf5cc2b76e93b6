/**
 * A screen reader and a keyboard for the page.
 *
 * Three things the reader cannot tell in happy-dom. Tests assert the first two by role instead: whether
 * a box is ticked or a line of a menu chosen (it looks at attributes, not at the state of the element),
 * that a closed `details` hides what it holds (it reads that, too), and what a style sheet hides (there
 * is none here), which is the note for readers without scripts.
 */
import { virtual } from '@guidepup/virtual-screen-reader';
import { act } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import en from '~/content/i18n/en.json';
import zh from '~/content/i18n/zh-CN.json';

// The reader looks at the whole page anew at every key.
vi.setConfig({ testTimeout: 30_000 });

let on = false;

/** More phrases than a page of one question has. */
const LONGEST = 300;

async function listen(): Promise<void> {
  if (on) return;
  on = true;
  await virtual.start({ container: document.body });
  // It begins at the top of the page; keys are pressed where the focus is.
  const event = new FocusEvent('focusin', { bubbles: true });
  if (document.activeElement !== document.body) document.activeElement?.dispatchEvent(event);
  await Promise.resolve();
}

async function stop(): Promise<void> {
  if (!on) return;
  // It hears of things a moment later, and would be deaf ever after if it was stopped before that.
  await new Promise((resolve) => setTimeout(resolve));
  await virtual.stop();
  on = false;
}

afterEach(stop);

/** Presses keys one after the other, wherever the focus is. */
export async function keys(...pressed: string[]): Promise<void> {
  await listen();
  for (const key of pressed) {
    await act(() => virtual.press(key));
  }
}

/** Presses a key so many times. */
export function times(count: number, key: string): string[] {
  return Array<string>(count).fill(key);
}

/** The name of what has the focus, or the place it fell back to. */
export function focused(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return 'nothing';
  const { labels } = element as HTMLInputElement;
  return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
}

/** The whole page as it is read from top to bottom. */
export async function readPage(): Promise<string[]> {
  await stop();
  on = true;
  await virtual.start({ container: document.body });
  for (
    let at = 0;
    at < LONGEST && (await virtual.lastSpokenPhrase()) !== 'end of document';
    at += 1
  )
    await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  if (phrases.at(-1) !== 'end of document') throw new Error(`no end:\n${phrases.join('\n')}`);
  // Where a paragraph or the page begins and ends says nothing about the course.
  return phrases.filter((phrase) => !/^(?:end of .*|document|paragraph|form)$/.test(phrase));
}

/**
 * The page in one phrase a line, without what repeats the phrase before it, the values of buttons, the
 * count of options, and what the reader cannot tell here (see above).
 */
export async function reading(): Promise<string> {
  // "Saving…" is over in a moment.
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  const phrases = (await readPage())
    .filter((phrase) => phrase !== en['quiz.noScript'] && phrase !== zh['quiz.noScript'])
    .map((phrase) =>
      phrase.replace(
        /, (?:not checked|checked|selected|not selected|position \d+|set size \d+)/g,
        '',
      ),
    )
    .map((phrase) => phrase.replace(/^(button, .+), [a-z:-]+$/, '$1'));
  return phrases.filter((phrase, at) => !isPart(phrase, phrases, at)).join('\n');
}

/** The text of a label follows the box it names, in one piece or in several. */
function isPart(phrase: string, phrases: readonly string[], at: number): boolean {
  const named = phrases
    .slice(0, at)
    .findLast((before) => /^(?:radio|checkbox|group), /.test(before));
  const since = phrases.slice(phrases.lastIndexOf(named ?? '') + 1, at);
  const own = named?.replaceAll(' ', '') ?? '';
  return [...since, phrase].every((part) => own.includes(part.replaceAll(' ', '')));
}

/** What is announced without being looked for, while something is done. */
export async function announced(doing: () => void | Promise<void>): Promise<string[]> {
  await listen();
  await virtual.clearSpokenPhraseLog();
  const observer = new MutationObserver((changes) => changes.forEach(note));
  const removals: Element[] = [];
  function note({ target, addedNodes }: MutationRecord): void {
    const region = (target as Element).closest('[aria-atomic=true]');
    if (region && addedNodes.length === 0) removals.push(region);
  }
  observer.observe(document.body, { childList: true, subtree: true });
  await act(doing);
  // The reader hears of a change when the page has settled.
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  observer.disconnect();
  const phrases = (await virtual.spokenPhraseLog()).filter((phrase) =>
    /^(?:polite|assertive):/.test(phrase),
  );
  // It also speaks when something is taken out of a region that is read as a whole; real ones do not.
  for (const region of removals) {
    const at = phrases.indexOf(`polite: ${region.textContent}`);
    if (at >= 0) phrases.splice(at, 1);
  }
  return phrases;
}
