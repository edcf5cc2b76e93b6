import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { itemHistory } from '~/domain/record/item-history.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { attempt } from '../../fixtures/events.ts';

const ITEM = 'forum-first-week';

function historyOf(version: number, ...events: LearnerEvent[]) {
  return itemHistory(foldRecord(events), ITEM, version);
}

describe('itemHistory', () => {
  it('begins with round 0 and no events', () => {
    expect(historyOf(1)).toEqual({ round: 0, events: [], updated: false });
    expect(historyOf(1, attempt({ item: 'another' }))).toMatchObject({ round: 0, events: [] });
  });

  it('holds the events of the last round only', () => {
    const second = attempt({ seq: 2, round: 1 });
    const history = historyOf(1, attempt({ seq: 1, round: 0 }), second);
    expect(history).toEqual({ round: 1, events: [second], updated: false });
  });

  it('opens the round after the last one of an older version', () => {
    const history = historyOf(2, attempt({ seq: 1, round: 0 }), attempt({ seq: 2, round: 1 }));
    expect(history).toEqual({ round: 2, events: [], updated: true });
  });

  it('is not updated any more once the new version is answered', () => {
    const answer = attempt({ seq: 2, version: 2, round: 1 });
    const history = historyOf(2, attempt({ seq: 1, version: 1, round: 0 }), answer);
    expect(history).toEqual({ round: 1, events: [answer], updated: false });
  });

  it('keeps the round of this version when an old tab goes on with the old version', () => {
    const answer = attempt({ seq: 2, version: 2, round: 1 });
    const old = attempt({ seq: 3, version: 1, round: 2 });
    expect(historyOf(2, attempt(), answer, old)).toMatchObject({ round: 1, events: [answer] });
  });

  describe('of an item that is asked in lessons and in sittings', () => {
    const inLesson = attempt({ seq: 1, response: ['best'], score: 1 });
    const inFirst = attempt({ seq: 2, sitting: 'first' });
    const inSecond = attempt({ seq: 3, sitting: 'second' });
    const again = attempt({ seq: 4, sitting: 'second', round: 1 });
    const record = foldRecord([inLesson, inFirst, inSecond, again]);

    it('keeps them apart, each with runs of its own', () => {
      expect(itemHistory(record, ITEM, 1)).toMatchObject({ round: 0, events: [inLesson] });
      expect(itemHistory(record, ITEM, 1, 'first')).toMatchObject({ round: 0, events: [inFirst] });
      expect(itemHistory(record, ITEM, 1, 'second')).toMatchObject({ round: 1, events: [again] });
    });

    it('is new in a sitting in which it was not asked yet', () => {
      const fresh = { round: 0, events: [], updated: false };
      expect(itemHistory(record, ITEM, 1, 'third')).toEqual(fresh);
      // Not even as updated: what a lesson asked is no matter of this sitting.
      expect(itemHistory(record, ITEM, 2, 'third')).toEqual(fresh);
    });

    it('is asked afresh in a sitting that saw another version', () => {
      expect(itemHistory(record, ITEM, 2, 'second')).toEqual({
        round: 2,
        events: [],
        updated: true,
      });
    });
  });
});
