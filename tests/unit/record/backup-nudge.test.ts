import { describe, expect, it } from 'vitest';
import { BACKED_UP, backupDue } from '~/domain/record/backup-nudge.ts';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { attempt, lessonRead, setting } from '../../fixtures/events.ts';

const DAY = 86_400_000;
const START = 1_750_000_000_000;

function due(now: number, ...log: LearnerEvent[]) {
  return backupDue(foldRecord(log), now);
}

function answers(count: number, from: number): LearnerEvent[] {
  return Array.from({ length: count }, (_, n) => attempt({ seq: n + 1, at: from + n }));
}

function savedAt(at: number): LearnerEvent {
  return setting({ seq: 5000, name: BACKED_UP, value: String(at), at });
}

describe('a file of the record is due', () => {
  it('over thirty days after the first answer when there is none', () => {
    expect(due(START + 30 * DAY, ...answers(2, START))).toBeUndefined();
    expect(due(START + 30 * DAY + 1, ...answers(2, START))).toEqual({ answers: 2 });
  });

  it('with the hundredth answer', () => {
    expect(due(START + 99, ...answers(99, START))).toBeUndefined();
    expect(due(START + 100, ...answers(100, START))).toEqual({ answers: 100 });
  });

  it('over thirty days after the last one', () => {
    const log = [
      ...answers(1, START),
      savedAt(START + DAY),
      attempt({ seq: 6000, at: START + 2 * DAY }),
    ];
    expect(due(START + 31 * DAY, ...log)).toBeUndefined();
    expect(due(START + 31 * DAY + 1, ...log)).toEqual({ last: START + DAY, answers: 1 });
  });

  it('with a hundred answers since the last one', () => {
    expect(due(START + 200, savedAt(START), ...answers(100, START + 1))).toEqual({
      last: START,
      answers: 100,
    });
    expect(due(START + 200, savedAt(START + 50), ...answers(100, START + 1))).toBeUndefined();
  });

  it('never without an answer that is not in it', () => {
    expect(due(START + 400 * DAY)).toBeUndefined();
    expect(due(START + 400 * DAY, lessonRead())).toBeUndefined();
    expect(due(START + 400 * DAY, ...answers(99, START), savedAt(START + DAY))).toBeUndefined();
  });

  it('as if there was none when the setting cannot be read', () => {
    const log = [...answers(1, START), setting({ seq: 9, name: BACKED_UP, value: 'yesterday' })];
    expect(due(START + 31 * DAY, ...log)).toEqual({ answers: 1 });
  });
});
