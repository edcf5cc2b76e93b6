/** The part that keeps the record, with a store that is made up and files that are looked into. */
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { atom, computed } from 'nanostores';
import { vi } from 'vitest';
import { keepLabels } from '~/catalog/keep-labels.ts';
import en from '~/content/i18n/en.json';
import zh from '~/content/i18n/zh-CN.json';
import { readExport } from '~/domain/record/export-file.ts';
import type { EventContent, LearnerEvent } from '~/domain/record/events.ts';
import { foldRecord, mergeEvents } from '~/domain/record/learner-record.ts';
import { Keep } from '~/islands/keep/Keep.tsx';
import type { EarlierCopy, RecordKeeper } from '~/islands/keep/keep-props.ts';
import { bytesOf } from '../fixtures/export-files.ts';
import './play.tsx';

/** 26 November 2026, 9 o'clock in London. */
export const NOW = Date.UTC(2026, 10, 26, 9);

const BASE = { v: 3, device: 'here', zone: 'Europe/London', course: 1, locale: 'en' } as const;

/** A store without a disk. `fails` makes imports fail as a full disk does, `forgets` as no disk does. */
export function keeper(log: readonly LearnerEvent[] = [], how?: 'fails' | 'forgets') {
  const $events = atom(log);
  let copies: EarlierCopy[] = [];
  const restored: string[] = [];

  async function append(content: EventContent): Promise<string> {
    const seq = 1000 + $events.get().length;
    const event: LearnerEvent = { ...content, ...BASE, id: `here-${seq}`, seq, at: NOW };
    $events.set([...$events.get(), event]);
    return event.id;
  }

  const record: RecordKeeper = {
    $events,
    $record: computed($events, foldRecord),
    $durable: atom(how !== 'forgets'),
    open: async () => undefined,
    append,
    async importEvents(events, restore = []) {
      if (how === 'fails') return false;
      copies = [
        { id: copies.length + 1, at: NOW, reason: 'import', events: $events.get() },
        ...copies,
      ];
      $events.set(mergeEvents(events, $events.get()));
      for (const reset of restore) {
        restored.push(reset);
        await append({ type: 'reset-undone', reset });
      }
      return how !== 'forgets';
    },
    snapshots: async () => copies,
    snapshotIds: async () => copies.map(({ id }) => id),
    async restoreSnapshot(id) {
      const copy = copies.find((one) => one.id === id);
      if (!copy || how !== undefined) return false;
      $events.set(mergeEvents($events.get(), copy.events as LearnerEvent[]));
      return true;
    },
    async deleteSnapshots() {
      copies = [];
    },
  };
  return {
    record,
    log: () => $events.get(),
    /** Ids of the resets that an import took back. */
    restored,
    setCopies: (list: EarlierCopy[]) => void (copies = list),
  };
}

export type Kept = ReturnType<typeof keeper>;

interface Arrival {
  readonly lang?: 'en' | 'zh-CN';
  readonly framed?: boolean;
  readonly hash?: string;
}

/** Opens the part and waits for what it asks the store and the browser. */
export async function openKeep(
  { record }: Kept,
  { lang = 'en', framed = false, hash = '' }: Arrival = {},
): Promise<void> {
  document.documentElement.lang = lang;
  history.replaceState(null, '', `/en/progress/?from=link${hash}`);
  const words = lang === 'en' ? en : zh;
  render(
    <Keep
      labels={keepLabels((key) => words[key])}
      lang={lang}
      record={record}
      now={() => NOW}
      course={1}
      framed={framed}
    />,
  );
  await settled();
}

/** Lets promises and effects come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1)
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
}

export async function click(
  name: string | RegExp,
  within: HTMLElement = document.body,
): Promise<void> {
  const button = [...within.querySelectorAll('button')].find(({ textContent }) =>
    typeof name === 'string' ? textContent === name : name.test(textContent),
  );
  if (!button) throw new Error(`no button ${String(name)}`);
  button.focus();
  fireEvent.click(button);
  await settled();
}

/** Chooses a file in the field for it. */
export async function chooseFile(content: string | Uint8Array): Promise<void> {
  const field = screen.getByLabelText(/^(?:File with progress|学习记录文件)$/);
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  Object.defineProperty(field, 'files', {
    configurable: true,
    value: [new File([bytes as Uint8Array<ArrayBuffer>], 'progress.json')],
  });
  fireEvent.change(field);
  await settled();
}

/** A browser that says this of itself, and can do what these properties stand for. */
export function browserWith(changes: object): void {
  vi.stubGlobal('navigator', {
    userAgent: 'Linux',
    platform: 'Linux',
    maxTouchPoints: 0,
    ...changes,
  });
}

/** All that is said at the moment, line by line. */
export function said(): string[] {
  return screen
    .getAllByRole('status')
    .flatMap((status) => [...status.children].map(({ textContent }) => textContent));
}

/** The lines of the preview as "name: value". */
export function previewed(): string[] {
  return [...document.querySelectorAll('dl > div')].map((line) =>
    [...line.children].map(({ textContent }) => textContent).join(': '),
  );
}

/** What the page hands to the browser to save. */
export function downloads(): { name: string; events: () => Promise<readonly LearnerEvent[]> }[] {
  const files: { name: string; events: () => Promise<readonly LearnerEvent[]> }[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const file = blob as File;
    files.push({ name: file.name, events: () => eventsOf(file) });
    return 'blob:saved';
  });
  return files;
}

/** The events of a file that the page has made. */
export async function eventsOf(file: File): Promise<readonly LearnerEvent[]> {
  const read = readExport(new Uint8Array(await file.arrayBuffer()));
  if ('refused' in read) throw new Error(`refused: ${read.refused}`);
  return read.events;
}
