import { describe, expect, it } from 'vitest';
import { calibrationAdvice } from '~/domain/progress/calibration-advice.ts';

/** Rows of `[right, count]` for certain, fairly sure and guessing. */
function advice(certain: [number, number], guessing: [number, number] = [0, 0]) {
  const row = (
    confidence: 'certain' | 'fairly-sure' | 'guessing',
    [right, count]: [number, number],
  ) => ({ confidence, right, count });
  return calibrationAdvice([
    row('certain', certain),
    row('fairly-sure', [0, 20]),
    row('guessing', guessing),
  ]);
}

describe('the advice on how sure one is', () => {
  it('is to doubt, when less than 80 % of what one was certain of was right', () => {
    expect(advice([15, 20])).toBe('too-sure');
    expect(advice([16, 20])).toBe('fitting');
  });

  it('is to trust oneself, when more than 80 % of what one guessed was right', () => {
    expect(advice([0, 0], [17, 20])).toBe('too-unsure');
    expect(advice([0, 0], [16, 20])).toBe('fitting');
  });

  it('is to doubt first, when both are so', () => {
    expect(advice([5, 10], [10, 10])).toBe('too-sure');
  });

  it('is not given on fewer than five answers', () => {
    expect(advice([0, 4], [4, 4])).toBeUndefined();
    expect(advice([3, 5])).toBe('too-sure');
    expect(advice([0, 0], [5, 5])).toBe('too-unsure');
  });
});
