/** Plays an item the way a page does: with a record of its own, by role and name. */
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  within,
} from '@testing-library/preact';
import { hydrate as bringToLife, render as renderInto, type ComponentProps } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach } from 'vitest';
import { quizLabels } from '~/catalog/quiz-labels.ts';
import en from '~/content/i18n/en.json';
import zh from '~/content/i18n/zh-CN.json';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { ItemQuiz } from '~/islands/quiz/ItemQuiz.tsx';
import type { Live } from '~/islands/quiz/use-item-session.ts';
import { memoryAdapter } from '~/stores/record/memory-adapter.ts';
import { createRecordStore, type RecordStore } from '~/stores/record/record-store.ts';
import type { ItemFixture } from '../fixtures/items.ts';
import { recordEnvironment } from '../fixtures/record-environment.ts';

// A busy machine takes its time; a test that passes waits no longer than it has to.
configure({ asyncUtilTimeout: 5000 });

/** Takes the page away, as a reload does. */
export function leave(): void {
  cleanup();
  for (const page of document.body.children) renderInto(null, page);
  document.body.replaceChildren();
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});
afterEach(leave);

export const labels = quizLabels((key) => en[key], 'en');
export const chineseLabels = quizLabels((key) => zh[key], 'zh-cn');

export async function openRecord(...stored: LearnerEvent[]): Promise<RecordStore> {
  const store = createRecordStore(
    recordEnvironment({ openAdapter: async () => memoryAdapter(stored) }),
  );
  await store.open();
  return store;
}

/** How a place asks an item, where it differs from a lesson. */
export type Place = Partial<Omit<ComponentProps<typeof ItemQuiz>, 'item' | 'live'>> &
  Pick<Live, 'sitting' | 'anew'>;

export function quiz(
  { view, answers }: ItemFixture,
  record?: RecordStore,
  { sitting, anew, ...props }: Place = {},
) {
  return (
    <ItemQuiz
      item={view}
      labels={labels}
      mark
      {...(record && { live: { answers, record, sitting, anew } })}
      {...props}
    />
  );
}

/** The item on a page whose scripts have run. */
export async function play(
  fixture: ItemFixture,
  record?: RecordStore,
  place?: Place,
): Promise<RecordStore> {
  const store = record ?? (await openRecord());
  render(quiz(fixture, store, place));
  return store;
}

/** The item as the server wrote it, before any script has run. */
export function serve(fixture: ItemFixture): HTMLElement {
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToString(quiz(fixture));
  // A browser takes `selected` from the markup; happy-dom does so for the first two lines of a menu.
  for (const line of page.querySelectorAll<HTMLOptionElement>('option[selected]'))
    line.closest('select')!.value = line.value;
  return page;
}

/** Runs the script of a served page. */
export function hydrate(page: HTMLElement, fixture: ItemFixture, record: RecordStore): void {
  void act(() => bringToLife(quiz(fixture, record), page));
}

export function option(name: string | RegExp): HTMLInputElement {
  return screen.getByLabelText(name);
}

export function choose(...names: (string | RegExp)[]): void {
  for (const name of names) fireEvent.click(option(name));
}

/** Presses a button with the focus on it, as keyboards do and most browsers do for a mouse. */
export function press(name: string | RegExp): HTMLElement {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  return button;
}

export function answerWith(...names: (string | RegExp)[]): void {
  choose(...names);
  press('Check');
}

/** Chooses a partner for a line, or a place for one that is put in order. */
export function pick(menu: string | RegExp, text: string): void {
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: menu });
  const wanted = [...select.options].find((candidate) => candidate.text === text);
  if (!wanted) throw new Error(`${text} is not in the menu`);
  fireEvent.change(select, { target: { value: wanted.value } });
}

/** The partner each menu of a match question shows. */
export function partners(): string[] {
  return screen
    .getAllByRole<HTMLSelectElement>('combobox')
    .map(({ options, value }) => [...options].find((line) => line.value === value)?.text ?? '');
}

export function field(): HTMLInputElement {
  return screen.getByRole('textbox');
}

/** Types as a person does: each key changes the field. */
export function type(text: string): void {
  fireEvent.input(field(), { target: { value: '' } });
  for (const character of text)
    fireEvent.input(field(), { target: { value: field().value + character } });
}

/** The texts of the lines of an order question, from top to bottom. */
export function lines(): string[] {
  return screen
    .getAllByRole('button', { name: /^Move up/ })
    .map((button) => button.getAttribute('aria-label')!.replace('Move up: ', ''));
}

export function status(): string {
  return screen.getByRole('status').textContent;
}

/** The open question. */
export function question(): HTMLElement {
  return screen.getByRole('group', { name: (_, element) => element.tagName === 'FIELDSET' });
}

/** The error that belongs to the open question. */
export function error(): string | undefined {
  const described = question().getAttribute('aria-describedby');
  return described === null
    ? undefined
    : (document.getElementById(described)?.textContent ?? 'there is no such element');
}

/** The buttons one can press now, without those that move lines. */
export function buttons(): string[] {
  return screen
    .getAllByRole('button')
    .filter((button) => button.getAttribute('type') === 'submit')
    .map((button) => button.textContent);
}

/** The explained parts in their order, each as the text of its row. */
export function explained(): string[] {
  return screen.getAllByRole('listitem').map((row) => row.textContent);
}

export function facetRows(): string[][] {
  const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
}

/** A way through a case, line by line: what was asked for, how it went in words, what was chosen. */
export function path(name: string): string[] {
  return within(screen.getByRole('region', { name }))
    .getAllByRole('listitem')
    .map((line) => {
      const mark = within(line).queryByRole('img');
      const [facet = '', ...rest] = [...line.childNodes].map((node) =>
        node === mark ? mark.getAttribute('aria-label')! : (node.textContent ?? ''),
      );
      return [facet, ...rest].filter((part) => part !== '').join(' ');
    });
}

export function chosen(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(
    ({ value }) => value,
  );
}

/** What was recorded, reduced to what a test says about it. */
export function recorded(store: RecordStore) {
  return store.$record
    .get()
    .events.flatMap((event) =>
      event.type === 'attempt'
        ? [{ round: event.round, response: event.response, score: event.score, shown: event.shown }]
        : [],
    );
}
