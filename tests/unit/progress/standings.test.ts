import { describe, expect, it } from 'vitest';
import { PATH_EMPHASES, ROLES } from '~/domain/content/vocabulary.ts';
import { itemsById, type CourseFacts } from '~/domain/progress/course-facts.ts';
import { answer, COURSE, moment, progressAt } from '../../fixtures/learner.ts';
import { progressItem } from '../../fixtures/tries.ts';

const cell = { role: 'content', emphasis: 'activation' } as const;

/** Both senses of 促活, an item about no role, and one about another cell. */
const FACTS: CourseFacts = {
  ...COURSE,
  items: [
    progressItem('first-post', { cell }),
    progressItem('daily-post', { cell: { ...cell, emphasis: 'engagement' }, competency: 'count' }),
    progressItem('anywhere', { cell: { emphasis: 'activation' } }),
    progressItem('forum', { cell: { role: 'community', emphasis: 'referral' } }),
  ],
};

function cellsAfter(...items: string[]) {
  const log = items.map((item, n) => answer(n + 1, item, 0));
  return progressAt(log, moment(0, 13), 'UTC', FACTS).cells;
}

describe('the grid of roles and emphases', () => {
  it('has every cell, row by row', () => {
    const cells = cellsAfter();
    expect(cells.map(({ role, emphasis }) => `${role}/${emphasis}`)).toEqual(
      ROLES.flatMap((role) => PATH_EMPHASES.map((emphasis) => `${role}/${emphasis}`)),
    );
  });

  it('has no standing where the course has no items', () => {
    const known = cellsAfter().filter(({ standing }) => standing !== undefined);
    expect(known).toEqual([
      { role: 'community', emphasis: 'referral', standing: 'new' },
      { role: 'content', emphasis: 'activation', standing: 'new' },
    ]);
  });

  it('takes both senses of 促活 as one column, whatever the competency', () => {
    const find = (...items: string[]) =>
      cellsAfter(...items).find(
        ({ role, emphasis }) => role === 'content' && emphasis === 'activation',
      )?.standing;
    expect(find('first-post')).toBe('practising');
    expect(find('first-post', 'daily-post')).toBe('secure');
    expect(find('anywhere', 'forum')).toBe('new');
  });
});

describe('the standings of competencies', () => {
  it('come in the order of the course, each from its own items', () => {
    const log = [answer(1, 'daily-post', 0), answer(2, 'first-post', 0), answer(3, 'forum', 0)];
    expect(progressAt(log, moment(0, 13), 'UTC', FACTS).competencies).toEqual([
      { id: 'greet', standing: 'secure' },
      { id: 'count', standing: 'practising' },
      { id: 'plan', standing: 'new' },
      { id: 'judge', standing: 'new' },
    ]);
  });

  it('fade with the mean of what is in the queue', () => {
    const log = ['greet-0-0', 'greet-1-1'].map((item, n) => answer(n + 1, item, 0));
    const standing = (day: number) => progressAt(log, moment(day)).competencies[0]?.standing;
    expect(standing(3)).toBe('secure');
    expect(standing(200)).toBe('fading');
    const fresh = [...log, answer(3, 'greet-1-0', 199), answer(4, 'greet-2-0', 199)];
    expect(progressAt(fresh, moment(200)).competencies[0]?.standing).toBe('secure');
  });
});

describe('the items that are known', () => {
  it('are those of the course and the retired ones, which stand for their family', () => {
    const facts = { ...FACTS, retired: { 'first-fax': 'first-post' } };
    const known = itemsById(facts);
    expect([...known.keys()]).toEqual([...FACTS.items.map(({ id }) => id), 'first-fax']);
    expect(known.get('first-fax')).toMatchObject({ family: 'first-post', cell, ends: [] });
  });

  it('leave out a retired item whose family is gone', () => {
    expect(itemsById({ ...FACTS, retired: { fax: 'gone' } }).has('fax')).toBe(false);
  });
});
