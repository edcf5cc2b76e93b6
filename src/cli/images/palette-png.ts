import { crc32, deflateSync } from 'node:zlib';

/** A picture as bytes in the order red, green, blue, opacity, row by row; it has to be opaque. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;
/** Eight bits for each pixel, which name a colour of the palette. */
const HEADER_END = Buffer.from([8, 3, 0, 0, 0]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The colours of all pixels, each as one number. */
function colorsOf({ bytes }: Pixels): Uint32Array {
  const colors = new Uint32Array(bytes.length / 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let pixel = 0; pixel < colors.length; pixel += 1) {
    colors[pixel] = view.getUint32(pixel * 4) >>> 8;
  }
  return colors;
}

function mostUsed(colors: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  return [...counts]
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || a - b)
    .slice(0, MOST_COLORS)
    .map(([color]) => color);
}

function distance(a: number, b: number): number {
  const part = (shift: number) => ((a >> shift) & 255) - ((b >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function nearest(color: number, palette: readonly number[]): number {
  let best = 0;
  palette.forEach((candidate, index) => {
    if (distance(color, candidate) < distance(color, palette[best] ?? 0)) best = index;
  });
  return best;
}

/** Each row begins with the number of its filter, which is none. */
function rowsOf(colors: Uint32Array, palette: readonly number[], width: number): Buffer {
  const indices = new Map(palette.map((color, index) => [color, index]));
  const rows = Buffer.alloc(colors.length + colors.length / width);
  colors.forEach((color, pixel) => {
    const index = indices.get(color) ?? nearest(color, palette);
    indices.set(color, index);
    rows[pixel + Math.floor(pixel / width) + 1] = index;
  });
  return rows;
}

/**
 * A PNG with the 256 colours that are used most; the others, which stand at the edges of letters, become
 * the nearest of these. About half of what a browser writes.
 */
export function palettePng(pixels: Pixels): Buffer {
  const colors = colorsOf(pixels);
  const palette = mostUsed(colors);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(pixels.width, 0);
  size.writeUInt32BE(pixels.height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, HEADER_END])),
    chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))),
    chunk('IDAT', deflateSync(rowsOf(colors, palette, pixels.width), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
