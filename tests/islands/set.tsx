/** Opens the settings the way the page does: with a record of their own and the menu of the header. */
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { settingsLabels } from '~/catalog/settings-labels.ts';
import en from '~/content/i18n/en.json';
import zh from '~/content/i18n/zh-CN.json';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { coverOf } from '~/domain/record/reset.ts';
import { Settings } from '~/islands/settings/Settings.tsx';
import type { SettingsRecord } from '~/islands/settings/settings-record.ts';
import { memoryAdapter } from '~/stores/record/memory-adapter.ts';
import { createRecordStore } from '~/stores/record/record-store.ts';
import { recordEnvironment } from '../fixtures/record-environment.ts';

/** A record with these events in it; `durable: false` is a browser that keeps nothing. */
export async function settingsRecord(
  stored: readonly LearnerEvent[] = [],
  { durable = true } = {},
): Promise<SettingsRecord> {
  const store = createRecordStore(
    recordEnvironment({
      now: Date.now,
      openAdapter: async () => {
        if (!durable) throw new Error('refused');
        return memoryAdapter(stored);
      },
    }),
  );
  await store.open();
  return {
    ...store,
    reset: () => store.append({ type: 'reset', ...coverOf(store.$record.get().events) }),
    undoReset: async (id) => {
      await store.append({ type: 'reset-undone', reset: id });
    },
  };
}

interface Page {
  readonly record?: SettingsRecord;
  readonly lang?: 'en' | 'zh-CN';
  readonly framed?: boolean;
}

/** Shows the page and gives the record it rests on. */
export async function set({ record, lang = 'en', framed = false }: Page = {}) {
  document.documentElement.lang = lang;
  const store = record ?? (await settingsRecord());
  const labels =
    lang === 'en'
      ? settingsLabels((key) => en[key], 'en')
      : settingsLabels((key) => zh[key], 'zh-cn');
  render(<Settings labels={labels} record={store} now={Date.now} framed={framed} />);
  await settled();
  return store;
}

/** Waits until what was pressed is done and shown; a clock that stands still stays where it is. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await act(async () => {
      if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(0);
      else await new Promise((resolve) => setTimeout(resolve));
    });
  }
}

/** Presses a button with the focus on it, as keyboards do and most browsers do for a mouse. */
export async function press(name: string): Promise<void> {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  await settled();
}

export async function choose(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByLabelText(name));
  await settled();
}

export function isChosen(name: string | RegExp): boolean {
  return screen.getByLabelText<HTMLInputElement>(name).checked;
}

/** What the page says by itself, without the places where it says nothing. */
export function told(): string[] {
  return screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter((text) => text !== '');
}
