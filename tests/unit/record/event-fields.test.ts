import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyEvent } from '~/domain/record/event-fields.ts';
import {
  anyLog,
  attempt,
  caseContinued,
  knownWell,
  reset,
  setting,
  sittingStarted,
} from '../../fixtures/events.ts';

describe('copyEvent', () => {
  it('gives an equal event made of other objects', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const event of log) {
          expect(copyEvent(event)).toEqual(event);
          expect(copyEvent(event)).not.toBe(event);
        }
      }),
    );
  });

  it.each([
    attempt({ step: 'role', confidence: 'guessing', sitting: 'phone-1' }),
    caseContinued({ sitting: 'phone-1' }),
    knownWell({ sitting: 'phone-1' }),
    reset({ covers: [{ device: 'phone', seq: 3 }], until: 9 }),
  ])('keeps the optional fields of $type', (event) => {
    expect(copyEvent(event)).toEqual(event);
  });

  it('writes the fields in one order, whatever order they come in', () => {
    const event = attempt({ sitting: 'phone-1' });
    const turned = Object.fromEntries(Object.entries(event).reverse());
    expect(JSON.stringify(copyEvent(turned))).toBe(JSON.stringify(copyEvent(event)));
  });

  it('leaves out what the type does not have', () => {
    const raw: unknown = JSON.parse(
      JSON.stringify({ ...setting(), item: 'x', more: { a: 1 } }).replace(
        '{',
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
      ),
    );
    expect(copyEvent(raw)).toEqual(setting());
    expect('polluted' in copyEvent(raw)).toBe(false);
  });

  it('leaves out what a mark of a device does not have', () => {
    const covers = [{ device: 'phone', seq: 3, more: '<b>' }];
    expect(copyEvent(reset({ covers }))).toEqual(reset({ covers: [{ device: 'phone', seq: 3 }] }));
  });

  it('does not take a field for its own that an object inherits', () => {
    const { item, ...rest } = attempt();
    expect(copyEvent(Object.assign(Object.create({ item }) as object, rest))).toEqual({
      field: 'item',
    });
  });

  it.each([
    [undefined, ''],
    [7, ''],
    [[attempt()], ''],
    [{}, 'type'],
    [{ ...attempt(), type: 'constructor' }, 'type'],
    [{ ...attempt(), score: 2 }, 'score'],
    [{ ...attempt(), v: 4 }, 'v'],
    [{ ...attempt(), sitting: '', score: 2 }, 'sitting'],
    [{ ...sittingStarted(), items: [['a']] }, 'items'],
    [{ ...reset(), covers: [{ device: 'phone' }] }, 'covers'],
    [{ ...setting(), value: undefined }, 'value'],
  ])('names the first field that cannot be read in case %#', (raw, field) => {
    expect(copyEvent(raw)).toEqual({ field });
  });
});
