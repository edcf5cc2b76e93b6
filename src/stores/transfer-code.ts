/** A small record as a code for a link: the file of the record, deflated, in letters an address may hold. */
import type { LearnerEvent } from '../domain/record/events.ts';
import {
  MOST_BYTES,
  readExport,
  refuseSize,
  writeExport,
  type ImportFile,
  type ImportRefusal,
} from '../domain/record/export-file.ts';

const FORM = 'deflate-raw';

/** The code was cut or changed on its way. */
const BROKEN: ImportRefusal = { refused: 'cut-off', values: {} };

type Bytes = Uint8Array<ArrayBuffer>;

/** Undefined in browsers that cannot do it; older ones know the class, but not this form. */
function compressor(): CompressionStream | undefined {
  try {
    return new CompressionStream(FORM);
  } catch {
    return undefined;
  }
}

function decompressor(): DecompressionStream | undefined {
  try {
    return new DecompressionStream(FORM);
  } catch {
    return undefined;
  }
}

/** All that comes out of a stream, or undefined once it is more than `most` bytes. */
async function collect(stream: ReadableStream<Bytes>, most: number): Promise<Bytes | undefined> {
  const reader = stream.getReader();
  const parts: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function streamOf(bytes: Bytes): ReadableStream<Bytes> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** As base64url, which has no signs that mean something in an address. */
function toLetters(bytes: Bytes): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromLetters(letters: string): Bytes | undefined {
  if (!/^[\w-]+$/.test(letters)) return undefined;
  try {
    const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The code of a log; undefined where the browser cannot compress. */
export async function writeCode(
  log: readonly LearnerEvent[],
  written: Parameters<typeof writeExport>[1],
): Promise<string | undefined> {
  const stream = compressor();
  if (!stream) return undefined;
  const file = new TextEncoder().encode(writeExport(log, written));
  const code = await collect(streamOf(file).pipeThrough(stream), Infinity);
  return code && toLetters(code);
}

/**
 * Reads a code without trusting it, as a file is read. Undefined where the browser cannot decompress.
 * Inflating stops at the size a file may have.
 */
export async function readCode(code: string): Promise<ImportFile | ImportRefusal | undefined> {
  const stream = decompressor();
  if (!stream) return undefined;
  const bytes = fromLetters(code);
  if (!bytes) return BROKEN;
  try {
    const file = await collect(streamOf(bytes).pipeThrough(stream), MOST_BYTES);
    return file ? readExport(file) : refuseSize(MOST_BYTES + 1);
  } catch {
    return BROKEN;
  }
}
