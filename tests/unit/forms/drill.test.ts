import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPHASES,
  ITEM_KINDS,
  MEDIA,
  type Emphasis,
  type ItemKind,
  type Medium,
} from '~/domain/content/vocabulary.ts';
import {
  ANY_DRILL,
  COUNTS,
  DRILL,
  buildDrill,
  drillPool,
  drillSize,
  readPracticeLink,
  writeDrillLink,
  type DrillChoice,
} from '~/domain/forms/drill.ts';
import { UNKNOWN } from '~/domain/forms/pool.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { poolItem } from '../../fixtures/banks.ts';

function choose(fields: Partial<DrillChoice>): DrillChoice {
  return { ...ANY_DRILL, ...fields };
}

const POOL = [
  poolItem('forum-keep', { cell: { medium: 'forum', emphasis: 'retention' }, family: 'keep' }),
  poolItem('forum-keep-2', { cell: { medium: 'forum', emphasis: 'retention' }, family: 'keep' }),
  poolItem('forum-sell', { cell: { medium: 'forum', emphasis: 'conversion' }, kind: 'match' }),
  poolItem('email-keep', { cell: { medium: 'email', emphasis: 'retention' }, kind: 'numeric' }),
  poolItem('anywhere', { cell: { emphasis: 'retention' }, kind: 'order' }),
  poolItem('plain', { cell: {}, kind: 'case' }),
];

function poolIds(fields: Partial<DrillChoice>): string[] {
  return drillPool(POOL, choose(fields)).map(({ id }) => id);
}

function read(query: string) {
  return readPracticeLink(new URLSearchParams(query));
}

describe('the items a choice leaves', () => {
  it.each<[string, Partial<DrillChoice>, string[]]>([
    ['everything', {}, POOL.map(({ id }) => id)],
    ['one medium', { media: ['forum'] }, ['forum-keep', 'forum-keep-2', 'forum-sell']],
    ['two media', { media: ['email', 'forum'] }, POOL.slice(0, 4).map(({ id }) => id)],
    ['one emphasis', { emphases: ['conversion'] }, ['forum-sell']],
    ['two kinds', { kinds: ['case', 'match'] }, ['forum-sell', 'plain']],
    [
      'all three',
      { media: ['email'], emphases: ['retention'], kinds: ['numeric'] },
      ['email-keep'],
    ],
    ['what no item is', { media: ['email'], kinds: ['case'] }, []],
  ])('for %s', (_, fields, ids) => {
    expect(poolIds(fields)).toEqual(ids);
  });

  it('are none without a medium where one is chosen', () => {
    expect(poolIds({ media: [...MEDIA] })).not.toContain('plain');
  });
});

describe('a drill', () => {
  it('can have as many questions as there are families', () => {
    expect(drillSize(POOL, ANY_DRILL)).toBe(5);
    expect(drillSize(POOL, choose({ media: ['forum'] }))).toBe(2);
    expect(drillSize([], ANY_DRILL)).toBe(0);
  });

  it('has as many as were asked for, or as there are, and one of each family', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
        const ids = buildDrill(POOL, choose({ count }), seed, UNKNOWN);
        expect(ids).toHaveLength(Math.min(count, drillSize(POOL, ANY_DRILL)));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => id.startsWith('forum-keep')).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('asks what has not been met before what has', () => {
    const ids = buildDrill(POOL, choose({ count: 2 }), 'seed', (id) =>
      id === 'plain' || id === 'anywhere' ? 0 : 1,
    );
    expect(ids.sort()).toEqual(['anywhere', 'plain']);
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(buildDrill(POOL, ANY_DRILL, seed, UNKNOWN)).toEqual(
          buildDrill(POOL, ANY_DRILL, seed, UNKNOWN),
        );
      }),
    );
  });

  it('has no competency more than twice in a row, where its items allow it', () => {
    const pool = ['aaaaaa', 'bbbb', 'cc'].flatMap((names) =>
      Array.from(names, (competency, n) => poolItem(`${competency}${n}`, { competency })),
    );
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const ids = buildDrill(pool, choose({ count: 12 }), seed, UNKNOWN);
        expect(ids.map((id) => id[0]).join('')).not.toMatch(/(.)\1\1/);
      }),
    );
  });

  it('is offered in sizes that a link can ask for', () => {
    for (const count of COUNTS)
      expect(read(writeDrillLink(choose({ count }))).drill?.count).toBe(count);
    expect(COUNTS).toContain(ANY_DRILL.count);
    expect(DRILL).toBe('drill');
  });
});

