/** A long record, whose older events lie together in packs. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVENT_VERSION, type LearnerEvent } from '~/domain/record/events.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { readTable, writeTable } from '~/stores/record/event-table.ts';
import { indexedDbAdapter } from '~/stores/record/indexeddb-adapter.ts';
import {
  FOUND_AT,
  NAME,
  clearSiteData,
  failCommits,
  failWrites,
  newBrowser,
  openPage,
  openRaw,
  storeInVersion2,
  storePack,
  storeRows,
} from '../fixtures/course-database.ts';
import { anyLog, attempt, lessonRead, setting } from '../fixtures/events.ts';

beforeEach(newBrowser);

/** Few events are many here, so that a test does not take long. */
const adapterOf = () => indexedDbAdapter(NAME, () => FOUND_AT, { above: 20, size: 10 });
const tidy = () => openPage({ openAdapter: adapterOf }).tidy();

function attempts(count: number, device = 'phone'): LearnerEvent[] {
  return Array.from({ length: count }, (_, index) => attempt({ device, seq: index + 1 }));
}

/** Where the events of the database lie. */
async function layout() {
  const raw = await openRaw();
  const packs = (await raw.getAll('packs')) as { text: string }[];
  return {
    alone: (await raw.getAll('events')) as LearnerEvent[],
    packs: packs.map(({ text }) => readTable(text)),
  };
}

/** The ids of what an adapter reads, in an order that does not matter. */
function idsOf(rows: readonly unknown[]): string[] {
  return rows.map((row) => (row as LearnerEvent).id).sort();
}

describe('a log with very many events that lie one by one', () => {
  const MANY = attempts(23);

  it('is laid together in full packs, oldest first', async () => {
    await (await adapterOf()).append(MANY);
    await tidy();
    const { alone, packs } = await layout();
    expect(packs).toEqual([MANY.slice(0, 10), MANY.slice(10, 20)]);
    expect(alone.sort((a, b) => a.seq - b.seq)).toEqual(MANY.slice(20));
  });

  it('is laid together as soon as a file has brought it in', async () => {
    const store = openPage({ openAdapter: adapterOf });
    expect(await store.importEvents(MANY)).toBe(true);
    await vi.waitFor(async () => expect((await layout()).packs).toHaveLength(2));
    expect(idsOf((await layout()).packs.flat())).toEqual(idsOf(MANY.slice(0, 20)));
    expect(store.$events.get()).toHaveLength(23);
  });

  it('gives the same record as before', async () => {
    await (await adapterOf()).append(MANY);
    await tidy();
    const store = openPage();
    await store.open();
    expect(store.$record.get()).toEqual(foldRecord(MANY));
    expect(store.$notices.get()).toEqual([]);
  });

  it('keeps what is damaged or from a newer course where it lies', async () => {
    const newer = { ...attempt({ id: 'newer' }), v: EVENT_VERSION + 1 };
    await (await adapterOf()).append(MANY);
    const raw = await storeRows(newer, { id: 'broken' });
    await (
      await adapterOf()
    ).pack([
      ...[newer, { ...attempt(), id: 'broken' }].map((event) => ({ ...event, at: 1 })),
      ...MANY,
    ]);
    expect(idsOf((await layout()).packs.flat())).toEqual(idsOf(MANY.slice(0, 18)));
    expect(await raw.get('events', 'newer')).toEqual(newer);
    expect(await raw.get('events', 'broken')).toEqual({ id: 'broken' });
  });

  it.each([
    ['a date', new Date(0)],
    ['a number that is none', NaN],
    ['a huge number', 1n],
    ['a gap', [undefined]],
  ])('keeps an event that holds %s besides its fields where it lies', async (_, value) => {
    const odd = { ...attempt({ id: 'odd', at: 1 }), value };
    await (await adapterOf()).append(MANY);
    const raw = await storeRows(odd);
    await (await adapterOf()).pack([...MANY, odd]);
    expect((await layout()).packs).toHaveLength(2);
    expect(await raw.get('events', 'odd')).toEqual(odd);
  });

  it('packs an event whose optional field is there without a value', async () => {
    const without = { ...attempt({ id: 'without', at: 1 }), sitting: undefined };
    await (await adapterOf()).append(MANY);
    await storeRows(without);
    await (await adapterOf()).pack([...MANY, without as never]);
    expect((await layout()).packs[0]?.[0]).toEqual(attempt({ id: 'without', at: 1 }));
  });

  it('stays as it lies when a pack cannot be written', async () => {
    await (await adapterOf()).append(MANY);
    failWrites('packs', 'QuotaExceededError', () => true);
    const store = openPage({ openAdapter: adapterOf });
    await store.tidy();
    expect(store.$notices.get()).toEqual([]);
    expect(store.$durable.get()).toBe(true);
    const { alone, packs } = await layout();
    expect(packs).toEqual([]);
    expect(idsOf(alone)).toEqual(idsOf(MANY));
  });

  it('stays as it lies when the transaction fails at its end', async () => {
    const adapter = await adapterOf();
    await adapter.append(MANY);
    failCommits();
    await expect(adapter.pack(MANY)).rejects.toThrow();
    const { alone, packs } = await layout();
    expect(packs).toEqual([]);
    expect(idsOf(alone)).toEqual(idsOf(MANY));
  });

  it('loses and doubles nothing when tabs pack it and write to it at once', async () => {
    await (await adapterOf()).append(MANY);
    const [a, b, c] = await Promise.all([adapterOf(), adapterOf(), adapterOf()]);
    const later = attempts(12, 'laptop');
    await Promise.all([
      a.pack(MANY),
      ...later.slice(0, 6).map((event) => c.append([event])),
      b.pack(MANY),
      c.append([...later.slice(6), ...MANY.slice(5, 15)]),
    ]);
    for (const adapter of [a, b, c, await adapterOf()])
      expect(idsOf(await adapter.readEvents())).toEqual(idsOf([...MANY, ...later]));
    expect((await layout()).packs.flat()).toHaveLength(20);
  });
});

