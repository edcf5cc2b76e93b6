/** What happens to the record when its storage goes away, is full or belongs to a newer course. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventContent } from '~/domain/record/events.ts';
import { DATABASE_VERSION } from '~/stores/record/course-database.ts';
import { indexedDbAdapter } from '~/stores/record/indexeddb-adapter.ts';
import { memoryAdapter } from '~/stores/record/memory-adapter.ts';
import type { RecordAdapter } from '~/stores/record/record-adapter.ts';
import {
  NAME,
  clearSiteData,
  dropHandles,
  failWrites,
  newBrowser,
  openPage,
  openRaw,
} from '../fixtures/course-database.ts';
import { attempt } from '../fixtures/events.ts';

const READ: EventContent = { type: 'lesson-read', lesson: 'retention', read: true };
const OTHER: EventContent = { ...READ, lesson: 'five-titles' };

beforeEach(newBrowser);

/** The lessons read as a page sees it that is opened now. */
async function stored(): Promise<string[]> {
  const later = openPage();
  await later.open();
  return [...later.$record.get().lessonsRead].sort();
}

describe('site data that is cleared under an open page', () => {
  it('is written back from the page, and told', async () => {
    const store = openPage();
    await store.append(READ);
    clearSiteData();
    await vi.waitFor(() => expect(store.$notices.get()).toEqual(['rewritten']));
    expect(store.$durable.get()).toBe(true);
    expect(await stored()).toEqual(['retention']);
  });

  it('does not stop the page from writing on', async () => {
    const store = openPage();
    await store.append(READ);
    clearSiteData();
    await store.append(OTHER);
    await vi.waitFor(() => expect(store.$notices.get()).toEqual(['rewritten']));
    expect(await stored()).toEqual(['five-titles', 'retention']);
  });

  it('is written back once when two pages know it', async () => {
    const [a, b] = [openPage(), openPage()];
    await a.append(READ);
    await b.open();
    clearSiteData();
    await vi.waitFor(async () => expect(await (await openRaw()).count('events')).toBe(1));
    await Promise.all([a.append(OTHER), b.refresh()]);
    expect(a.$durable.get() && b.$durable.get()).toBe(true);
    expect(await (await openRaw()).count('events')).toBe(2);
  });

  it('brings back what was chosen and not checked', async () => {
    const draft = { key: 'reading-app/role', version: 1, round: 0, selection: ['off'] };
    const store = openPage();
    await store.append(READ);
    await store.saveDraft(draft);
    clearSiteData();
    await vi.waitFor(() => expect(store.$notices.get()).toEqual(['rewritten']));
    const later = openPage();
    await later.open();
    expect(later.hasDraft('reading-app')).toBe(true);
  });

  it('is not told when there was nothing to lose', async () => {
    const store = openPage();
    await store.open();
    clearSiteData();
    await store.append(READ);
    expect(store.$notices.get()).toEqual([]);
    expect(await stored()).toEqual(['retention']);
  });

  it('is written back although the first try to open meets the end of the clearing', async () => {
    const openAdapter = vi.fn(() => indexedDbAdapter(NAME, () => 0));
    const freeSpace = vi.fn(async () => undefined);
    const store = openPage({ openAdapter, freeSpace });
    await store.append(READ);
    openAdapter.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    clearSiteData();
    await vi.waitFor(() => expect(store.$notices.get()).toEqual(['rewritten']));
    expect(freeSpace).not.toHaveBeenCalled();
    expect(await stored()).toEqual(['retention']);
  });

  it('leaves the page in memory when the storage does not open again', async () => {
    const openAdapter = vi
      .fn(() => indexedDbAdapter(NAME, () => 0))
      .mockImplementationOnce(() => indexedDbAdapter(NAME, () => 0))
      .mockRejectedValue(new DOMException('', 'UnknownError'));
    const store = openPage({ openAdapter });
    await store.append(READ);
    clearSiteData();
    await vi.waitFor(() => expect(store.$notices.get()).toEqual(['memory']));
    await store.append(OTHER);
    expect(store.$notices.get()).toEqual(['memory']);
    expect(store.$record.get().lessonsRead.size).toBe(2);
  });

  it('includes a database that another script deletes', async () => {
    const store = openPage();
    await store.append(READ);
    indexedDB.deleteDatabase(NAME);
    await vi.waitFor(() => expect(store.$notices.get()).toEqual(['rewritten']));
    expect(await stored()).toEqual(['retention']);
  });
});

