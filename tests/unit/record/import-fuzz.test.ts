/** Thousands of files made of a good one by chance: what is read is merged cleanly or refused whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyEvent } from '~/domain/record/event-fields.ts';
import { readEvent, type LearnerEvent } from '~/domain/record/events.ts';
import { REFUSALS, readExport } from '~/domain/record/export-file.ts';
import { previewImport } from '~/domain/record/import-preview.ts';
import { foldRecord, mergeEvents } from '~/domain/record/learner-record.ts';
import { anyLog, attempt, reset } from '../../fixtures/events.ts';
import { bytesOf, fileOf, sealed, utf16 } from '../../fixtures/export-files.ts';

const CASES = 12_000;

const log = anyLog.map((events) => [
  ...events,
  attempt({ device: 'tablet', seq: 1, step: 'role', response: ['a', '约 12 %'] }),
  reset({ device: 'tablet', seq: 2, covers: [{ device: 'tablet', seq: 1 }], until: 1 }),
]);

/** Values that have broken readers elsewhere. */
const hostile: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  null,
  true,
  '',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  'x'.repeat(5000),
  '\ud800',
  '\u0000',
  -1,
  0.5,
  2 ** 53,
  1e308,
  [],
  [[]],
  Array<string>(300).fill('a'),
  {},
  { length: 1 },
  { toString: 'x', valueOf: 'y', toJSON: 'z' },
  { __proto__: null, constructor: { prototype: { polluted: true } } },
);

/** Every place in a value that a path of keys leads to. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

function eventsIn(file: unknown): unknown[] {
  const events = (file as { events?: unknown } | null)?.events;
  return Array.isArray(events) ? (events as unknown[]) : [];
}

/** Some value of a file, its head or its events, is another; perhaps somebody made the sum fit. */
const wrongValue = fc.tuple(log, fc.nat(), hostile, fc.boolean()).map(([events, at, by, fits]) => {
  const file: unknown = JSON.parse(fileOf(events));
  const all = places(file);
  const changed = replaced(file, all[at % all.length] ?? [], by);
  return bytesOf(fits ? sealed(eventsIn(changed)) : JSON.stringify(changed));
});

const text = log.map(fileOf);

const cut = fc.tuple(text, fc.nat()).map(([file, at]) => bytesOf(file.slice(0, at % file.length)));

const flipped = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 7 })), { minLength: 1, maxLength: 4 }))
  .map(([file, flips]) => {
    const bytes = bytesOf(file);
    for (const [at, bit] of flips) bytes[at % bytes.length]! ^= 1 << bit;
    return bytes;
  });

/** Something that JSON does not have, or that no object should, where a number or a brace was. */
const inserted = fc
  .tuple(
    text,
    fc.constantFrom(
      [/:\d+/, ':NaN'],
      [/:\d+/, ':1e999'],
      [/:\d+/, ':-Infinity'],
      [/:\d+/, ':0x10'],
      [/{/, '{"__proto__":{"polluted":true},'],
      [/{/, '{"constructor":{"prototype":{"polluted":true}},'],
      [/{"id"/, '{"__proto__":{"id":"x","type":"reset"},"id"'],
      [/"events":/, `"events":${'['.repeat(5000)}`],
      [/"events":/, `"deep":${'['.repeat(9)}${']'.repeat(9)},"events":`],
      [/"events":/, `"deep":${'['.repeat(6)}${']'.repeat(6)},"events":`],
      [/"version":1/, '"version":2'],
      [/"v":3/, '"v":4'],
    ) as fc.Arbitrary<[RegExp, string]>,
  )
  .map(([file, [what, by]]) => bytesOf(file.replace(what, by)));

/** An event a second time, as it was or saying something else. */
const repeated = fc.tuple(log, fc.nat(), fc.boolean()).map(([events, at, same]) => {
  const again = events[at % events.length]!;
  return bytesOf(sealed([...events.map(copyEvent), copyEvent(same ? again : { ...again, at: 7 })]));
});

const recoded = fc
  .tuple(text, fc.constantFrom('bom', 'le', 'be', 'halved'))
  .map(([file, how]) =>
    how === 'bom'
      ? bytesOf(`\ufeff${file}`)
      : how === 'halved'
        ? utf16(file, 'le').slice(0, -1)
        : utf16(file, how),
  );

const chance = fc.uint8Array({ maxLength: 200 });

const anyFile = fc.oneof(
  { arbitrary: wrongValue, weight: 6 },
  { arbitrary: flipped, weight: 3 },
  { arbitrary: inserted, weight: 3 },
  cut,
  repeated,
  recoded,
  chance,
);

function prototypeOf(): string {
  return JSON.stringify([
    Reflect.ownKeys(Object.prototype).map(String),
    Reflect.ownKeys(Array.prototype).map(String),
  ]);
}

describe('a file made by chance', () => {
  it(`is merged cleanly or refused whole, in ${CASES} cases`, { timeout: 120_000 }, () => {
    const before = prototypeOf();
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyFile, anyLog, (bytes, own) => {
        const kept = JSON.stringify(own);
        const file = readExport(bytes);
        const outcome = 'refused' in file ? file.refused : 'taken';
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        if ('refused' in file) {
          expect(REFUSALS).toContain(file.refused);
        } else {
          expectClean(file.events);
          expectMerged(own, file.events);
        }
        expect(JSON.stringify(own)).toBe(kept);
        expect(prototypeOf()).toBe(before);
        expect('polluted' in {}).toBe(false);
      }),
      { numRuns: CASES },
    );
    // Otherwise the cases would not be what they are meant to be.
    const usual = REFUSALS.filter((code) => !['too-large', 'too-many'].includes(code));
    for (const outcome of ['taken', ...usual])
      expect(seen.get(outcome), outcome).toBeGreaterThan(0);
    expect(seen.get('taken')).toBeGreaterThan(CASES / 50);
  });
});

/** Nothing but known fields with readable values, each id once. */
function expectClean(events: readonly LearnerEvent[]): void {
  for (const event of events) {
    expect(readEvent(event)).toBe(event);
    expect(copyEvent(event)).toEqual(event);
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
}

/** One's own events stay, the record can be computed, and a second time changes nothing. */
function expectMerged(own: readonly LearnerEvent[], theirs: readonly LearnerEvent[]): void {
  const once = mergeEvents(theirs, own);
  expect(once).toEqual(expect.arrayContaining([...own]));
  expect(new Set(mergeEvents(theirs, once))).toEqual(new Set(once));
  expect(foldRecord(once).events.length).toBeLessThanOrEqual(once.length);
  const { fresh, known } = previewImport(own, theirs, 0);
  expect([fresh, known]).toEqual([once.length - own.length, theirs.length - fresh]);
}