it('a log without so many is left as it lies', async () => {
  await (await adapterOf()).append(attempts(20));
  await tidy();
  expect((await layout()).packs).toEqual([]);
});

describe('a packed event', () => {
  it('is found by its id beside those that lie one by one', async () => {
    await storePack(attempt(), lessonRead({ seq: 2 }));
    await storeRows(setting({ seq: 3 }));
    const found = await (await adapterOf()).readEvents(['phone-3', 'phone-1', 'phone-7']);
    expect(found).toEqual([setting({ seq: 3 }), attempt()]);
  });

  it('is found by a page that another one has told of it before packing it', async () => {
    const store = openPage();
    await store.open();
    await storePack(lessonRead({ lesson: 'packed elsewhere' }));
    await store.refresh(['phone-1']);
    expect([...store.$record.get().lessonsRead]).toEqual(['packed elsewhere']);
  });

  it('stays as it is when it is written again', async () => {
    await storePack(attempt({ score: 1 }));
    const adapter = await adapterOf();
    await adapter.append([attempt({ score: 0 }), lessonRead({ seq: 2 })]);
    expect(await adapter.readEvents()).toEqual([attempt({ score: 1 }), lessonRead({ seq: 2 })]);
  });

  it('is part of a snapshot', async () => {
    await storePack(attempt());
    const adapter = await adapterOf();
    await adapter.append([lessonRead({ seq: 2 })]);
    await adapter.append([setting({ seq: 3 })], { snapshot: 'import' });
    const [snapshot] = await adapter.readSnapshots();
    expect(snapshot?.events).toEqual([attempt(), lessonRead({ seq: 2 })]);
  });

  it('is written back when the storage is cleared under an open page', async () => {
    await storePack(lessonRead());
    const store = openPage();
    await store.open();
    clearSiteData();
    await store.append({ type: 'lesson-read', lesson: 'five-titles', read: true });
    const later = openPage();
    await later.open();
    expect([...later.$record.get().lessonsRead].sort()).toEqual(['five-titles', 'retention']);
  });

  it('is counted by the number the device goes on with', async () => {
    await storePack(attempt({ seq: 41 }));
    const store = openPage();
    await store.append({ type: 'lesson-read', lesson: 'retention', read: true });
    expect(store.$record.get().devices.get('phone')?.seq).toBe(42);
  });
});

describe('a damaged pack', () => {
  const TEXT = '[{"id":"half an ev';

  it('is set aside as it was found, and the rest loads', async () => {
    const raw = await storePack(attempt());
    await raw.put('packs', { text: TEXT });
    await raw.put('events', lessonRead({ seq: 2 }));
    const store = openPage();
    await store.open();
    expect(store.$record.get()).toEqual(foldRecord([attempt(), lessonRead({ seq: 2 })]));
    expect(store.$notices.get()).toEqual(['damaged']);
    expect(await raw.getAll('quarantine')).toEqual([
      { raw: { id: 2, text: TEXT }, reason: 'damaged', foundAt: FOUND_AT },
    ]);
    expect(await raw.getAllKeys('packs')).toEqual([1]);
  });

  it.each([
    ['no list', '{"id":"phone-1"}'],
    ['nothing', 'null'],
    ['no text', 7],
  ])('that holds %s is set aside', async (_, text) => {
    const raw = await openRaw();
    await raw.put('packs', { text });
    await openPage().open();
    expect(await raw.count('packs')).toBe(0);
    expect(await raw.getAll('quarantine')).toEqual([
      { raw: { id: 1, text }, reason: 'damaged', foundAt: FOUND_AT },
    ]);
  });

  it('is set aside once when two pages find it at the same time', async () => {
    const raw = await openRaw();
    await raw.put('packs', { text: TEXT });
    await Promise.all([openPage().open(), openPage().open()]);
    expect(await raw.count('quarantine')).toBe(1);
  });

  it('is kept where it is when it cannot be set aside', async () => {
    const raw = await openRaw();
    await raw.put('packs', { text: TEXT });
    failWrites('quarantine', 'QuotaExceededError', () => true);
    const store = openPage();
    await store.open();
    expect(store.$durable.get()).toBe(true);
    expect(await raw.get('packs', 1)).toEqual({ id: 1, text: TEXT });
  });
});

