import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '~/stores/record/memory-adapter.ts';
import { attempt, lessonRead } from '../fixtures/events.ts';

describe('the memory adapter', () => {
  it('holds what it was given and what was appended, in this order', async () => {
    const adapter = memoryAdapter([attempt()]);
    await adapter.append([lessonRead({ seq: 2 })]);
    expect(await adapter.readEvents()).toEqual([attempt(), lessonRead({ seq: 2 })]);
  });

  it('takes as many events at once as a file may hold', async () => {
    const adapter = memoryAdapter();
    await adapter.append(Array.from({ length: 200_000 }, (_, seq) => attempt({ seq })));
    expect(await adapter.readEvents()).toHaveLength(200_000);
  });

  it('does not change the list it was given', async () => {
    const initial = Object.freeze([attempt()]);
    await memoryAdapter(initial).append([lessonRead({ seq: 2 })]);
    expect(initial).toHaveLength(1);
  });

  it('keeps one draft for each key', async () => {
    const adapter = memoryAdapter();
    const draft = { key: 'a/', version: 1, round: 0, selection: ['off'] };
    await adapter.saveDraft(draft);
    await adapter.saveDraft({ ...draft, key: 'b/' });
    await adapter.saveDraft({ ...draft, selection: ['best'] });
    expect(await adapter.readDrafts()).toEqual([
      { ...draft, selection: ['best'] },
      { ...draft, key: 'b/' },
    ]);
  });

  it('names its snapshots by ids, the latest first', async () => {
    const adapter = memoryAdapter([attempt()]);
    await adapter.append([], { snapshot: 'import' });
    await adapter.append([], { snapshot: 'reset' });
    expect(await adapter.readSnapshotIds()).toEqual([2, 1]);
  });

  it('takes quarantined entries out of the log', async () => {
    const adapter = memoryAdapter([attempt(), lessonRead()]);
    const [raw] = await adapter.readEvents();
    await adapter.quarantine([{ raw, reason: 'damaged' }]);
    expect(await adapter.readEvents()).toEqual([lessonRead()]);
  });
});
