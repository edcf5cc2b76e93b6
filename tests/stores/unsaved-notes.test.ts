import { describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '~/stores/record/memory-adapter.ts';
import type { RecordAdapter } from '~/stores/record/record-adapter.ts';
import { createRecordStore, type RecordEnvironment } from '~/stores/record/record-store.ts';
import { unsavedNotes } from '~/stores/record/unsaved-notes.ts';
import { attempt, lessonRead } from '../fixtures/events.ts';
import { recordEnvironment } from '../fixtures/record-environment.ts';

/** A localStorage, as far as notes use it: its names are its own properties. */
function fakeStorage(): Storage {
  const methods = {
    setItem: (key: string, value: string) => void Reflect.set(storage, key, value),
    getItem: (key: string) => (Reflect.get(storage, key) as string | undefined) ?? null,
    removeItem: (key: string) => void Reflect.deleteProperty(storage, key),
  };
  const storage = Object.create(methods) as Storage;
  return storage;
}

const PREFIX = 'course:unsaved:';

/** A browser whose pages share what is noted and what is stored. */
function browser(stored: Parameters<typeof memoryAdapter>[0] = []) {
  const storage = fakeStorage();
  const adapter = memoryAdapter(stored);
  return {
    storage,
    adapter,
    names: () => Object.keys(storage),
    open: (changes: Partial<RecordEnvironment> = {}) =>
      createRecordStore(
        recordEnvironment({
          notes: unsavedNotes(PREFIX, () => storage),
          openAdapter: async () => adapter,
          ...changes,
        }),
      ),
  };
}

const READ = { type: 'lesson-read', lesson: 'retention', read: true } as const;
/** A page that is left before its storage opens. */
const NEVER = { openAdapter: () => new Promise<RecordAdapter>(() => undefined), now: () => 5000 };

describe('an event whose page is left before it is saved', () => {
  it('is saved by the next page, at the time it happened', async () => {
    const { open, names, adapter } = browser();
    void open(NEVER).append(READ);
    const next = open();
    await next.open();
    expect([...next.$record.get().lessonsRead]).toEqual(['retention']);
    expect(await adapter.readEvents()).toEqual([expect.objectContaining({ ...READ, at: 5000 })]);
    expect(names()).toEqual([]);
  });

  it('is numbered after all that its device has stored', async () => {
    const { open, adapter } = browser([attempt({ seq: 7 })]);
    void open(NEVER).append(READ);
    await open().open();
    expect(await adapter.readEvents()).toContainEqual(
      expect.objectContaining({ ...READ, device: 'phone', seq: 8 }),
    );
  });

  it('is one event when it was stored after all', async () => {
    const { open, adapter, names } = browser();
    const left = open({
      // The storage has it, and the page is gone before it hears of that.
      openAdapter: async () => ({
        ...adapter,
        append: async (events) => {
          await adapter.append(events);
          await new Promise(() => undefined);
        },
      }),
    });
    void left.append(READ);
    await expect.poll(() => adapter.readEvents()).toHaveLength(1);
    const [stored] = await adapter.readEvents();
    const next = open();
    await next.open();
    expect(await adapter.readEvents()).toEqual([stored]);
    expect(next.$events.get()).toEqual([stored]);
    expect(names()).toEqual([]);
  });

  it('comes with others in the order they happened in', async () => {
    const { open, adapter } = browser();
    let now = 9000;
    const left = open({ ...NEVER, now: () => (now -= 1000) });
    void left.append(READ);
    void left.append({ ...READ, read: false });
    await open().open();
    const stored = (await adapter.readEvents()) as { at: number; seq: number }[];
    expect(stored.map(({ at, seq }) => [at, seq])).toEqual([
      [7000, 1],
      [8000, 2],
    ]);
  });

  it('is erased by whoever starts over', async () => {
    const { open } = browser([lessonRead()]);
    const page = open();
    await page.open();
    void open(NEVER).append({ ...READ, lesson: 'named-by-medium' });
    const reset = await page.reset();
    const next = open();
    await next.open();
    expect([...next.$record.get().lessonsRead]).toEqual([]);
    await next.undoReset(reset);
    expect(next.$record.get().lessonsRead.size).toBe(2);
  });

  it('is told to the other pages once the next one has saved it', async () => {
    const { open } = browser();
    const noting = open(NEVER);
    void noting.append(READ);
    const announce = vi.fn();
    const next = open({ announce });
    await next.open();
    expect(announce.mock.calls).toEqual([[next.$events.get().map(({ id }) => id)]]);
  });

  it('is left to its own page as long as that saves it', async () => {
    const { open, adapter } = browser();
    const append = vi.spyOn(adapter, 'append');
    await open().append(READ);
    expect(append).toHaveBeenCalledTimes(1);
  });

  it('stays noted while a page that has only memory starts over', async () => {
    const { open, names } = browser();
    const blocked = open({ openAdapter: () => Promise.reject(new Error('blocked')) });
    await blocked.open();
    void open(NEVER).append(READ);
    await blocked.reset();
    expect(names()).toHaveLength(1);
  });

  it('stays noted when the next page cannot save it', async () => {
    const { open, adapter, names } = browser();
    void open(NEVER).append(READ);
    const full = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const next = open({ openAdapter: async () => ({ ...adapter, append: full }) });
    await next.open();
    expect(next.$durable.get()).toBe(true);
    expect(names()).toHaveLength(1);
  });
});

describe('a note', () => {
  it('is gone once its event is saved', async () => {
    const { open, names } = browser();
    const saving = open().append(READ);
    expect(names()).toHaveLength(1);
    await saving;
    expect(names()).toEqual([]);
  });

  it('is not left behind where the learner was told that nothing is saved', async () => {
    const { open, names } = browser();
    const blocked = open({ openAdapter: () => Promise.reject(new Error('blocked')) });
    await blocked.append(READ);
    await blocked.append(READ);
    expect(names()).toEqual([]);
  });

  it.each([
    ['no JSON', '{"type":'],
    ['null', 'null'],
    ['a number', '3'],
    ['no event', '{"type":"lesson-read","lesson":7}'],
  ])('that is %s is dropped', async (_, text) => {
    const { open, storage, adapter, names } = browser();
    storage.setItem(`${PREFIX}x`, text);
    await open().open();
    expect(names()).toEqual([]);
    expect(await adapter.readEvents()).toEqual([]);
  });

  it('of a newer course waits for it', async () => {
    const { open, storage, adapter, names } = browser();
    storage.setItem(`${PREFIX}x`, JSON.stringify({ ...lessonRead(), v: 99 }));
    await open().open();
    expect(names()).toHaveLength(1);
    expect(await adapter.readEvents()).toEqual([]);
  });

  it('is taken for no other name in the same storage', async () => {
    const { open, storage, names } = browser();
    storage.setItem('course:device', 'phone');
    await open().open();
    expect(names()).toEqual(['course:device']);
  });

  it('is done without where there is no storage for it', async () => {
    const blocked = unsavedNotes(PREFIX, () => {
      throw new DOMException('denied', 'SecurityError');
    });
    const { open } = browser();
    const page = open({ notes: blocked });
    await page.append(READ);
    expect([...page.$record.get().lessonsRead]).toEqual(['retention']);
  });
});
