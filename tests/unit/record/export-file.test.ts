import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipResets } from '~/domain/record/clip-resets.ts';
import {
  MOST_BYTES,
  REFUSALS,
  exportFileName,
  readExport,
  refuseSize,
  type ImportFile,
} from '~/domain/record/export-file.ts';
import { foldRecord, mergeEvents, orderEvents } from '~/domain/record/learner-record.ts';
import {
  anyLog,
  attempt,
  lessonRead,
  reset,
  setting,
  sittingStarted,
} from '../../fixtures/events.ts';
import { bytesOf, fileOf, sealed, utf16 } from '../../fixtures/export-files.ts';

const LOG = [
  attempt(),
  lessonRead({ seq: 2 }),
  reset({ seq: 3, covers: [{ device: 'phone', seq: 1 }], until: 9 }),
  attempt({ seq: 4, response: ['约 12 %', '\ud800', '<img src=x onerror=alert(1)>'] }),
];
const FILE = fileOf(LOG);

/** Logs whose resets cover only what is in them, as those of a page do. */
const anyOwnLog = anyLog.map(clipResets);

function read(text: string): ImportFile {
  const file = readExport(bytesOf(text));
  if ('refused' in file) throw new Error(`refused: ${file.refused}`);
  return file;
}

/** The file with something else in place of a part. */
function edited(change: (file: Record<string, unknown>) => object): string {
  return JSON.stringify(change(JSON.parse(FILE) as Record<string, unknown>));
}

