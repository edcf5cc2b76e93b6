/** A log of each version of the event format, with each type of event that version knew. */
import { describe, expect, it } from 'vitest';
import { EVENT_VERSION } from '~/domain/record/events.ts';
import { readRecord } from '../../fixtures/read-record.ts';

const FORUM = 'forum-first-week';
const CASE = 'reading-app';

function ids(events: readonly { readonly id: string }[] | undefined): string[] {
  return (events ?? []).map(({ id }) => id);
}

describe('a log of version 1', () => {
  const { record, unreadable } = readRecord('version-1');

  it('is read whole', () => {
    expect(unreadable).toEqual([]);
    expect(record.events.map(({ type }) => type)).toEqual([
      'attempt',
      'attempt',
      'case-continued',
      'lesson-read',
      'lesson-read',
      'lesson-read',
    ]);
  });

  it('says what was answered and which lesson is still marked as read', () => {
    expect(ids(record.itemEvents.get(FORUM))).toEqual(['e01']);
    expect(ids(record.itemEvents.get(CASE))).toEqual(['e02', 'e03']);
    expect([...record.lessonsRead]).toEqual(['retention']);
  });
});

describe('a log of version 2', () => {
  const { record, unreadable } = readRecord('version-2');

  it('is read whole', () => {
    expect(unreadable).toEqual([]);
    expect(new Set(record.events.map(({ type }) => type))).toEqual(
      new Set([
        'setting',
        'sitting-started',
        'attempt',
        'case-continued',
        'case-rewound',
        'lesson-read',
      ]),
    );
    expect(record.events).toHaveLength(8);
  });

  it('says what was answered in which sitting, how surely, and the setting chosen last', () => {
    expect([...record.sittings.keys()]).toEqual(['e02']);
    expect(record.itemEvents.get(FORUM)).toEqual([
      expect.objectContaining({ id: 'e03', confidence: 'certain', sitting: 'e02' }),
    ]);
    expect(ids(record.itemEvents.get(CASE))).toEqual(['e04', 'e05', 'e06']);
    expect([...record.settings]).toEqual([['ask-confidence', 'off']]);
    expect([...record.lessonsRead]).toEqual(['retention']);
  });
});

describe('a log of version 3', () => {
  const { record, unreadable } = readRecord('version-3');

  it('is read whole, but for what its first reset has erased', () => {
    expect(unreadable).toEqual([]);
    expect(ids(record.events)).toEqual([
      'e01',
      'e04',
      'e05',
      'e06',
      'e07',
      'e08',
      'e09',
      'e10',
      'e11',
      'e12',
      'e13',
      'e14',
    ]);
    expect(record.events.every(({ v }) => v === EVENT_VERSION)).toBe(true);
  });

  it('says what is known well and how cards were rated', () => {
    expect(ids(record.events.filter(({ type }) => type === 'known-well'))).toEqual(['e07']);
    expect(record.cardRatings.get('retention')).toEqual([
      expect.objectContaining({ id: 'e11', rating: 'knew' }),
    ]);
  });

  it('keeps the reset that stands, and what the other one would have erased', () => {
    expect(ids(record.resets)).toEqual(['e04']);
    expect(ids(record.itemEvents.get(FORUM))).toEqual(['e06']);
    expect(ids(record.itemEvents.get(CASE))).toEqual(['e08', 'e09', 'e10']);
    expect([...record.lessonsRead]).toEqual(['retention']);
    expect([...record.settings]).toEqual([['ask-confidence', 'off']]);
  });
});
