import { describe, expect, it } from 'vitest';
import type { Item } from '~/domain/content/item-schema.ts';
import { endsOf } from '~/domain/mastery/progress-item.ts';

/** Only what tells where an item ends. */
function itemOf(fields: object): Item {
  return fields as Item;
}

describe('the steps with which a case can end', () => {
  it('are the last one where nothing branches', () => {
    const steps = [{ id: 'role' }, { id: 'tactic' }, { id: 'metric' }];
    expect(endsOf(itemOf({ kind: 'case', steps }))).toEqual(['metric']);
  });

  it('are all that lead to the end, as a whole or by one of their options', () => {
    const steps = [
      { id: 'role', options: [{ next: 'repair' }, {}] },
      { id: 'tactic', options: [{ next: 'end' }, {}] },
      { id: 'plan', next: 'end' },
      { id: 'repair', next: 'tactic' },
      { id: 'close' },
    ];
    expect(endsOf(itemOf({ kind: 'case', steps }))).toEqual(['tactic', 'plan', 'close']);
  });

  it('are none of what is no case', () => {
    expect(endsOf(itemOf({ kind: 'single', options: [] }))).toEqual([]);
  });
});
