import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_VERSION, readEvent, type LearnerEvent } from '~/domain/record/events.ts';
import {
  attempt,
  caseContinued,
  caseRewound,
  knownWell,
  lessonRead,
  reset,
  setting,
  sittingStarted,
} from '../../fixtures/events.ts';

const EVENTS: readonly LearnerEvent[] = [
  attempt(),
  attempt({ step: 'role', response: [], shown: true, score: 0.6, locale: 'zh-cn' }),
  attempt({ confidence: 'guessing', sitting: 'phone-1' }),
  attempt({ confidence: 'fairly-sure' }),
  attempt({ confidence: 'certain' }),
  attempt({ response: ['forum:members', 'shop:buyers'] }),
  attempt({ response: ['约 12 %'] }),
  // As large as anything may be.
  attempt({ id: 'x'.repeat(200), response: Array<string>(20).fill('best'), score: 1 }),
  attempt({ seq: 1e12, at: 8.64e15, course: 1e6, version: 1e6, round: 1e6 }),
  reset({ covers: [{ device: 'phone', seq: 1e12 }], until: 8.64e15 }),
  lessonRead({ read: false }),
  caseContinued(),
  caseContinued({ sitting: 'phone-1' }),
  caseRewound(),
  caseRewound({ sitting: 'phone-1' }),
  sittingStarted(),
  sittingStarted({ form: 'drill', items: [] }),
  sittingStarted({ items: Array<string>(60).fill('reading-app') }),
  setting(),
];

/** What a value of a field can be replaced with so that no reader may trust the event. */
const DAMAGE: [field: string, values: unknown[]][] = [
  ['id', [undefined, '', 7, 'x'.repeat(201)]],
  ['v', [undefined, null, '1', 0.5, -1]],
  ['type', [undefined, 'ATTEMPT', 'constructor', '__proto__', 'toString', 1]],
  ['device', [undefined, '', {}]],
  ['seq', [undefined, -1, 1.5, '1', 1e12 + 1, 2 ** 53]],
  ['at', [undefined, null, -1, '2025-01-01', 8.64e15 + 1]],
  ['zone', [undefined, '', 8]],
  ['course', [undefined, '1', -1, 1e6 + 1]],
  ['locale', [undefined, 'fr', 'zh-CN', ['en']]],
  ['item', [undefined, '', null]],
  ['version', [undefined, '1', 1.5, 1e6 + 1]],
  ['step', ['', 1, null]],
  ['round', [undefined, -1, '0', 1e6 + 1]],
  ['response', [undefined, 'off', [1], [''], { length: 0 }, Array(21).fill('off')]],
  ['score', [undefined, -0.1, 1.1, '1', null]],
  ['shown', [undefined, 0, 'false']],
  ['confidence', [null, '', 'sure', 'Certain', 1, true, 'toString', ['certain']]],
  ['sitting', [null, '', 7, 'x'.repeat(201)]],
];

/** The same for the events that later versions have. */
const DAMAGE_OF_OTHERS: [event: LearnerEvent, field: string, values: unknown[]][] = [
  [caseRewound(), 'item', [undefined, '']],
  [caseRewound(), 'version', [undefined, -1, 1e6 + 1]],
  [caseRewound(), 'step', [undefined, '', null]],
  [caseRewound(), 'round', [undefined, 0.5, 1e6 + 1]],
  [caseRewound(), 'sitting', [null, '']],
  [caseContinued(), 'sitting', [null, '']],
  [sittingStarted(), 'form', [undefined, '', 3]],
  [sittingStarted(), 'items', [undefined, 'a', [''], [1], Array(61).fill('a'), { length: 1 }]],
  [reset(), 'until', [undefined, -1, 8.64e15 + 1]],
  [reset(), 'covers', [undefined, [{ device: 'phone', seq: 1e12 + 1 }]]],
  [knownWell(), 'version', [undefined, 1e6 + 1]],
  [knownWell(), 'round', [undefined, 1e6 + 1]],
  [setting(), 'name', [undefined, '', 1]],
  [setting(), 'value', [undefined, '', true, 'x'.repeat(201)]],
];

describe('readEvent', () => {
  it.each(EVENTS)('reads what the course writes: $type $step', (event) => {
    const stored: unknown = structuredClone(event);
    expect(readEvent(stored)).toEqual(event);
  });

  it.each([[null], [undefined], [0], [''], ['attempt'], [true], [[]], [[attempt()]], [{}]])(
    'calls %j damaged',
    (raw) => {
      expect(readEvent(raw)).toBe('damaged');
    },
  );

  it.each(DAMAGE)('calls an attempt with a wrong "%s" damaged', (field, values) => {
    for (const value of values) {
      expect(readEvent({ ...attempt(), [field]: value }), String(value)).toBe('damaged');
    }
  });

  it.each(DAMAGE_OF_OTHERS)('calls %o damaged with a wrong "%s"', (event, field, values) => {
    for (const value of values) {
      expect(readEvent({ ...event, [field]: value }), String(value)).toBe('damaged');
    }
  });

  it('reads what version 1 wrote as it is', () => {
    for (const event of [attempt(), lessonRead(), caseContinued()]) {
      const old = { ...event, v: 1 };
      expect(readEvent(old)).toBe(old);
    }
  });

  it('asks each kind of event for its own fields', () => {
    expect(readEvent({ ...lessonRead(), lesson: '' })).toBe('damaged');
    expect(readEvent({ ...lessonRead(), read: 1 })).toBe('damaged');
    expect(readEvent({ ...caseContinued(), step: undefined })).toBe('damaged');
    expect(readEvent({ ...caseContinued(), item: undefined })).toBe('damaged');
    expect(readEvent({ ...lessonRead(), type: 'attempt' })).toBe('damaged');
  });

  it('does not judge what a newer course wrote', () => {
    const newer = EVENT_VERSION + 1;
    expect(readEvent({ ...attempt(), v: newer })).toBe('future');
    expect(readEvent({ v: newer, id: 'a', type: 'dream' })).toBe('future');
  });

  it('takes no field from a "__proto__" that came with the data', () => {
    const stored = JSON.stringify(attempt());
    expect(readEvent(JSON.parse(`{"__proto__": ${stored}}`))).toBe('damaged');
    expect(readEvent(JSON.parse(`{"v": 1, "type": "attempt", "__proto__": ${stored}}`))).toBe(
      'damaged',
    );
  });

  it('never throws, and lets nothing through but whole events', () => {
    const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true });
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue()), (raw) => {
        expect(['damaged', 'future']).toContain(readEvent(raw));
      }),
    );
  });

  it('returns an event as it was found, and only with fields it can be used with', () => {
    const field = fc.constantFrom(
      ...['id', 'v', 'seq', 'at', 'type', 'item', 'items', 'score', 'confidence', '__proto__'],
    );
    const change = fc.dictionary(field, fc.jsonValue(), { maxKeys: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...EVENTS), change, (event, changed) => {
        const raw = { ...event, ...changed };
        const read = readEvent(raw);
        if (typeof read === 'string') return;
        expect(read).toBe(raw);
        expect([typeof read.id, typeof read.seq, typeof read.at]).toEqual([
          'string',
          'number',
          'number',
        ]);
        if (read.type === 'attempt') expect(read.score >= 0 && read.score <= 1).toBe(true);
      }),
    );
  });
});
