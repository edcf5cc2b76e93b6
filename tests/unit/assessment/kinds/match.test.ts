import { describe, expect, it } from 'vitest';
import {
  correctResponse,
  countRight,
  gradeResponse,
  knownResponse,
  summarise,
  temptingResponse,
  validateResponse,
} from '~/domain/assessment/kinds.ts';
import { MATCH, WORDS } from '../../../fixtures/tasks.ts';

const ALL_MEMBERS = ['forum:members', 'chat:members', 'shop:members'];

describe('a match', () => {
  it.each([
    [['forum:members', 'chat:members', 'shop:buyers'], 1],
    [ALL_MEMBERS, 2 / 3],
    [['forum:members'], 1 / 3],
    [['forum:buyers', 'chat:nobody', 'shop:members'], 0],
    [[], 0],
  ])('%j scores %f for its right pairs', (response, score) => {
    expect(gradeResponse(MATCH, response).score).toBeCloseTo(score, 10);
  });

  it('takes pairs in any order', () => {
    expect(gradeResponse(MATCH, correctResponse(MATCH).toReversed()).full).toBe(true);
  });

  it('takes the last target that was given to a prompt', () => {
    const changed = ['shop:nobody', ...correctResponse(MATCH)];
    expect(gradeResponse(MATCH, changed).full).toBe(true);
    expect(knownResponse(MATCH, changed)).toEqual(correctResponse(MATCH));
  });

  it('gives nothing for all targets given to each prompt', () => {
    const everything = MATCH.prompts.flatMap(({ id }) =>
      MATCH.targets.map((target) => `${id}:${target.id}`),
    );
    expect(gradeResponse(MATCH, everything).score).toBe(0);
  });

  it('leaves out prompts and targets the item does not have', () => {
    const response = ['forum:gone', 'gone:members', 'chat:members', 'chat', ':members'];
    expect(knownResponse(MATCH, response)).toEqual([]);
    expect(knownResponse(MATCH, ['gone:members', 'shop:buyers'])).toEqual(['shop:buyers']);
  });

  it('cannot be graded while a prompt has no target', () => {
    expect(validateResponse(MATCH, [])).toBe('nothing-chosen');
    expect(validateResponse(MATCH, ['forum:gone'])).toBe('nothing-chosen');
    expect(validateResponse(MATCH, ['forum:members'])).toBe('incomplete');
    expect(validateResponse(MATCH, [...ALL_MEMBERS, 'shop:gone'])).toBe('incomplete');
    expect(validateResponse(MATCH, ALL_MEMBERS)).toBeUndefined();
  });

  it('counts its right pairs, of all prompts', () => {
    expect(countRight(MATCH, ALL_MEMBERS)).toEqual({ right: 2, of: 3 });
  });

  it('has no tempting response', () => {
    expect(temptingResponse(MATCH)).toEqual([]);
  });

  it('is told pair by pair, in the order of the prompts', () => {
    expect(summarise(MATCH, ['shop:nobody', 'forum:members'], WORDS)).toEqual([
      '<forum> → <members>',
      '<shop> → <nobody>',
    ]);
  });

  it('without prompts, which no item is, scores 0', () => {
    expect(gradeResponse({ ...MATCH, prompts: [] }, []).score).toBe(0);
  });
});