describe('the link to a drill', () => {
  it('asks for everything that was chosen', () => {
    const link = writeDrillLink({
      media: ['forum', 'email'],
      emphases: ['retention'],
      kinds: ['single'],
      count: 5,
    });
    expect(link).toBe('medium=forum&medium=email&emphasis=retention&kind=single&n=5');
  });

  it('is read as it was written, whatever was chosen', () => {
    const anyChoice: fc.Arbitrary<DrillChoice> = fc.record({
      media: fc.shuffledSubarray<Medium>([...MEDIA]),
      emphases: fc.shuffledSubarray<Emphasis>([...EMPHASES]),
      kinds: fc.shuffledSubarray<ItemKind>([...ITEM_KINDS]),
      count: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(read(writeDrillLink(choice))).toEqual({
          item: undefined,
          form: undefined,
          drill: choice,
          unknown: [],
        });
      }),
    );
  });

  it('holds what to ask for and nothing of the answers', () => {
    const names = new URLSearchParams(
      writeDrillLink({
        media: [...MEDIA],
        emphases: [...EMPHASES],
        kinds: [...ITEM_KINDS],
        count: 20,
      }),
    ).keys();
    expect(new Set(names)).toEqual(new Set(['medium', 'emphasis', 'kind', 'n']));
  });
});

describe('an address of the practice page', () => {
  it('that asks for nothing is read as nothing', () => {
    const nothing = { item: undefined, form: undefined, drill: undefined, unknown: [] };
    expect(read('')).toEqual(nothing);
    expect(read('utm_source=chat&sitting=abc')).toEqual(nothing);
  });

  it('can ask for an item or a form', () => {
    expect(read('item=forum-first-week')).toMatchObject({ item: 'forum-first-week' });
    expect(read('form=sign-off&sitting=1')).toMatchObject({ form: 'sign-off', drill: undefined });
  });

  it('asks for a drill as soon as it names one wish', () => {
    expect(read('medium=forum').drill).toEqual(choose({ media: ['forum'] }));
    expect(read('kind=order').drill).toEqual(choose({ kinds: ['order'] }));
    expect(read('n=5').drill).toEqual(choose({ count: 5 }));
  });

  it('tells of values the course does not know, and goes on with the rest', () => {
    const link = read('medium=forum&medium=telegraph&emphasis=Retention&kind=essay');
    expect(link.drill).toEqual(choose({ media: ['forum'] }));
    expect(link.unknown).toEqual(['telegraph', 'Retention', 'essay']);
  });

  it('takes a value that is named twice once', () => {
    const link = read('medium=forum&medium=forum&medium=x&medium=x');
    expect(link.drill?.media).toEqual(['forum']);
    expect(link.unknown).toEqual(['x']);
  });

  it.each([
    ['5', 5],
    ['20', 20],
    ['7.4', 7],
    ['0', 1],
    ['-3', 1],
    ['999', 20],
    ['1e9', 20],
    ['Infinity', 10],
    ['many', 10],
    ['五', 10],
    ['', 10],
    [' ', 10],
  ])('with n=%s asks for %i questions', (n, count) => {
    expect(read(`n=${encodeURIComponent(n)}`).drill?.count).toBe(count);
  });

  it('shows no more than forty characters of what it does not know', () => {
    const long = 'x'.repeat(5000);
    const link = read(`medium=${long}&item=${long}&form=${long}`);
    expect([link.unknown[0], link.item, link.form]).toEqual(Array(3).fill('x'.repeat(40)));
  });

  it('can hold anything and is read all the same', () => {
    const name = fc.oneof(
      fc.constantFrom('item', 'form', 'medium', 'emphasis', 'kind', 'n', '__proto__'),
      fc.string(),
    );
    const value = fc.oneof(
      fc.constantFrom(
        ...MEDIA,
        ...EMPHASES,
        ...ITEM_KINDS,
        'constructor',
        '<script>',
        '%',
        '\u0000',
        '😀'.repeat(30),
      ),
      anyText,
    );
    const query = fc.oneof(
      anyText,
      fc
        .array(fc.tuple(name, value), { maxLength: 12 })
        .map((pairs) => new URLSearchParams(pairs).toString()),
      fc.array(fc.tuple(name, value)).map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
    );
    fc.assert(
      fc.property(query, (text) => {
        const { item, form, drill, unknown } = read(text);
        const longest = [item ?? '', form ?? '', ...unknown].map(({ length }) => length);
        expect(Math.max(...longest)).toBeLessThanOrEqual(40);
        expect(unknown.length).toBeLessThanOrEqual(90);
        if (!drill) return;
        expect(Number.isInteger(drill.count)).toBe(true);
        expect(drill.count).toBeGreaterThanOrEqual(1);
        expect(drill.count).toBeLessThanOrEqual(20);
        const { media, emphases, kinds } = drill;
        expect(media.every((value) => MEDIA.includes(value))).toBe(true);
        expect(emphases.every((value) => EMPHASES.includes(value))).toBe(true);
        expect(kinds.every((value) => ITEM_KINDS.includes(value))).toBe(true);
        expect(read(writeDrillLink(drill)).drill).toEqual(drill);
      }),
    );
  });
});
