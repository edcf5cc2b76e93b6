import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  countPlaywright,
  countVitest,
  readCount,
  sum,
  summary,
} from '../../../src/cli/setup/count.mjs';

const folder = mkdtempSync(join(tmpdir(), 'count-'));

function report(text: string): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, text);
  return file;
}

function vitestReport(passed: number, failed: number, pending = 0, todo = 0): string {
  return report(
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: pending,
      numTodoTests: todo,
    }),
  );
}

describe('the count of a runner', () => {
  it('is that of its report', () => {
    expect(readCount(vitestReport(7, 2, 1, 1), countVitest, 1)).toEqual({
      passed: 7,
      failed: 2,
      skipped: 2,
    });
  });

  it('takes a test that passed at a second try as failed', () => {
    expect(
      countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 } }),
    ).toEqual({
      passed: 3,
      failed: 2,
      skipped: 4,
    });
  });

  it.each([
    ['fails without a failed test', vitestReport(7, 0), 1, 7],
    ['passes without a test', vitestReport(0, 0), 0, 0],
    ['leaves no report', join(folder, 'none.json'), 0, 0],
    ['leaves half a report', report('{"numPassedTests": 3'), 0, 0],
  ])('is one failure when it %s', (_, file, code, passed) => {
    expect(readCount(file, countVitest, code)).toEqual({ passed, failed: 1, skipped: 0 });
  });
});

describe('the last line', () => {
  it('adds up all counts', () => {
    const counts = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 0 },
    ];
    expect(summary(sum(counts))).toBe('41 passed, 2 failed');
  });

  it('names skipped tests only when there are some', () => {
    expect(summary({ passed: 5, failed: 0, skipped: 3 })).toBe('5 passed, 0 failed, 3 skipped');
  });
});
