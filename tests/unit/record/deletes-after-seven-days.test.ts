import { describe, expect, it } from 'vitest';
import { deletesAfterSevenDays } from '~/domain/record/deletes-after-seven-days.ts';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MACINTOSH = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.1`;
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${WEBKIT}`;

describe('deletesAfterSevenDays', () => {
  it.each([
    ['Safari on an iPhone', `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, 'iPhone', 5, true],
    ['Chrome on an iPhone', `${IPHONE} CriOS/131.0 Mobile/15E148 Safari/604.1`, 'iPhone', 5, true],
    [
      'Safari on an older iPad',
      `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${WEBKIT} Version/12.1 Safari/604.1`,
      'iPad',
      5,
      true,
    ],
    ['an iPad that calls itself a Macintosh', `${MACINTOSH} Safari/605.1.15`, 'MacIntel', 5, true],
    ['Safari on a Macintosh', `${MACINTOSH} Safari/605.1.15`, 'MacIntel', 0, false],
    [
      'Chrome on a Windows tablet',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36',
      'Win32',
      10,
      false,
    ],
    [
      'Chrome on an Android phone',
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36',
      'Linux armv81',
      5,
      false,
    ],
    ['a browser that says nothing', '', '', 0, false],
  ])('of %s', (_name, userAgent, platform, maxTouchPoints, expected) => {
    const facts = { userAgent, platform, maxTouchPoints };
    expect(deletesAfterSevenDays({ ...facts, standalone: false })).toBe(expected);
    expect(deletesAfterSevenDays({ ...facts, standalone: true })).toBe(false);
  });
});
