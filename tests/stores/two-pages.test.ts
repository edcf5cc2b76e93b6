/** Two pages of one browser on one database, doing things in any order and at the same time. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { isErased } from '~/domain/record/reset.ts';
import { FOUND_AT, newBrowser, openPage, storeRows } from '../fixtures/course-database.ts';
import { lessonRead } from '../fixtures/events.ts';
import { recordEnvironment } from '../fixtures/record-environment.ts';

/** One thing a page does; `wait` lets it finish before the next one begins. */
interface Act {
  readonly page: 0 | 1;
  readonly does: 'answer' | 'start over' | 'take that back' | 'look' | 'import';
  readonly wait: boolean;
}

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    page: fc.constantFrom(0, 1),
    does: fc.constantFrom(
      'answer',
      'answer',
      'answer',
      'start over',
      'take that back',
      'look',
      'import',
    ),
    wait: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

/**
 * Plays the acts; gives the pages, what was saved with the resets that were over when it was begun, and
 * what each reset has to have erased.
 */
async function play(list: readonly Act[], hear: boolean) {
  newBrowser();
  // Both pages know this device, so that they may give one number twice.
  await storeRows(lessonRead());
  const clock = recordEnvironment();
  const now = () => clock.now();
  const pages = [0, 1].map((own) =>
    openPage({ now, announce: (ids) => void (hear && pages[1 - own]?.refresh(ids)) }),
  );
  const saved = new Map<string, readonly string[]>();
  const resets = new Map<string, readonly string[]>();
  const undone = new Set<string>();
  const running: Promise<unknown>[] = [];
  for (const { page, does, wait } of list) {
    const store = pages[page]!;
    const before = [...saved.keys()];
    const over = [...resets.keys()];
    const doing = {
      answer: () =>
        store
          .append({ type: 'lesson-read', lesson: `lesson-${running.length}`, read: true })
          .then((id) => void saved.set(id, over)),
      'start over': () => store.reset().then((id) => void resets.set(id, before)),
      'take that back': async () => {
        const [id] = resets.keys();
        if (id === undefined) return;
        undone.add(id);
        await store.undoReset(id);
      },
      look: () => store.refresh(),
      import: () => store.importEvents(pages[1 - page]!.$events.get()),
    }[does]();
    running.push(doing);
    if (wait) await doing;
  }
  await Promise.all(running);
  await Promise.all(pages.map((page) => page.refresh()));
  const later = openPage();
  await later.open();
  return { pages, later, saved, resets, undone };
}

it('lose no event and agree in the end, whether they hear of each other or not', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (list, hear) => {
      const { pages, later, saved } = await play(list, hear);
      const log = later.$events.get();
      expect(log.map(({ id }) => id)).toEqual(expect.arrayContaining([...saved.keys()]));
      for (const page of [...pages, later]) {
        expect(page.$notices.get()).toEqual([]);
        expect(page.$record.get()).toEqual(foldRecord(log));
      }
    }),
    { numRuns: 60 },
  );
});

it('never bring back what was erased', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (list, hear) => {
      const { later, resets, undone } = await play(list, hear);
      const shown = new Set(later.$record.get().events.map(({ id }) => id));
      for (const [reset, erased] of resets)
        if (!undone.has(reset)) expect(erased.filter((id) => shown.has(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('erase nothing that was begun after a reset', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (list, hear) => {
      const { later, saved } = await play(list, hear);
      const { resets } = later.$record.get();
      for (const event of later.$events.get()) {
        const over = resets.filter(({ id }) => saved.get(event.id)?.includes(id));
        expect(isErased(event, over)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

it('see a snapshot of each other', async () => {
  newBrowser();
  const [a, b] = [openPage(), openPage()];
  await a.append({ type: 'lesson-read', lesson: 'retention', read: true });
  await a.reset();
  expect((await b.snapshots()).map(({ at, reason }) => ({ at, reason }))).toEqual([
    { at: FOUND_AT, reason: 'reset' },
  ]);
});
