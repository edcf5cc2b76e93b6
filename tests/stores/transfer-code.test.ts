import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { clipResets } from '~/domain/record/clip-resets.ts';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { MOST_BYTES } from '~/domain/record/export-file.ts';
import { orderEvents } from '~/domain/record/learner-record.ts';
import { readCode, writeCode } from '~/stores/transfer-code.ts';
import { anyLog, attempt } from '../fixtures/events.ts';
import { fileOf } from '../fixtures/export-files.ts';

const WRITTEN = { at: 1_760_000_000_000, course: 3 };

async function codeOf(log: readonly LearnerEvent[] = [attempt()]): Promise<string> {
  return (await writeCode(log, WRITTEN))!;
}

function letters(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

describe('the code of a record', () => {
  it('gives back every event', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog.map(clipResets), async (log) => {
        expect(await readCode(await codeOf(log))).toEqual({
          events: orderEvents(log),
          exportedAt: WRITTEN.at,
        });
      }),
    );
  });

  it('has only signs that mean nothing in an address', async () => {
    expect(await codeOf([attempt({ response: ['留存'] })])).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('is the deflated file', async () => {
    expect(await readCode(letters(deflateRawSync(fileOf([attempt()]))))).toMatchObject({
      events: [attempt()],
    });
  });

  it('takes less than fifty signs for an answer in a record of a hundred', async () => {
    const log = Array.from({ length: 100 }, (_, at) => attempt({ seq: at + 1 }));
    expect((await codeOf(log)).length).toBeLessThan(5000);
  });
});

describe('a code is refused', () => {
  it('wherever it is cut', async () => {
    const code = await codeOf();
    for (let length = 0; length < code.length; length += 1)
      expect(await readCode(code.slice(0, length)), `at ${length}`).toHaveProperty('refused');
  });

  it.each(['', '%', 'a b', 'x', '<script>', '日', '-', 'record='])('as “%s”', async (code) => {
    expect(await readCode(code)).toEqual({ refused: 'cut-off', values: {} });
  });

  it('when it holds something else than a record', async () => {
    expect(await readCode(letters(deflateRawSync('{}')))).toMatchObject({ refused: 'not-ours' });
  });

  it('when it is small and inflates to more than a file may have', async () => {
    const bomb = letters(deflateRawSync(Buffer.alloc(MOST_BYTES * 4)));
    expect(bomb.length).toBeLessThan(MOST_BYTES / 100);
    expect(await readCode(bomb)).toEqual({ refused: 'too-large', values: { limit: 64 } });
  });

  it('without inflating much more than that', async () => {
    const code = await codeOf();
    const chunk = new Uint8Array(1024 * 1024);
    let inflated = 0;
    const endless = {
      writable: new WritableStream(),
      readable: new ReadableStream<Uint8Array>({
        pull(controller) {
          inflated += chunk.length;
          if (inflated > 8 * MOST_BYTES) controller.close();
          else controller.enqueue(chunk);
        },
      }),
    };
    vi.stubGlobal('DecompressionStream', function Endless() {
      return endless;
    });
    expect(await readCode(code)).toMatchObject({ refused: 'too-large' });
    expect(inflated).toBeLessThan(2 * MOST_BYTES);
  });

  it('or taken for what it is, whatever signs it is made of', async () => {
    const sign = fc.constantFrom('A', 'B', 'x', 'y', '0', '1', '9', '-', '_');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: sign, maxLength: 60 }), async (code) => {
        expect(await readCode(code)).toHaveProperty('refused');
      }),
    );
  });
});

describe('a browser that cannot compress', () => {
  it('has no codes', async () => {
    const code = await codeOf();
    vi.stubGlobal('CompressionStream', undefined);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await writeCode([attempt()], WRITTEN)).toBeUndefined();
    expect(await readCode(code)).toBeUndefined();
  });

  it('has none either when it knows only other forms', async () => {
    vi.stubGlobal('CompressionStream', () => {
      throw new TypeError('deflate-raw');
    });
    expect(await writeCode([attempt()], WRITTEN)).toBeUndefined();
  });
});
