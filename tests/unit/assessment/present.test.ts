import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present, type Presentable } from '~/domain/assessment/present.ts';
import { CRITICAL, chiSquare } from '../../fixtures/chi-square.ts';
import { MATCH, orderOf } from '../../fixtures/tasks.ts';

const NONE: readonly string[] = [];

function options(count: number) {
  return Array.from({ length: count }, (_, n) => ({ id: `option-${n}` }));
}

function idsOf(list: readonly { readonly id: string }[] | undefined): string[] {
  return (list ?? []).map(({ id }) => id);
}

describe('a choice as it is shown', () => {
  const choice = { kind: 'single', options: options(4), leadIn: 'Which?' };

  it('has its options in another order, and everything else as it was', () => {
    const shown = present(choice, 'seed', NONE);
    expect(idsOf(shown.options).sort()).toEqual(idsOf(choice.options));
    expect(shown).toMatchObject({ kind: 'single', leadIn: 'Which?' });
    expect(idsOf(choice.options)).toEqual(idsOf(options(4)));
  });

  it('has one order for one seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 6 }), (seed, count) => {
        const question = { kind: 'multiple', options: options(count) };
        expect(present(question, seed, NONE)).toEqual(present(question, seed, NONE));
      }),
    );
  });

  it('has other orders in other runs', () => {
    const runs = Array.from({ length: 20 }, (_, run) =>
      idsOf(present(choice, `item//${run}`, NONE).options).join(),
    );
    expect(new Set(runs).size).toBeGreaterThan(5);
  });

  it('keeps an order of its own, for every seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const shown = present({ ...choice, fixedOrder: true }, seed, NONE);
        expect(shown.options).toEqual(choice.options);
      }),
    );
  });

  it.each([3, 4, 5, 6])('has its key at each of %i places equally often', (count) => {
    const question = { kind: 'single', options: options(count) };
    for (const [about, seedOf] of [
      ['items', (n: number) => `item-${n}//0`],
      ['runs', (n: number) => `forum-first-week//${n}`],
      ['sittings', (n: number) => `forum-first-week//sitting-${n}/0`],
    ] as const) {
      for (const key of ['option-0', `option-${count - 1}`]) {
        const found = chiSquare(count, (n) =>
          idsOf(present(question, seedOf(n), NONE).options).indexOf(key),
        );
        expect(found, `${key} over ${about}`).toBeLessThan(CRITICAL[count] ?? 0);
      }
    }
  });
});

describe('an order as it is shown', () => {
  it('is never the right one, whatever the seed', () => {
    const sizeAndSeed = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.string());
    fc.assert(
      fc.property(sizeAndSeed, ([count, seed]) => {
        const { elements } = orderOf(count);
        const right = idsOf(elements);
        const shown = idsOf(present({ kind: 'order', elements }, seed, right).elements);
        expect(shown).not.toEqual(right);
        expect([...shown].sort()).toEqual(right);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never the right one even where the page got the elements in another order', () => {
    const { elements } = orderOf(4);
    const right = ['c', 'a', 'd', 'b'];
    for (let n = 0; n < 2000; n += 1) {
      const shown = present({ kind: 'order', elements }, `item//${n}`, right);
      expect(idsOf(shown.elements)).not.toEqual(right);
    }
  });

  it('is each of the wrong ones now and then', () => {
    const { elements } = orderOf(3);
    const seen = Array.from({ length: 500 }, (_, n) =>
      idsOf(present({ kind: 'order', elements }, `item//${n}`, ['a', 'b', 'c']).elements).join(''),
    );
    expect(new Set(seen)).toEqual(new Set(['acb', 'bac', 'bca', 'cab', 'cba']));
  });

  it('of no elements is empty', () => {
    expect(present({ kind: 'order', elements: [] }, 'seed', NONE).elements).toEqual([]);
  });
});

describe('a match as it is shown', () => {
  it('has its prompts and its targets in orders that tell nothing of each other', () => {
    const pairs = options(4);
    const question: Presentable = { kind: 'match', prompts: pairs, targets: pairs };
    const alike = Array.from({ length: 300 }, (_, n) => {
      const { prompts, targets } = present(question, `item//${n}`, NONE);
      return idsOf(prompts).join() === idsOf(targets).join();
    });
    // One in 24 by chance.
    expect(alike.filter(Boolean).length).toBeLessThan(30);
  });

  it('loses no prompt and no target', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { prompts, targets } = present(MATCH, seed, NONE);
        expect(idsOf(prompts).sort()).toEqual(idsOf(MATCH.prompts).sort());
        expect(idsOf(targets).sort()).toEqual(idsOf(MATCH.targets).sort());
      }),
    );
  });
});

describe('a number as it is shown', () => {
  it('is what it was', () => {
    const question = { kind: 'numeric', unit: 'percent' };
    expect(present(question, 'seed', NONE)).toEqual(question);
  });
});
