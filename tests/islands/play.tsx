/** Plays an item the way a page does: with a record of its own, by role and name. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { hydrate as bringToLife, render as renderInto } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach } from 'vitest';
import { quizLabels } from '~/catalog/quiz-labels.ts';
import words from '~/content/i18n/en.json';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { ItemQuiz } from '~/islands/quiz/ItemQuiz.tsx';
import { memoryAdapter } from '~/stores/record/memory-adapter.ts';
import { createRecordStore, type RecordStore } from '~/stores/record/record-store.ts';
import type { ItemFixture } from '../fixtures/items.ts';
import { recordEnvironment } from '../fixtures/record-environment.ts';

/** Takes the page away, as a reload does. */
export function leave(): void {
  cleanup();
  for (const page of document.body.children) renderInto(null, page);
  document.body.replaceChildren();
}

afterEach(leave);

export const labels = quizLabels((key) => words[key]);

export async function openRecord(...stored: LearnerEvent[]): Promise<RecordStore> {
  const store = createRecordStore(
    recordEnvironment({ openAdapter: async () => memoryAdapter(stored) }),
  );
  await store.open();
  return store;
}

export function quiz({ view, answers }: ItemFixture, record?: RecordStore) {
  return (
    <ItemQuiz item={view} labels={labels} mark {...(record && { live: { answers, record } })} />
  );
}

/** The item on a page whose scripts have run. */
export async function play(fixture: ItemFixture, record?: RecordStore): Promise<RecordStore> {
  const store = record ?? (await openRecord());
  render(quiz(fixture, store));
  return store;
}

/** The item as the server wrote it, before any script has run. */
export function serve(fixture: ItemFixture): HTMLElement {
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToString(quiz(fixture));
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

export function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

export function answerWith(...names: string[]): void {
  choose(...names);
  press('Check');
}

export function status(): string {
  return screen.getByRole('status').textContent;
}

/** The buttons one can press now. */
export function buttons(): string[] {
  return screen.getAllByRole('button').map((button) => button.textContent);
}

/** The explained options in their order, each as the text of its row. */
export function explained(): string[] {
  return screen.getAllByRole('listitem').map((row) => row.textContent);
}

export function facetRows(): string[][] {
  const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
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
