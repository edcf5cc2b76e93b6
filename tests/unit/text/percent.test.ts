import { describe, expect, it } from 'vitest';
import { percent } from '../../../src/domain/text/percent.ts';

describe('a share in a figure', () => {
  it.each([
    [120, 300, '40%'],
    [185, 1000, '18.5%'],
    [2, 3, '66.7%'],
    [0, 90, '0%'],
    [300, 300, '100%'],
  ])('%i of %i is written as %s', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text);
  });
});