describe('a handle that the browser has dropped', () => {
  it('is replaced at the next write, and nothing is told', async () => {
    const store = openPage();
    await store.append(READ);
    dropHandles();
    await store.append(OTHER);
    expect(store.$notices.get()).toEqual([]);
    expect(await stored()).toEqual(['five-titles', 'retention']);
  });

  it('is replaced at the next look', async () => {
    const store = openPage();
    await store.open();
    dropHandles();
    await openPage().append(READ);
    await store.refresh();
    expect(store.$notices.get()).toEqual([]);
    expect([...store.$record.get().lessonsRead]).toEqual(['retention']);
  });

  it('is opened again once for all writes that it fails', async () => {
    const openAdapter = vi.fn(() => indexedDbAdapter(NAME, () => 0));
    const store = openPage({ openAdapter });
    await store.open();
    dropHandles();
    await Promise.all([store.append(READ), store.append(OTHER)]);
    expect(openAdapter).toHaveBeenCalledTimes(2);
    expect(await stored()).toEqual(['five-titles', 'retention']);
  });

  it('is told when the database behind it has gone to a newer course meanwhile', async () => {
    const store = openPage();
    await store.append(READ);
    dropHandles();
    (await openDB(NAME, DATABASE_VERSION + 1)).close();
    await store.append(OTHER);
    expect(store.$notices.get()).toEqual(['future']);
    expect(store.$record.get().lessonsRead.size).toBe(2);
  });
});

describe('a database that a newer course upgrades under an open page', () => {
  it('is let go and never opened again', async () => {
    const openAdapter = vi.fn(() => indexedDbAdapter(NAME, () => 0));
    const store = openPage({ openAdapter });
    await store.append(READ);
    const newer = await openDB(NAME, DATABASE_VERSION + 1);
    await store.append(OTHER);
    await store.refresh();
    expect(openAdapter).toHaveBeenCalledTimes(1);
    expect(store.$notices.get()).toEqual(['future']);
    expect(store.$durable.get()).toBe(false);
    expect(store.$record.get().lessonsRead.size).toBe(2);
    expect(await newer.count('events')).toBe(1);
  });
});

describe('a storage that is full', () => {
  it('gets room, and the event is saved', async () => {
    let full = true;
    failWrites('events', 'QuotaExceededError', () => full);
    const freeSpace = vi.fn(async () => void (full = false));
    const store = openPage({ freeSpace });
    await store.append(READ);
    expect(freeSpace).toHaveBeenCalledTimes(1);
    expect(store.$notices.get()).toEqual([]);
    expect(store.$durable.get()).toBe(true);
    expect(await stored()).toEqual(['retention']);
  });

  it('and stays full keeps the event in memory, and tells it', async () => {
    failWrites('events', 'QuotaExceededError', () => true);
    const freeSpace = vi.fn(async () => undefined);
    const store = openPage({ freeSpace });
    await store.append(READ);
    expect(freeSpace).toHaveBeenCalledTimes(1);
    expect(store.$notices.get()).toEqual(['write-failed']);
    expect(store.$durable.get()).toBe(false);
    expect(store.$record.get().lessonsRead).toContain('retention');
  });
});

describe('another fault of the storage', () => {
  it('costs no offline copy', async () => {
    let faults = 1;
    failWrites('events', 'UnknownError', () => (faults -= 1) >= 0);
    const freeSpace = vi.fn(async () => undefined);
    const store = openPage({ freeSpace });
    await store.append(READ);
    expect(freeSpace).not.toHaveBeenCalled();
    expect(store.$durable.get()).toBe(true);
  });

  it('at the first opening is met by a second', async () => {
    const openAdapter = vi
      .fn(async () => memoryAdapter([attempt()]))
      .mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    const store = openPage({ openAdapter });
    await store.open();
    expect(store.$notices.get()).toEqual([]);
    expect(store.$record.get().events).toEqual([attempt()]);
  });
});

describe('a storage that neither opens nor refuses', () => {
  const never = () => new Promise<never>(() => undefined);

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is given up after ten seconds, and told', async () => {
    const openAdapter = vi.fn(never);
    const store = openPage({ openAdapter });
    const saving = store.append(READ);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(store.$ready.get()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await saving;
    expect(openAdapter).toHaveBeenCalledTimes(1);
    expect(store.$notices.get()).toEqual(['memory']);
    expect(store.$record.get().lessonsRead).toContain('retention');
  });

  it('is given up as soon as the page says', async () => {
    const store = openPage({ openAdapter: never, patience: 50 });
    void store.open();
    await vi.advanceTimersByTimeAsync(50);
    expect(store.$ready.get()).toBe(true);
  });

  it('is let go when it opens after that', async () => {
    const close = vi.fn();
    const late = { ...memoryAdapter([attempt()]), close };
    const openAdapter = () =>
      new Promise<RecordAdapter>((resolve) => setTimeout(() => resolve(late), 20_000));
    const store = openPage({ openAdapter });
    void store.open();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(close).toHaveBeenCalledTimes(1);
    expect(store.$durable.get()).toBe(false);
    expect(store.$record.get().events).toEqual([]);
  });

  it('leaves no clock running when it opens in time', async () => {
    const store = openPage({ openAdapter: async () => memoryAdapter() });
    await store.open();
    expect(vi.getTimerCount()).toBe(0);
  });
});
