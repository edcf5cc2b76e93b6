import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../../src/cli/images/palette-png.ts';

type Color = readonly [number, number, number];

function draw(width: number, colors: readonly Color[]) {
  return palettePng({
    width,
    height: colors.length / width,
    bytes: new Uint8Array(colors.flatMap((color) => [...color, 255])),
  });
}

/** The chunks of a PNG by their type; throws where one is damaged. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== png.readUInt32BE(at + 8 + length)) throw new Error('a damaged chunk');
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

/** Reads a picture back the way the format defines it. */
function read(png: Buffer): Color[] {
  const chunks = chunksOf(png);
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return [...rows]
    .filter((_index, place) => place % (width + 1) !== 0)
    .map((index) => [
      palette[index * 3] ?? -1,
      palette[index * 3 + 1] ?? -1,
      palette[index * 3 + 2] ?? -1,
    ]);
}

const RED = [200, 0, 0] as const;
const WHITE = [255, 255, 255] as const;

describe('a picture with a palette', () => {
  it('has the size and the pixels it was made of', () => {
    const png = draw(2, [RED, WHITE, WHITE, RED, WHITE, WHITE]);
    const header = chunksOf(png).get('IHDR');
    expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([2, 3]);
    expect(read(png)).toEqual([RED, WHITE, WHITE, RED, WHITE, WHITE]);
  });

  it('gives a colour beyond the 256 used most the nearest of them', () => {
    const many = Array.from({ length: 256 }, (_, green): Color => [0, green, 0]);
    const pixels = [...many, ...many, [0, 77, 9] as const];
    expect(read(draw(pixels.length, pixels)).at(-1)).toEqual([0, 77, 0]);
  });
});
