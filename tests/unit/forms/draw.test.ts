import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFamilies, interleave, leastFamiliarFirst } from '~/domain/forms/draw.ts';
import { UNKNOWN, asksToApply, byFamily, type Familiarity } from '~/domain/forms/pool.ts';
import { LEVELS } from '~/domain/content/vocabulary.ts';
import { families, poolItem } from '../../fixtures/banks.ts';

const POOL = families('greet', [['apply', 'apply'], ['recall'], ['analyse', 'recall'], ['apply']]);

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function knowing(...ids: string[]): Familiarity {
  return (id) => (ids.includes(id) ? 1 : 0);
}

describe('the pool', () => {
  it.each(LEVELS)('takes the level %s for what it asks', (level) => {
    expect(asksToApply(poolItem('a', { level }))).toBe(level !== 'recall');
  });

  it('is grouped by family, in the order of the pool', () => {
    expect([...byFamily(POOL)].map(([family, items]) => [family, items.length])).toEqual([
      ['greet-0', 2],
      ['greet-1', 1],
      ['greet-2', 2],
      ['greet-3', 1],
    ]);
  });

  it('is unknown at first', () => {
    expect(UNKNOWN('greet-0-0')).toBe(0);
  });
});

describe('leastFamiliarFirst', () => {
  it('puts what is known behind what is not, and keeps all', () => {
    const familiarity: Familiarity = (id) => (id.endsWith('-1') ? 2 : id === 'greet-3-0' ? 1 : 0);
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const ranked = leastFamiliarFirst(POOL, seed, familiarity);
        const known = idsOf(ranked).map(familiarity);
        expect(known).toEqual([0, 0, 0, 1, 2, 2]);
        expect(idsOf(ranked).sort()).toEqual(idsOf(POOL).sort());
      }),
    );
  });
});

describe('drawFamilies', () => {
  it('takes one item of each family, and no more than asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(6), (seed, count) => {
        const drawn = drawFamilies(POOL, count, seed, UNKNOWN);
        expect(drawn).toHaveLength(Math.min(count, 4));
        expect(new Set(drawn.map(({ family }) => family)).size).toBe(drawn.length);
      }),
    );
  });

  it('takes the item of a family that is not known', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = drawFamilies(POOL, 4, seed, knowing('greet-0-0', 'greet-2-1'));
        expect(idsOf(drawn).sort()).toEqual(['greet-0-1', 'greet-1-0', 'greet-2-0', 'greet-3-0']);
      }),
    );
  });

  it('takes families with something new before those without', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = drawFamilies(POOL, 2, seed, knowing('greet-1-0', 'greet-3-0'));
        expect(drawn.map(({ family }) => family).sort()).toEqual(['greet-0', 'greet-2']);
      }),
    );
  });

  it('draws every item now and then', () => {
    const drawn = Array.from({ length: 100 }, (_, n) => drawFamilies(POOL, 1, `${n}`, UNKNOWN));
    expect(new Set(idsOf(drawn.flat()))).toEqual(new Set(idsOf(POOL)));
  });
});

/** Items named by their competency: `AABB`. */
function named(text: string): { competency: string }[] {
  return Array.from(text, (competency) => ({ competency }));
}

function nameOf(items: readonly { competency: string }[]): string {
  return items.map(({ competency }) => competency).join('');
}

/** Whether any order of these has no competency three times in a row: none outnumbers the gaps. */
function canBeMixed(text: string): boolean {
  return [...new Set(text)].every((name) => {
    const own = text.split(name).length - 1;
    return own <= 2 * (text.length - own + 1);
  });
}

describe('interleave', () => {
  it('leaves an order that is mixed as it is', () => {
    expect(nameOf(interleave(named('AABACCB')))).toBe('AABACCB');
  });

  it.each([
    ['AAAB', 'AABA'],
    ['AAABBB', 'AABABB'],
    ['ADDD', 'DADD'],
    ['BBAAAAA', 'ABAABAA'],
  ])('breaks up runs: %s becomes %s', (given, mixed) => {
    expect(nameOf(interleave(named(given)))).toBe(mixed);
  });

  it('does not leave one competency for the end', () => {
    // Taking the first that fits would leave AAAA.
    expect(nameOf(interleave(named('BBBCCCAAAA')))).not.toMatch(/(.)\1\1/);
    expect(nameOf(interleave(named('BBCCAAAAAA')))).not.toMatch(/(.)\1\1/);
  });

  it('keeps all items, and mixes them wherever that is possible', () => {
    const anyNames = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), maxLength: 20 });
    fc.assert(
      fc.property(anyNames, (text) => {
        const mixed = nameOf(interleave(named(text)));
        expect(Array.from(mixed).sort()).toEqual(Array.from(text).sort());
        if (canBeMixed(text)) expect(mixed).not.toMatch(/(.)\1\1/);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps all items also where one competency outnumbers the others', () => {
    expect(nameOf(interleave(named('AAAAAAAB')))).toMatch(/^A*B?A*$/);
    expect(nameOf(interleave(named('AAAAA')))).toBe('AAAAA');
    expect(interleave([])).toEqual([]);
  });

  it('leaves the given list as it was', () => {
    const items = Object.freeze(named('AAAB'));
    expect(() => interleave(items)).not.toThrow();
  });
});
