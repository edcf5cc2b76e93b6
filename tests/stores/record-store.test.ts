import { describe, expect, it, vi } from 'vitest';
import type { EventContent } from '~/domain/record/events.ts';
import { memoryAdapter } from '~/stores/record/memory-adapter.ts';
import type { RecordAdapter } from '~/stores/record/record-adapter.ts';
import { createRecordStore, type RecordEnvironment } from '~/stores/record/record-store.ts';
import { attempt, lessonRead } from '../fixtures/events.ts';
import { recordEnvironment } from '../fixtures/record-environment.ts';

const READ: EventContent = { type: 'lesson-read', lesson: 'retention', read: true };
const UNREAD: EventContent = { ...READ, read: false };

function openStore(changes: Partial<RecordEnvironment> = {}) {
  return createRecordStore(recordEnvironment(changes));
}

/** A storage that was filled before. */
function storeOn(adapter: Partial<RecordAdapter>) {
  return openStore({ openAdapter: async () => ({ ...memoryAdapter(), ...adapter }) });
}

describe('the record store', () => {
  it('is ready, and reads what is stored, only once it is opened', async () => {
    const store = storeOn(memoryAdapter([lessonRead()]));
    expect(store.$ready.get()).toBe(false);
    await store.open();
    expect(store.$ready.get()).toBe(true);
    expect([...store.$record.get().lessonsRead]).toEqual(['retention']);
  });

  it('opens the storage once, however often it is asked to', async () => {
    const openAdapter = vi.fn(async () => memoryAdapter());
    const store = openStore({ openAdapter });
    await Promise.all([store.open(), store.append(READ), store.refresh()]);
    expect(openAdapter).toHaveBeenCalledTimes(1);
  });

  it('writes down who, when, where and in which course an event happened', async () => {
    const store = openStore({
      openAdapter: async () => memoryAdapter([attempt({ at: 1000 })]),
      now: () => 1234,
      randomId: () => 'id',
      locale: 'zh-cn',
    });
    await store.append(READ);
    expect(store.$record.get().events.slice(1)).toEqual([
      {
        ...READ,
        id: 'id',
        v: 3,
        device: 'phone',
        seq: 2,
        at: 1234,
        zone: 'Asia/Shanghai',
        course: 3,
        locale: 'zh-cn',
      },
    ]);
  });

  it('tells the id of each event once it is saved', async () => {
    const store = openStore();
    const [read, started] = await Promise.all([
      store.append(READ),
      store.append({ type: 'sitting-started', form: 'drill', items: ['forum-first-week'] }),
    ]);
    const { events, sittings } = store.$record.get();
    expect(events.map(({ id }) => id)).toEqual([read, started]);
    expect(sittings.get(started)?.items).toEqual(['forum-first-week']);
  });

  it('tells of which device the page is, before anything is opened', () => {
    expect(openStore({ device: 'laptop' }).device).toBe('laptop');
  });

  it.each<[string, EventContent]>([
    [
      'an attempt with confidence',
      {
        type: 'attempt',
        item: 'a',
        version: 1,
        round: 0,
        response: ['b'],
        score: 1,
        shown: false,
        confidence: 'certain',
        sitting: 's',
      },
    ],
    ['a step left behind', { type: 'case-continued', item: 'a', version: 1, step: 'b', round: 0 }],
    ['a step gone back to', { type: 'case-rewound', item: 'a', version: 1, step: 'b', round: 0 }],
    ['a sitting', { type: 'sitting-started', form: 'sign-off', items: ['a', 'b'] }],
    ['a setting', { type: 'setting', name: 'ask-confidence', value: 'off' }],
  ])('reads again what it wrote of %s', async (_, content) => {
    const adapter = memoryAdapter();
    await storeOn(adapter).append(content);
    const later = storeOn(adapter);
    await later.open();
    expect(later.$notices.get()).toEqual([]);
    expect(later.$record.get().events).toEqual([expect.objectContaining(content)]);
  });

  it('reads what the first version of the course wrote', async () => {
    const store = storeOn(
      memoryAdapter([
        { ...attempt(), v: 1 },
        { ...lessonRead({ seq: 2 }), v: 1 },
      ]),
    );
    await store.open();
    expect(store.$notices.get()).toEqual([]);
    expect(store.$record.get().events.map(({ v }) => v)).toEqual([1, 1]);
  });

  it('numbers events after all that this device has stored', async () => {
    const stored = [attempt({ seq: 7 }), attempt({ device: 'laptop', seq: 30 })];
    const store = storeOn(memoryAdapter(stored));
    await Promise.all([store.append(READ), store.append(UNREAD)]);
    const own = store.$record.get().events.filter(({ device }) => device === 'phone');
    expect(own.map(({ seq }) => seq)).toEqual([7, 8, 9]);
  });

  it('shows an event at once and tells that it is being written', async () => {
    let finish = (): void => undefined;
    const append = () => new Promise<void>((resolve) => (finish = resolve));
    const announce = vi.fn();
    const store = openStore({
      announce,
      openAdapter: async () => ({ ...memoryAdapter(), append }),
    });
    await store.open();

    const saving = store.append(READ);
    await vi.waitFor(() => expect(store.$pending.get()).toBe(1));
    expect(store.$record.get().lessonsRead).toContain('retention');
    expect(announce).not.toHaveBeenCalled();

    finish();
    await saving;
    expect(store.$pending.get()).toBe(0);
    expect(announce).toHaveBeenCalledTimes(1);
  });

  it('counts every write that is under way', async () => {
    const finish: (() => void)[] = [];
    const append = () => new Promise<void>((resolve) => finish.push(resolve));
    const store = storeOn({ append });
    const saving = [store.append(READ), store.append(UNREAD)];
    await vi.waitFor(() => expect(store.$pending.get()).toBe(2));
    finish[0]?.();
    await vi.waitFor(() => expect(store.$pending.get()).toBe(1));
    finish[1]?.();
    await Promise.all(saving);
    expect(store.$pending.get()).toBe(0);
  });
});

