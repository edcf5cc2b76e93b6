import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '~/domain/assessment/case-session.ts';
import type { ChoiceTask } from '~/domain/assessment/task.ts';
import { checkCases } from '~/domain/content/check-cases.ts';
import type { Item } from '~/domain/content/item-schema.ts';
import { anyCase } from '../../fixtures/case-graphs.ts';
import { BRANCHING, CASE, MATCH, NUMERIC, multipleOf, orderOf } from '../../fixtures/tasks.ts';
import { courseOf, located } from './lints/build.ts';

function findingsOf(steps: readonly Step[]) {
  const item = { kind: 'case', steps } as unknown as Item;
  return checkCases(courseOf({ items: [located(item)] }));
}

/** What is found, as `code field`. */
function foundIn(steps: readonly Step[]): string[] {
  return findingsOf(steps).map(({ code, field }) => `${code} ${field}`);
}

type Options = ChoiceTask['options'];

/** A single step with a key and a tempting wrong choice, and what else is given. */
function single(id: string, more: { next?: string; options?: Options } = {}): Step {
  const options: Options = more.options ?? [
    { id: 'best', credit: 'best' },
    { id: 'off', credit: 'off', tempting: true },
  ];
  return { kind: 'single', id, options, ...(more.next !== undefined && { next: more.next }) };
}

/** Two options, of which the wrong one leads somewhere. */
function leading(to: string, credit: 'off' | 'workable' | 'harmful' = 'off'): Options {
  return [
    { id: 'best', credit: 'best' },
    { id: 'wrong', credit, next: to, tempting: true },
  ];
}

describe('a case without fault', () => {
  it.each([
    ['that goes straight', CASE],
    ['that branches', BRANCHING],
    ['of two steps', [single('a'), single('b')]],
    ['of five steps', ['a', 'b', 'c', 'd', 'e'].map((id) => single(id))],
    [
      'with steps of every kind',
      [
        single('a'),
        { ...multipleOf(2, 3), id: 'b' },
        { ...orderOf(3), id: 'c' },
        { ...MATCH, id: 'd' },
        { ...NUMERIC, id: 'e' },
      ],
    ],
    ['with a choice that ends it', [single('a', { options: leading('end') }), single('b')]],
    [
      'with a choice that skips a step',
      [single('a', { options: leading('c') }), single('b'), single('c')],
    ],
  ])('%s has no finding', (_, steps: readonly Step[]) => {
    expect(foundIn(steps)).toEqual([]);
  });

  it('is no matter of items of other kinds', () => {
    const item = located({ kind: 'single', options: [] } as unknown as Item);
    expect(checkCases(courseOf({ items: [item] }))).toEqual([]);
  });
});

describe('a jump', () => {
  it('to a step that does not exist is an unknown reference, from a step and from a choice', () => {
    const steps = [single('a', { next: 'gone' }), single('b', { options: leading('lost') })];
    expect(findingsOf(steps)).toEqual([
      expect.objectContaining({ code: 'reference/unknown', field: 'steps.0.next', found: 'gone' }),
      expect.objectContaining({
        code: 'reference/unknown',
        field: 'steps.1.options.1.next',
        found: 'lost',
      }),
    ]);
  });

  it('to the end is always possible', () => {
    expect(foundIn([single('a'), single('b', { next: 'end' })])).toEqual([]);
  });
});

describe('the name of the end', () => {
  it.each([0, 1, 2])('cannot be that of step %i, and nothing else is said then', (index) => {
    const steps = [single('a'), single('b'), single('c')].with(index, single('end'));
    expect(foundIn(steps)).toEqual([`case/reserved-id steps.${index}.id`]);
  });
});

describe('a step', () => {
  it('that nothing leads to is found', () => {
    const steps = [single('a', { next: 'c' }), single('b'), single('c')];
    expect(foundIn(steps)).toEqual(['case/unreachable-step steps.1.id']);
  });

  it('behind one that nothing leads to is found, too', () => {
    const steps = [
      single('a', { next: 'd' }),
      single('b'),
      single('c', { next: 'end' }),
      single('d'),
    ];
    expect(foundIn(steps)).toEqual([
      'case/unreachable-step steps.1.id',
      'case/unreachable-step steps.2.id',
    ]);
  });

  it('that only a wrong choice leads to is reached', () => {
    expect(foundIn(BRANCHING)).toEqual([]);
  });

  it('is not reached by a tick of a multiple choice', () => {
    const { options } = multipleOf(2, 2);
    const ticks = options.map((option) => ({ ...option, next: 'c' }));
    const steps: Step[] = [
      { kind: 'multiple', id: 'a', options: ticks, next: 'b' },
      single('b', { next: 'end' }),
      single('c'),
    ];
    expect(foundIn(steps)).toContain('case/unreachable-step steps.2.id');
  });
});

describe('a circle', () => {
  it.each<[string, Step[], number]>([
    ['from a choice to its own step', [single('a', { options: leading('a') }), single('b')], 0],
    ['from a step back to an earlier one', [single('a'), single('b', { next: 'a' })], 0],
    [
      'that does not hold the first step',
      [single('a'), single('b'), single('c', { options: leading('b') })],
      1,
    ],
    [
      'by way of a detour',
      [single('a'), single('b', { options: leading('c') }), single('c', { next: 'b' })],
      1,
    ],
  ])('%s is found, and nothing else', (_, steps, index) => {
    expect(foundIn(steps)).toEqual([`case/cycle steps.${index}.id`]);
  });
});