describe('a file of the record', () => {
  it('gives back every event, in their order', () => {
    fc.assert(
      fc.property(anyOwnLog, (log) => {
        expect(read(fileOf(log)).events).toEqual(orderEvents(log));
      }),
    );
  });

  it('makes an empty record equal to the one it was saved from, at the first and the second time', () => {
    fc.assert(
      fc.property(anyOwnLog, (log) => {
        const { events } = read(fileOf(log));
        const once = mergeEvents([], events);
        const twice = mergeEvents(once, events);
        expect(foldRecord(once)).toEqual(foldRecord(log));
        expect(twice).toEqual(once);
      }),
    );
  });

  it('is the same for the same log in any order', () => {
    expect(fileOf([...LOG].reverse())).toBe(FILE);
  });

  it('says what it is before the events', () => {
    expect(FILE).toMatch(
      /^{"format":"five-names-record","version":1,"exportedAt":1760000000000,"course":3,"count":4,"checksum":"[0-9a-f]{8}","events":\[/,
    );
  });

  it('holds only what can be read again', () => {
    const unreadable = [attempt({ seq: 8, score: 7 }), attempt({ seq: 1e12 + 1 })];
    expect(fileOf([...LOG, ...unreadable])).toBe(FILE);
  });

  it('tells when it was written', () => {
    expect(read(FILE).exportedAt).toBe(1_760_000_000_000);
  });

  it('is named after the day', () => {
    expect(exportFileName('2026-11-26')).toBe('five-names-one-job-2026-11-26.json');
  });
});

describe('readExport takes', () => {
  it.each<[string, Uint8Array]>([
    ['a file with a byte order mark', bytesOf(`\ufeff${FILE}`)],
    ['a file in UTF-16 with the low byte first', utf16(FILE, 'le')],
    ['a file in UTF-16 with the high byte first', utf16(FILE, 'be')],
    ['a file somebody has laid out anew', bytesOf(JSON.stringify(JSON.parse(FILE), null, 2))],
    ['a file with line ends of Windows at its end', bytesOf(`${FILE}\r\n`)],
    [
      'fields in another order',
      bytesOf(edited((file) => Object.fromEntries(Object.entries(file).reverse()))),
    ],
    ['fields it does not know', bytesOf(edited((file) => ({ ...file, refused: 'x', more: 1 })))],
    [
      'a field named __proto__',
      bytesOf(FILE.replace('{"format"', '{"__proto__":{"refused":"empty"},"format"')),
    ],
  ])('%s', (_name, bytes) => {
    expect(readExport(bytes)).toEqual(read(FILE));
  });

  it('a reset only as far as the file shows what it covers', () => {
    const forged = reset({
      device: 'laptop',
      covers: [
        { device: 'phone', seq: 1e12 },
        { device: 'tablet', seq: 1e12 },
      ],
      until: 8.64e15,
    });
    const answered = attempt({ seq: 3 });
    expect(read(fileOf([answered, forged])).events).toContainEqual({
      ...forged,
      covers: [{ device: 'phone', seq: 3 }],
      until: answered.at + 86_400_000,
    });
  });

  it('an event that is in it twice, once', () => {
    expect(read(sealed([read(FILE).events[0], read(FILE).events[0]])).events).toHaveLength(1);
  });

  it('a file of an older event version', () => {
    expect(read(fileOf([attempt({ v: 1 })])).events).toEqual([attempt({ v: 1 })]);
  });

  it('a file with nothing in it', () => {
    expect(read(fileOf([])).events).toEqual([]);
  });

  it('texts as they are, whatever they look like', () => {
    expect(read(FILE).events.at(-1)).toEqual(LOG.at(-1));
  });
});

const DEEP = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const [FIRST = attempt()] = read(FILE).events;
const broken = (change: object) => sealed([FIRST, { ...attempt({ seq: 9 }), ...change }]);

/** Ways a file can be broken: what it is, the bytes, the refusal, and the place named. */
const BROKEN: readonly (readonly [string, string | Uint8Array, string, string?])[] = [
  ['no bytes', '', 'empty'],
  ['spaces only', ' \n\t ', 'empty'],
  ['a byte order mark only', '\ufeff', 'empty'],
  ['one byte too many', new Uint8Array(MOST_BYTES + 1), 'too-large'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'not-text'],
  ['Chinese in GBK', Uint8Array.of(0xc1, 0xf4, 0xb4, 0xe6), 'not-text'],
  ['UTF-16 with half a character', utf16(FILE, 'le').slice(0, -1), 'not-text'],
  ['UTF-16 without a mark', utf16('{}', 'le').slice(2), 'not-json'],
  ['a web page', '<!doctype html><p>Not found', 'not-json'],
  ['a line of text', 'my progress', 'not-json'],
  ['NaN for a number', FILE.replace('"score":0', '"score":NaN'), 'not-json'],
  ['a comma too many', FILE.replace(/]}$/, ',]}'), 'not-json'],
  ['two files in one', FILE + FILE, 'not-json'],
  ['a file cut in the middle', FILE.slice(0, FILE.length / 2), 'cut-off'],
  ['a file cut inside a text', FILE.slice(0, 20), 'cut-off'],
  ['a file without its last sign', FILE.slice(0, -1), 'cut-off'],
  ['nine levels', DEEP(9), 'too-deep'],
  ['a million levels', DEEP(1_000_000), 'too-deep'],
  ['a hundred thousand levels never closed', '{"a":'.repeat(100_000), 'too-deep'],
  ['a number', '7', 'not-ours'],
  ['null', 'null', 'not-ours'],
  ['a list', '[]', 'not-ours'],
  ['eight levels of nothing', DEEP(8), 'not-ours'],
  ['a package file', '{"name":"five-names-one-job","version":"0.1.0"}', 'not-ours'],
  ['a format that only looks like it', edited((file) => ({ ...file, format: ['x'] })), 'not-ours'],
  ['a newer file', edited((file) => ({ ...file, version: 2 })), 'newer-file'],
  ['version 0', edited((file) => ({ ...file, version: 0 })), 'wrong-type', 'version'],
  ['a version in words', edited((file) => ({ ...file, version: '1' })), 'wrong-type', 'version'],
  ['an endless count', FILE.replace('"count":4', '"count":1e999'), 'wrong-type', 'count'],
  ['no checksum', edited(({ checksum, ...file }) => file), 'wrong-type', 'checksum'],
  ['a date as text', edited((f) => ({ ...f, exportedAt: '2026' })), 'wrong-type', 'exportedAt'],
  ['half a course', edited((file) => ({ ...file, course: 1.5 })), 'wrong-type', 'course'],
  ['events in an object', edited((f) => ({ ...f, events: { 0: 1 } })), 'wrong-type', 'events'],
  ['200,001 events', sealed(Array<number>(200_001).fill(1)), 'too-many'],
  ['an event of a newer course', broken({ v: 4, type: 'thought', score: 'new' }), 'newer-events'],
  ['a list among the events', sealed([FIRST, []]), 'wrong-type', 'events[1]'],
  ['an unknown event', broken({ type: 'thought' }), 'wrong-type', 'events[1].type'],
  ['a score as text', broken({ score: '1' }), 'wrong-type', 'events[1].score'],
  ['an empty id', broken({ id: '' }), 'wrong-type', 'events[1].id'],
  ['a long item', broken({ item: 'x'.repeat(201) }), 'wrong-type', 'events[1].item'],
  ['no responses', broken({ response: undefined }), 'wrong-type', 'events[1].response'],
  ['an object for an answer', broken({ response: [{}] }), 'wrong-type', 'events[1].response'],
  ['a third language', broken({ locale: 'fr' }), 'wrong-type', 'events[1].locale'],
  ['a time before 1970', broken({ at: -1 }), 'wrong-type', 'events[1].at'],
  ['a changed score', FILE.replace('"score":0', '"score":1'), 'damaged'],
  ['a changed id', FILE.replace('"id":"phone-1"', '"id":"phone-7"'), 'damaged'],
  ['an event left out', edited((f) => ({ ...f, events: (f['events'] as []).slice(1) })), 'damaged'],
  ['a wrong count', edited((file) => ({ ...file, count: 3 })), 'damaged'],
  ['one id for two', sealed([FIRST, { ...FIRST, score: 1 }]), 'conflict', 'events[1]'],
];

describe('readExport refuses', () => {
  it.each(BROKEN.map(([name, file, refused, place]) => ({ name, file, refused, place })))(
    '$name',
    ({ file, refused, place }) => {
      const result = readExport(typeof file === 'string' ? bytesOf(file) : file);
      expect(result).toMatchObject({ refused, values: place === undefined ? {} : { place } });
    },
  );

  it('for every reason there is', () => {
    expect(new Set(BROKEN.map(([, , refused]) => refused))).toEqual(new Set(REFUSALS));
  });

  it('a file by its size, before it is read', () => {
    expect(refuseSize(0)?.refused).toBe('empty');
    expect(refuseSize(MOST_BYTES)).toBeUndefined();
    expect(refuseSize(MOST_BYTES + 1)).toEqual({ refused: 'too-large', values: { limit: 64 } });
  });
});

describe('a large record', () => {
  it('of two hundred thousand events is written and read', { timeout: 60_000 }, () => {
    const log = Array.from({ length: 200_000 }, (_, at) =>
      at % 9 === 0 ? sittingStarted({ seq: at }) : setting({ seq: at, value: 'on' }),
    );
    expect(read(fileOf(log)).events).toHaveLength(200_000);
  });
});
