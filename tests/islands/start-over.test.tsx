import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsRecord } from '~/islands/settings/settings-record.ts';
import { attempt, lessonRead, reset, setting } from '../fixtures/events.ts';
import { leave } from './play.tsx';
import { press, set, settingsRecord, settled, told } from './set.tsx';

const NOW = 1_760_000_000_000;
const DONE = 'Your progress is erased. Seconds left to undo this: 30.';
const OVER = 'This can no longer be undone here. The copy made before it is on the progress page.';
const BACK = 'Your progress is back.';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

const PROGRESS = [attempt({ seq: 1 }), lessonRead({ seq: 2 }), setting({ seq: 3 })];

function progress(record: SettingsRecord): number {
  const { itemEvents, lessonsRead } = record.$record.get();
  return itemEvents.size + lessonsRead.size;
}

function field(): HTMLInputElement {
  return screen.getByRole('textbox');
}

async function type(text: string): Promise<void> {
  fireEvent.input(field(), { target: { value: text } });
  await settled();
}

async function confirm(text: string, button = 'Erase my progress'): Promise<void> {
  await type(text);
  await press(button);
}

async function pass(ms: number): Promise<void> {
  await act(() => void vi.advanceTimersByTime(ms));
  await settled();
}

function secondsLeft(): string | undefined {
  return screen.queryByRole('timer')?.textContent;
}

function error(): string | undefined {
  const described = field().getAttribute('aria-describedby');
  return described === null ? undefined : document.getElementById(described)?.textContent;
}

function focused(): string {
  return document.activeElement?.textContent ?? '';
}

/** The page with some progress, which was then erased. */
async function erased(): Promise<SettingsRecord> {
  const record = await set({ record: await settingsRecord(PROGRESS) });
  await confirm('RESET');
  return record;
}

describe('starting over', () => {
  it.each(['RESET', 'reset', '  Reset ', 'ＲＥＳＥＴ'])('takes %j for the word', async (word) => {
    const record = await set({ record: await settingsRecord(PROGRESS) });
    expect(progress(record)).toBe(2);
    await confirm(word);
    expect(progress(record)).toBe(0);
    expect(told()).toEqual([DONE]);
  });

  it.each(['清空', '　清空 '])('takes %j for the Chinese word', async (word) => {
    const record = await set({ record: await settingsRecord(PROGRESS), lang: 'zh-CN' });
    await confirm(word, '清空学习记录');
    expect(progress(record)).toBe(0);
    expect(told()).toEqual(['学习记录已清空，30 秒内可以撤销。']);
  });

  it.each(['', 'RESE', 'RE SET', 'RESET!', '清空'])(
    'does nothing at %j and says why next to the field',
    async (word) => {
      const record = await set({ record: await settingsRecord(PROGRESS) });
      await confirm(word);
      expect(progress(record)).toBe(2);
      expect(error()).toBe('Error: that is not the word. Type RESET.');
      expect(field().getAttribute('aria-invalid')).toBe('true');
      expect(document.activeElement).toBe(field());
      expect(told()).toEqual([]);
    },
  );

  it('says no longer that the word is wrong while another one is typed', async () => {
    await set();
    await confirm('no');
    await type('RES');
    expect(error()).toBeUndefined();
    expect(field().getAttribute('aria-invalid')).toBe('false');
  });

  it('leaves the settings', async () => {
    const record = await erased();
    expect(record.$record.get().settings.get('ask-confidence')).toBe('off');
  });

  it('erases once, however fast the button is pressed twice', async () => {
    const record = await set({ record: await settingsRecord(PROGRESS) });
    await type('RESET');
    const button = screen.getByRole('button', { name: 'Erase my progress' });
    fireEvent.click(button);
    fireEvent.click(button);
    await settled();
    expect(record.$record.get().resets).toHaveLength(1);
  });

  it('says where it lasts only as long as the page', async () => {
    await set({ record: await settingsRecord([], { durable: false }) });
    await confirm('RESET');
    expect(screen.getByText('Kept until you close this page')).toBeTruthy();
  });

  it('leads to the earlier copies', async () => {
    await set();
    const link = screen.getByRole('link', { name: 'See earlier copies on the progress page' });
    expect(link.getAttribute('href')).toBe('/en/progress/');
  });
});

