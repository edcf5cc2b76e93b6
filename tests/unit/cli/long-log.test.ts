import { describe, expect, it } from 'vitest';
import { longLog } from '~/cli/bench/long-log.ts';
import { readEvent } from '~/domain/record/events.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';

describe('the long log', () => {
  const log = longLog(2000);

  it('has as many events as asked for, all readable, the same each time', () => {
    expect(log).toHaveLength(2000);
    expect(log.filter((event) => readEvent(event) !== event)).toEqual([]);
    expect(longLog(2000)).toEqual(log);
  });

  it('is in the order it happened, on several devices, over a year', () => {
    expect(foldRecord(log).events).toEqual(log);
    expect(new Set(log.map(({ device }) => device)).size).toBe(3);
    expect(log.at(-1)!.at - log[0]!.at).toBeGreaterThan(360 * 86_400_000);
  });

  it('holds every type of event but resets', () => {
    expect([...new Set(log.map(({ type }) => type))].sort()).toEqual([
      'attempt',
      'card-rated',
      'case-continued',
      'case-rewound',
      'known-well',
      'lesson-read',
      'setting',
      'sitting-started',
    ]);
  });
});
