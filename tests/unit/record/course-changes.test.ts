/** The eight things that can happen to a course under a record, as told in learner-record.ts. */
import { describe, expect, it } from 'vitest';
import { stateOf, type Step } from '~/domain/assessment/case-session.ts';
import { itemHistory } from '~/domain/record/item-history.ts';
import { foldRecord, type LearnerRecord } from '~/domain/record/learner-record.ts';
import { rebuildSession } from '~/domain/record/rebuild-session.ts';
import { attempt, caseContinued } from '../../fixtures/events.ts';
import { readRecord } from '../../fixtures/read-record.ts';
import { CASE, MATCH, PLAIN, orderOf } from '../../fixtures/tasks.ts';

const ITEM = 'forum-first-week';

/** Explained, after a try that was the best. */
const SOLVED = { phase: 'resolved', tries: [{ grade: { full: true } }] };

/** The item as a page of the course shows it that has this version. */
function sessionOf(record: LearnerRecord, item: string, version: number) {
  return stateOf(rebuildSession(PLAIN, itemHistory(record, item, version).events), '');
}

describe('an item that is edited', () => {
  const { record } = readRecord('edited-item');

  it('is asked afresh, in a new round and with a note', () => {
    expect(itemHistory(record, ITEM, 2)).toEqual({ round: 2, events: [], updated: true });
    expect(sessionOf(record, ITEM, 2).phase).toBe('unanswered');
  });

  it('keeps its old attempts as they were graded then', () => {
    const kept = record.itemEvents.get(ITEM)?.map((event) => 'score' in event && event.score);
    expect(kept).toEqual([0, 1, 1]);
  });

  it('shows the answer to the new version once there is one', () => {
    const answer = attempt({ device: 'laptop', version: 2, round: 2, response: ['best'] });
    const later = foldRecord([...record.events, answer]);
    expect(itemHistory(later, ITEM, 2).updated).toBe(false);
    expect(sessionOf(later, ITEM, 2)).toMatchObject(SOLVED);
  });
});

describe('an item that is retired', () => {
  it('leaves its events in the record and disturbs no other item', () => {
    const { record } = readRecord('retired-item');
    expect(record.itemEvents.get('retired-question')).toHaveLength(1);
    expect(sessionOf(record, ITEM, 1)).toMatchObject(SOLVED);
  });
});

describe('an item that moves to another lesson', () => {
  it('stays answered, because its events name no lesson', () => {
    const { record } = readRecord('moved-item');
    expect(record.itemEvents.get(ITEM)?.some((event) => 'lesson' in event)).toBe(false);
    expect(sessionOf(record, ITEM, 1)).toMatchObject(SOLVED);
    expect([...record.lessonsRead]).toEqual(['forum-community']);
  });
});

describe('an item that gets another id', () => {
  it('is a new item without a past; the old one keeps its own', () => {
    const { record } = readRecord('rekeyed-item');
    expect(itemHistory(record, ITEM, 1)).toEqual({ round: 0, events: [], updated: false });
    expect(record.itemEvents.get('forum-first-weeks')).toHaveLength(1);
  });
});

describe('a learner who switches the language between two tries', () => {
  it('goes on with the same item', () => {
    const { record } = readRecord('switched-language');
    expect(record.events.map(({ locale }) => locale)).toEqual(['en', 'zh-cn']);
    expect(sessionOf(record, ITEM, 1)).toMatchObject({
      phase: 'resolved',
      tries: [{ response: ['workable'] }, { response: ['best'] }],
    });
  });
});

describe('an option that is removed without a new version', () => {
  const { record } = readRecord('removed-option');

  it('is ignored where it was chosen, and the try still counts', () => {
    expect(sessionOf(record, ITEM, 1)).toMatchObject({
      phase: 'resolved',
      tries: [{ response: [] }, { response: ['best'] }],
    });
  });

  it('keeps the score of that moment', () => {
    expect(record.itemEvents.get(ITEM)?.[0]).toMatchObject({ response: ['coupon'], score: 0.6 });
  });
});

describe('a part of another kind that is removed without a new version', () => {
  const miss = (...response: string[]) => attempt({ response });

  it.each<[string, Step, string[], string[]]>([
    ['an element', { ...orderOf(3), id: '' }, ['c', 'gone', 'a', 'b'], ['c', 'a', 'b']],
    ['a prompt', { ...MATCH, id: '' }, ['gone:members', 'shop:members'], ['shop:members']],
    ['a target', { ...MATCH, id: '' }, ['shop:gone', 'chat:nobody'], ['chat:nobody']],
  ])('is ignored where it was used, and the try still counts: %s', (_, step, stored, left) => {
    const session = rebuildSession([step], [miss(...stored)]);
    expect(stateOf(session, '')).toMatchObject({ phase: 'missed', tries: [{ response: left }] });
  });

  it('is a step of a case: the walk goes on at the one that follows', () => {
    const events = [
      attempt({ item: 'reading-app', step: 'role', response: ['best'] }),
      caseContinued({ step: 'role' }),
      attempt({ item: 'reading-app', step: 'tactic', response: ['key-1', 'key-2'] }),
      caseContinued({ step: 'tactic' }),
    ];
    const shorter = CASE.filter(({ id }) => id !== 'tactic');
    const session = rebuildSession(shorter, events);
    expect(session.path).toEqual(['role', 'metric']);
    expect(Object.keys(session.firsts)).toEqual(['role']);
  });
});

describe('an event of a newer format', () => {
  it('is told apart from damage, and the rest is read', () => {
    const { record, unreadable } = readRecord('newer-format');
    expect(unreadable).toEqual(['future']);
    expect(sessionOf(record, ITEM, 1)).toMatchObject(SOLVED);
    expect([...record.lessonsRead]).toEqual(['retention']);
  });
});

describe('a lesson that is renamed', () => {
  it('keeps its mark, because its id stays', () => {
    expect([...readRecord('renamed-lesson').record.lessonsRead]).toEqual(['retention']);
  });
});
