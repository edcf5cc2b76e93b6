import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { previewImport, type ImportPreview } from '~/domain/record/import-preview.ts';
import { coverOf } from '~/domain/record/reset.ts';
import {
  attempt,
  cardRated,
  lessonRead,
  reset,
  resetUndone,
  setting,
  sittingStarted,
} from '../../fixtures/events.ts';

const DAY = 86_400_000;
const NOW = 1_760_000_000_000;

function preview(own: readonly LearnerEvent[], theirs: readonly LearnerEvent[]): ImportPreview {
  return previewImport(own, theirs, NOW);
}

const OWN = [attempt({ seq: 1 }), attempt({ seq: 2 })];
/** What another device did. */
const THEIRS = [
  attempt({ device: 'laptop', seq: 1, at: 5000 }),
  attempt({ device: 'laptop', seq: 2, at: 4000 }),
  lessonRead({ device: 'laptop', seq: 3, at: 6000 }),
  lessonRead({ device: 'laptop', seq: 4, at: 7000 }),
  lessonRead({ device: 'laptop', seq: 5, at: 7000, lesson: 'five-titles', read: false }),
  sittingStarted({ device: 'laptop', seq: 6, at: 7000 }),
  setting({ device: 'laptop', seq: 7, at: 7000 }),
  setting({ device: 'laptop', seq: 8, at: 7000, value: 'on' }),
  cardRated({ device: 'laptop', seq: 9, at: 7000 }),
];

describe('the preview of an import', () => {
  it('tells the new from what is there already', () => {
    expect(preview(OWN, [...OWN, ...THEIRS])).toMatchObject({
      fresh: 9,
      known: 2,
      nothingNew: false,
    });
  });

  it('says what the new ones are, a lesson and a setting once however often they changed', () => {
    expect(preview(OWN, THEIRS)).toMatchObject({
      answers: 2,
      lessons: 1,
      sittings: 1,
      settings: 1,
      others: 1,
    });
  });

  it('says from when to when the new ones are', () => {
    expect(preview(OWN, THEIRS).span).toEqual({ from: 4000, until: 7000 });
    expect(preview(OWN, [...OWN, attempt({ seq: 3, at: 9000 })]).span).toEqual({
      from: 9000,
      until: 9000,
    });
  });

  it('finds nothing new in what is there already', () => {
    expect(preview(OWN, OWN)).toEqual({
      fresh: 0,
      known: 2,
      answers: 0,
      lessons: 0,
      sittings: 0,
      settings: 0,
      others: 0,
      stayErased: [],
      erasesOwn: 0,
      inFuture: 0,
      nothingNew: true,
    });
  });

  it('finds nothing new in an empty file', () => {
    expect(preview(OWN, []).nothingNew).toBe(true);
  });

  it('counts events over a day ahead of the clock', () => {
    const theirs = [
      attempt({ device: 'laptop', seq: 1, at: NOW + DAY }),
      attempt({ device: 'laptop', seq: 2, at: NOW + DAY + 1 }),
    ];
    expect(preview(OWN, theirs).inFuture).toBe(1);
  });
});

describe('a reset of one’s own record', () => {
  const before = [...OWN, ...THEIRS];
  const started = reset({ device: 'phone', seq: 3, at: 9000, ...coverOf(before) });

  it('keeps erased what it covers, also when that is in the log already', () => {
    const result = preview([...before, started], before);
    expect(result.stayErased).toEqual([
      { reset: started.id, at: 9000, count: 2 + THEIRS.length - 2 },
    ]);
    expect(result).toMatchObject({ fresh: 0, nothingNew: false });
  });

  it('keeps erased what it covers and this log never had', () => {
    const own = [reset({ device: 'phone', seq: 3, at: 9000, ...coverOf(before) })];
    expect(preview(own, THEIRS).stayErased).toEqual([
      { reset: 'phone-3', at: 9000, count: THEIRS.length - 2 },
    ]);
  });

  it('leaves alone what was done later on another device', () => {
    const later = attempt({ device: 'laptop', seq: 20, at: 9500 });
    expect(preview([...before, started], [later]).stayErased).toEqual([]);
  });

  it('is offered to be taken back only with the fifty latest', () => {
    const resets = Array.from({ length: 60 }, (_, n) =>
      reset({ device: 'phone', seq: 10 + n, at: 9000 + n, ...coverOf(before) }),
    );
    const offered = preview([...before, ...resets], before).stayErased;
    expect([offered.length, offered[0]?.at, offered.at(-1)?.at]).toEqual([50, 9010, 9059]);
  });

  it('says nothing of a reset that was taken back, here or in the file', () => {
    const undone = resetUndone({ seq: 4, reset: started.id });
    expect(preview([...before, started, undone], before).nothingNew).toBe(true);
    expect(preview([...before, started], [...before, undone]).stayErased).toEqual([]);
  });
});

describe('a reset in the file', () => {
  const theirReset = reset({
    device: 'laptop',
    seq: 10,
    at: 9000,
    ...coverOf([...OWN, ...THEIRS]),
  });

  it('erases what it covers of one’s own', () => {
    expect(preview(OWN, [theirReset]).erasesOwn).toBe(2);
    const own = [attempt({ seq: 1, at: 3000 }), attempt({ seq: 2, at: 9999 })];
    const covers = [{ device: 'phone', seq: 2 }];
    expect(preview(own, [reset({ device: 'laptop', covers, until: 5000 })]).erasesOwn).toBe(1);
  });

  it('does not erase again what was erased before', () => {
    const own = [...OWN, reset({ seq: 3, ...coverOf(OWN) })];
    const again = reset({ device: 'laptop', seq: 1, ...coverOf(own) });
    expect(preview(own, [again]).erasesOwn).toBe(0);
  });

  it('keeps what it covers of its own file out of the numbers', () => {
    const result = preview(OWN, [...THEIRS, theirReset]);
    expect(result).toMatchObject({ fresh: 10, answers: 0, lessons: 0, stayErased: [] });
  });
});