describe('the way of best answers', () => {
  it('has two steps at least', () => {
    expect(foundIn([single('a')])).toEqual(['case/main-line steps']);
  });

  it('has five steps at most, and detours do not count', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => single(id));
    expect(foundIn(six)).toEqual(['case/main-line steps']);
    const five = [
      single('a', { next: 'b', options: leading('detour') }),
      single('detour', { next: 'c' }),
      ...['b', 'c', 'd', 'e'].map((id) => single(id)),
    ];
    expect(foundIn(five)).toEqual([]);
  });
});

describe('a detour', () => {
  /** A wrong choice at `a` leads to `detour`, which goes on at `to`; the best way is a, b, c. */
  function detour(to: string, credit: 'off' | 'workable'): Step[] {
    return [
      single('a', { next: 'b', options: leading('detour', credit) }),
      single('detour', { next: to }),
      single('b'),
      single('c'),
    ];
  }

  it('that comes back where it left earns as much as the best way', () => {
    expect(findingsOf(detour('b', 'off'))).toEqual([
      expect.objectContaining({
        code: 'case/detour-pays',
        field: 'steps.0.options.1.next',
        expected: 'a way that earns less than the best one (3)',
        found: '3',
      }),
    ]);
  });

  it('that comes back a step later earns less', () => {
    expect(foundIn(detour('c', 'off'))).toEqual([]);
    expect(foundIn(detour('end', 'off'))).toEqual([]);
  });

  it('from a workable choice brings its credit along', () => {
    expect(foundIn(detour('b', 'workable'))).toEqual(['case/detour-pays steps.0.options.1.next']);
    expect(foundIn(detour('c', 'workable'))).toEqual([]);
  });

  it('is found from any step of the best way', () => {
    const steps = [
      single('a'),
      single('b', { next: 'c', options: leading('detour') }),
      single('detour', { next: 'c' }),
      single('c'),
    ];
    expect(foundIn(steps)).toEqual(['case/detour-pays steps.1.options.1.next']);
  });

  it('must not leave the best way as the one that earns least', () => {
    const early: Options = [
      { id: 'best', credit: 'best', next: 'end' },
      { id: 'workable', credit: 'workable' },
      { id: 'off', credit: 'off', tempting: true },
    ];
    const steps = [single('a', { options: early }), single('b'), single('c')];
    expect(foundIn(steps)).toContain('case/detour-pays steps');
  });
});

describe('the tempting way', () => {
  it.each<[string, Options]>([
    [
      'marks no option',
      [
        { id: 'best', credit: 'best' },
        { id: 'off', credit: 'off' },
      ],
    ],
    [
      'marks two options',
      [
        { id: 'best', credit: 'best' },
        { id: 'off', credit: 'off', tempting: true },
        { id: 'worse', credit: 'harmful', tempting: true },
      ],
    ],
    [
      'marks the key',
      [
        { id: 'best', credit: 'best', tempting: true },
        { id: 'off', credit: 'off' },
      ],
    ],
  ])('is found when a single step %s', (_, options) => {
    expect(foundIn([single('a'), single('b', { options })])).toEqual([
      'case/tempting steps.1.options',
    ]);
  });

  it('marks at least one tick of a multiple step', () => {
    const { options } = multipleOf(2, 2);
    const unmarked = options.map(({ id, credit }) => ({ id, credit }));
    const steps: Step[] = [single('a'), { kind: 'multiple', id: 'b', options: unmarked }];
    expect(foundIn(steps)).toEqual(['case/tempting steps.1.options']);
  });

  it('may mark a workable option, and keys among wrong ticks', () => {
    const workable: Options = [
      { id: 'best', credit: 'best' },
      { id: 'workable', credit: 'workable', tempting: true },
    ];
    const { options } = multipleOf(2, 2);
    const ticks = options.map((option) => ({ ...option, tempting: true as const }));
    expect(
      foundIn([single('a', { options: workable }), { kind: 'multiple', id: 'b', options: ticks }]),
    ).toEqual([]);
  });

  it('asks nothing of steps it does not meet', () => {
    const unmarked: Options = [
      { id: 'best', credit: 'best' },
      { id: 'off', credit: 'off' },
    ];
    const steps = [
      single('a', { options: leading('c') }),
      single('b', { options: unmarked }),
      single('c'),
    ];
    expect(foundIn(steps)).toEqual([]);
  });
});

describe('any case', () => {
  it('is checked without an error, and not found to be a circle when it is none', () => {
    fc.assert(
      fc.property(anyCase, (steps) => {
        for (const { code, expected, found } of findingsOf(steps)) {
          expect(['case/cycle', 'case/reserved-id', 'reference/unknown']).not.toContain(code);
          expect(expected).not.toBe('');
          expect(found).not.toBe('');
        }
      }),
    );
  });

  it('is checked without an error even where its ways lead anywhere', () => {
    const ids = ['a', 'b', 'c', 'end', 'gone'];
    const anyStep = fc
      .record({
        id: fc.constantFrom(...ids),
        next: fc.constantFrom(undefined, ...ids),
        to: fc.constantFrom(...ids),
      })
      .map(({ id, next, to }) =>
        single(id, { options: leading(to), ...(next !== undefined && { next }) }),
      );
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 6 }), (steps) => {
        expect(() => findingsOf(steps)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
