import { describe, expect, it } from 'vitest';
import { calibration } from '~/domain/progress/calibration.ts';
import { firstTry } from '../../fixtures/tries.ts';

describe('how often one was right', () => {
  it('is counted by how sure one was, the surest first', () => {
    const tries = [
      firstTry({ confidence: 'certain' }),
      firstTry({ confidence: 'certain', score: 0.6 }),
      firstTry({ confidence: 'guessing', score: 0 }),
      firstTry({ confidence: 'fairly-sure' }),
    ];
    expect(calibration(tries)).toEqual([
      { confidence: 'certain', right: 1, count: 2 },
      { confidence: 'fairly-sure', right: 1, count: 1 },
      { confidence: 'guessing', right: 0, count: 1 },
    ]);
  });

  it('leaves out answers that were not asked for it', () => {
    const counts = calibration([firstTry(), firstTry({ score: 0 })]).map(({ count }) => count);
    expect(counts).toEqual([0, 0, 0]);
  });
});