describe('a storage that is refused', () => {
  it('is replaced by memory, and told', async () => {
    const store = openStore({
      openAdapter: () => Promise.reject(new DOMException('', 'SecurityError')),
    });
    await store.append(READ);
    expect(store.$ready.get()).toBe(true);
    expect(store.$notices.get()).toEqual(['memory']);
    expect(store.$record.get().lessonsRead).toContain('retention');
  });

  it('is replaced in the same way when it opens but cannot be read', async () => {
    const store = storeOn({ readEvents: () => Promise.reject(new Error('disk')) });
    await store.append(READ);
    expect(store.$notices.get()).toEqual(['memory']);
    expect(store.$record.get().lessonsRead).toContain('retention');
  });
});

describe('a page that hears of events by their ids', () => {
  it('reads these and no others', async () => {
    const adapter = memoryAdapter([attempt()]);
    const readEvents = vi.fn((ids?: readonly string[]) => adapter.readEvents(ids));
    const store = storeOn({ ...adapter, readEvents });
    await store.open();
    await adapter.append([lessonRead({ seq: 2 }), lessonRead({ seq: 3, lesson: 'five-titles' })]);
    await store.refresh(['phone-2']);
    expect(readEvents).toHaveBeenLastCalledWith(['phone-2']);
    expect(store.$record.get().events).toEqual([attempt(), lessonRead({ seq: 2 })]);
  });

  it('shows nothing new when it knows them', async () => {
    const store = storeOn(memoryAdapter([attempt()]));
    await store.open();
    const before = store.$record.get();
    await store.refresh(['phone-1', 'phone-9']);
    await store.refresh();
    expect(store.$record.get()).toBe(before);
  });

  it('is told the ids of what is saved', async () => {
    const announce = vi.fn();
    const id = await openStore({ announce }).append(READ);
    expect(announce.mock.calls).toEqual([[[id]]]);
  });
});

describe('a write that fails', () => {
  const refusing = { append: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };

  it('is told, and the event stays in the record', async () => {
    const store = storeOn(refusing);
    const id = await store.append(READ);
    expect(store.$record.get().events.map((event) => event.id)).toEqual([id]);
    expect(store.$notices.get()).toEqual(['write-failed']);
    expect(store.$pending.get()).toBe(0);
    await store.refresh();
    expect(store.$record.get().lessonsRead).toContain('retention');
  });

  it('announces nothing to other tabs', async () => {
    const announce = vi.fn();
    const store = openStore({
      announce,
      openAdapter: async () => ({ ...memoryAdapter(), ...refusing }),
    });
    await store.append(READ);
    expect(announce).not.toHaveBeenCalled();
  });

  it('is told once, whatever fails after it', async () => {
    const store = storeOn(refusing);
    await Promise.all([store.append(READ), store.append(UNREAD), store.append(READ)]);
    expect(store.$notices.get()).toEqual(['write-failed']);
    expect(store.$record.get().events).toHaveLength(3);
  });
});

describe('a draft', () => {
  const DRAFT = { key: 'forum-first-week/', version: 2, round: 1, selection: ['off'] };

  it('is found for its item, version and round only', async () => {
    const store = openStore();
    await store.saveDraft(DRAFT);
    expect(store.draftFor(DRAFT.key, 2, 1)).toEqual(['off']);
    expect(store.draftFor(DRAFT.key, 3, 1)).toEqual([]);
    expect(store.draftFor(DRAFT.key, 2, 2)).toEqual([]);
    expect(store.draftFor('forum-first-week/role', 2, 1)).toEqual([]);
  });

  it('takes the place of the one before', async () => {
    const store = openStore();
    await store.saveDraft(DRAFT);
    await store.saveDraft({ ...DRAFT, selection: ['best'] });
    expect(store.draftFor(DRAFT.key, 2, 1)).toEqual(['best']);
  });

  it('makes its item one with something to restore, unless nothing is selected', async () => {
    const store = openStore();
    await store.saveDraft(DRAFT);
    await store.saveDraft({ ...DRAFT, key: 'reading-app/role', selection: [] });
    expect(store.hasDraft('forum-first-week')).toBe(true);
    expect(store.hasDraft('forum-first')).toBe(false);
    expect(store.hasDraft('reading-app')).toBe(false);
  });

  it('that cannot be stored is kept and troubles nobody', async () => {
    const store = storeOn({ saveDraft: () => Promise.reject(new Error('full')) });
    await store.saveDraft(DRAFT);
    expect(store.$notices.get()).toEqual([]);
    expect(store.draftFor(DRAFT.key, 2, 1)).toEqual(['off']);
  });
});