describe('undoing it', () => {
  it('is offered where the button was, which had the focus', async () => {
    await erased();
    expect(focused()).toBe('Undo');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('brings everything back and asks for the word again', async () => {
    const record = await erased();
    await pass(29_000);
    await press('Undo');
    expect(progress(record)).toBe(2);
    expect(record.$record.get().resets).toEqual([]);
    expect(told()).toEqual([BACK]);
    expect(focused()).toBe('Start over');
    expect(field().value).toBe('');
  });

  it('works while the erasing is still being written', async () => {
    const store = await settingsRecord(PROGRESS);
    let written: () => void = () => undefined;
    const reset = async () => {
      const id = await store.reset();
      await new Promise<void>((resolve) => (written = resolve));
      return id;
    };
    await set({ record: { ...store, reset } });
    await confirm('RESET');
    await press('Undo');
    expect(progress(store)).toBe(2);
    written();
  });

  it('shows the seconds that are left and announces only the start and the end', async () => {
    await erased();
    expect([secondsLeft(), ...told()]).toEqual(['30 s left', DONE]);
    await pass(1000);
    expect([secondsLeft(), ...told()]).toEqual(['29 s left', DONE]);
    await pass(28_500);
    expect([secondsLeft(), ...told()]).toEqual(['1 s left', DONE]);
    await pass(500);
    expect([secondsLeft(), ...told()]).toEqual([undefined, OVER]);
  });

  it('leaves the focus in the section when the button goes away', async () => {
    const record = await erased();
    await pass(30_000);
    expect(focused()).toBe('Start over');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(field().value).toBe('');
    expect(progress(record)).toBe(0);
  });

  it('leaves the focus where the learner has taken it', async () => {
    await erased();
    screen.getByRole('link', { name: '中文' }).focus();
    await pass(30_000);
    expect(focused()).toBe('中文');
  });

  it('is possible again after another start over', async () => {
    const record = await erased();
    await pass(31_000);
    await confirm('RESET');
    expect([secondsLeft(), ...told()]).toEqual(['30 s left', DONE]);
    await press('Undo');
    // The first one can no longer be undone here, so it still holds.
    expect(record.$record.get().resets).toHaveLength(1);
    expect(progress(record)).toBe(0);
  });

  it('goes away when another tab has done it', async () => {
    const record = await erased();
    const [{ id } = { id: '' }] = record.$record.get().resets;
    await record.undoReset(id);
    await settled();
    expect(secondsLeft()).toBeUndefined();
    expect(told()).toEqual([BACK]);
  });
});

describe('arriving after starting over', () => {
  it('within the time one can still undo it, and the focus stays at the top', async () => {
    const record = await erased();
    await pass(12_300);
    leave();
    await set({ record });
    expect(secondsLeft()).toBe('18 s left');
    expect(told()).toEqual(['Your progress is erased. Seconds left to undo this: 18.']);
    expect(document.activeElement).toBe(document.body);
    await press('Undo');
    expect(progress(record)).toBe(2);
  });

  it.each([
    ['just', 30_000],
    ['long', 90_000_000],
  ])('after the time (%s) one finds the page as always', async (_, ago) => {
    const stored = [reset({ at: NOW - ago, until: NOW - ago })];
    await set({ record: await settingsRecord(stored) });
    expect(secondsLeft()).toBeUndefined();
    expect(told()).toEqual([]);
    expect(field().value).toBe('');
  });
});

describe('starting over inside another page', () => {
  const framed = async () => set({ record: await settingsRecord(PROGRESS), framed: true });

  it('asks once more, after the right word', async () => {
    const record = await framed();
    await confirm('RESET');
    expect(progress(record)).toBe(2);
    expect(focused()).toMatch(/^The course is shown inside another page\./);
    await press('Yes, erase it');
    expect(progress(record)).toBe(0);
    expect(focused()).toBe('Undo');
  });

  it('does not ask at a wrong word', async () => {
    await framed();
    await confirm('yes');
    expect(screen.queryByRole('button', { name: 'Yes, erase it' })).toBeNull();
  });

  it('can be called off', async () => {
    const record = await framed();
    await confirm('RESET');
    await press('Cancel');
    expect(screen.queryByRole('button', { name: 'Yes, erase it' })).toBeNull();
    expect([field().value, document.activeElement]).toEqual(['', field()]);
    expect(progress(record)).toBe(2);
  });
});
