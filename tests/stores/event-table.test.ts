import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, writeTable } from '~/stores/record/event-table.ts';
import { anyLog, attempt } from '../fixtures/events.ts';

const row = fc.dictionary(
  fc.constantFrom('id', 'at', 'item', 'constructor', 'toString', '0', '1', ''),
  fc.jsonValue({ maxDepth: 2 }),
  { noNullPrototype: true },
);

describe('a table of events', () => {
  it('gives back the rows it was made of, in their order', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const same = JSON.parse(JSON.stringify(rows)) as unknown;
        expect(readTable(writeTable(rows))).toEqual(same);
      }),
    );
  });

  it('gives back any log of events', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(readTable(writeTable(log))).toEqual(log);
      }),
    );
  });

  it('leaves out a field without a value', () => {
    expect(readTable(writeTable([{ id: 'a', sitting: undefined }]))).toStrictEqual([{ id: 'a' }]);
  });

  it('writes what is the same in many rows once', () => {
    const rows = Array.from({ length: 50 }, (_, seq) => attempt({ seq, item: 'forum-first-week' }));
    const text = writeTable(rows);
    expect(text.split('forum-first-week')).toHaveLength(2);
    expect(text.length * 3).toBeLessThan(JSON.stringify(rows).length);
  });

  it.each(['', '[{"id":"half', 'null', '7', '{"id":"a"}', '[null]', '[{"rows":[0]}]', '[[]]'])(
    'is not what %j is',
    (text) => {
      expect(() => readTable(text)).toThrow();
    },
  );
});