describe('a pack of which a part is damaged', () => {
  const newer = { ...attempt({ id: 'newer' }), v: EVENT_VERSION + 1 };
  const held = [attempt(), { ...attempt(), id: 'damaged', score: 'high' }, newer];

  it('is set aside whole, and the rest of it lies in the log one by one', async () => {
    const raw = await storePack(...held);
    const store = openPage();
    await store.open();
    expect(store.$record.get().events).toEqual([attempt()]);
    expect([...store.$notices.get()].sort()).toEqual(['damaged', 'future']);
    expect(await raw.count('packs')).toBe(0);
    expect(await raw.getAll('events')).toEqual([newer, attempt()]);
    expect(await raw.getAll('quarantine')).toEqual([
      { raw: { id: 1, text: writeTable(held) }, reason: 'damaged', foundAt: FOUND_AT },
    ]);
  });

  it('changes nothing of what lies in the log one by one', async () => {
    const raw = await storePack(...held, { ...attempt({ seq: 2 }), score: 2 });
    await raw.put('events', attempt({ score: 1 }));
    await raw.put('events', lessonRead({ seq: 2 }));
    await openPage().open();
    expect(await raw.getAll('events')).toEqual([
      newer,
      attempt({ score: 1 }),
      lessonRead({ seq: 2 }),
    ]);
  });

  it('is told once, and not again when the course is opened again', async () => {
    await storePack(...held);
    await openPage().open();
    const later = openPage();
    await later.open();
    expect(later.$notices.get()).toEqual(['future']);
    expect(later.$record.get().events).toEqual([attempt()]);
  });
});

describe('a database of the second version', () => {
  it('is read whole, and nothing in it changes', async () => {
    await storeInVersion2({ ...attempt(), v: 2 }, setting({ seq: 2 }));
    const store = openPage();
    await store.open();
    expect(store.$record.get().events).toEqual([{ ...attempt(), v: 2 }, setting({ seq: 2 })]);
    expect(await store.snapshots()).toEqual([]);
    expect(await layout()).toEqual({
      alone: [{ ...attempt(), v: 2 }, setting({ seq: 2 })],
      packs: [],
    });
  });
});

it('two pages that write and pack at any time lose and double nothing', async () => {
  const act = fc.record({ page: fc.constantFrom(0, 1), packs: fc.boolean(), wait: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      newBrowser();
      await (await adapterOf()).append(attempts(19));
      const pages = [openPage({ openAdapter: adapterOf }), openPage({ openAdapter: adapterOf })];
      const lesson = (index: number) => `lesson-${index}`;
      const running = [];
      for (const [index, { page, packs, wait }] of acts.entries()) {
        const doing = packs
          ? pages[page]!.tidy()
          : pages[page]!.append({ type: 'lesson-read', lesson: lesson(index), read: true });
        running.push(doing);
        if (wait) await doing;
      }
      await Promise.all(running);
      const rows = (await (await adapterOf()).readEvents()) as LearnerEvent[];
      const written = acts.flatMap(({ packs }, index) => (packs ? [] : [lesson(index)]));
      expect(new Set(idsOf(rows)).size).toBe(rows.length);
      expect(
        rows.flatMap((row) => (row.type === 'lesson-read' ? [row.lesson] : [])).sort(),
      ).toEqual(written.sort());
      expect(rows.filter(({ type }) => type === 'attempt')).toHaveLength(19);
    }),
    { numRuns: 40 },
  );
});

it('packed, one by one or both, the same events are the same record', async () => {
  const mixed = anyLog.chain((log) =>
    fc.record({
      log: fc.constant(log),
      places: fc.array(fc.subarray(['alone', 'first pack', 'second pack'], { minLength: 1 }), {
        minLength: log.length,
        maxLength: log.length,
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(mixed, async ({ log, places }) => {
      newBrowser();
      const at = (place: string) => log.filter((_, index) => places[index]?.includes(place));
      await storePack(...at('first pack'));
      await storePack(...at('second pack'));
      await storeRows(...at('alone'));
      const store = openPage();
      await store.open();
      expect(store.$record.get()).toEqual(foldRecord(log));
      expect(idsOf(store.$events.get())).toEqual(idsOf(log));
    }),
    { numRuns: 60 },
  );
});
