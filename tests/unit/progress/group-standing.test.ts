import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDINGS } from '~/domain/mastery/standing.ts';
import { groupStanding, isMastered } from '~/domain/progress/group-standing.ts';
import type { CompetencyStanding } from '~/domain/progress/standings.ts';
import { COURSE, live, moment, progressAt } from '../../fixtures/learner.ts';

const SOME: readonly CompetencyStanding[] = [
  { id: 'greet', standing: 'mastered' },
  { id: 'count', standing: 'fading' },
  { id: 'plan', standing: 'practising' },
  { id: 'judge', standing: 'secure' },
  { id: 'weigh', standing: 'practising' },
];

describe('the standing of what a lesson teaches', () => {
  it('counts what is secure and what is mastered', () => {
    expect(groupStanding(SOME, ['greet', 'judge', 'plan'])).toMatchObject({
      count: 3,
      firm: 2,
      mastered: 1,
    });
  });

  it('does not count what is fading as secure', () => {
    expect(groupStanding(SOME, ['count', 'judge']).firm).toBe(1);
  });

  it('names what is known least, and the first of several', () => {
    const weakest = (...ids: string[]) => groupStanding(SOME, ids).weakest?.id;
    expect(weakest('greet', 'count', 'judge')).toBe('count');
    expect(weakest('count', 'weigh', 'plan')).toBe('plan');
  });

  it('takes what was never tried for what is known least', () => {
    const standings = [...SOME, { id: 'new', standing: 'new' } as const];
    expect(groupStanding(standings, ['plan', 'new']).weakest?.id).toBe('new');
  });

  it('names nothing where all is secure or mastered', () => {
    expect(groupStanding(SOME, ['greet', 'judge']).weakest).toBeUndefined();
  });

  it('is untried only while nothing of it was tried', () => {
    const standings = [...SOME, { id: 'new', standing: 'new' } as const];
    expect(groupStanding(standings, ['new']).untried).toBe(true);
    expect(groupStanding(standings, ['new', 'plan']).untried).toBe(false);
  });

  it('leaves out what the course no longer teaches', () => {
    expect(groupStanding(SOME, ['greet', 'gone']).count).toBe(1);
  });
});

describe('a module is mastered', () => {
  it('once all of it is, and not before', () => {
    expect(isMastered(groupStanding(SOME, ['greet']))).toBe(true);
    expect(isMastered(groupStanding(SOME, ['greet', 'judge']))).toBe(false);
  });

  it('never when it teaches nothing', () => {
    expect(isMastered(groupStanding(SOME, []))).toBe(false);
  });
});

describe('the standings of lessons and modules', () => {
  /** Learners who miss none to most of their questions, while they learn and after a long pause. */
  const learners = [0, 1, 2, 4].flatMap((missed) => {
    const log = live({ days: 12, score: (n) => Number(n % 5 >= missed) });
    return [progressAt(log, moment(12)), progressAt(log, moment(300))];
  });
  const group = fc.subarray([...COURSE.competencyIds], { minLength: 1 });

  it('say nothing else than the competencies of the progress do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...learners), group, ({ competencies }, ids) => {
        const own = competencies.filter(({ id }) => ids.includes(id));
        const of = (...names: string[]) =>
          own.filter(({ standing }) => names.includes(standing)).length;
        const found = groupStanding(competencies, ids);
        expect(found).toMatchObject({
          count: ids.length,
          firm: of('secure', 'mastered'),
          mastered: of('mastered'),
          untried: of('new') === ids.length,
        });
        expect(found.weakest === undefined).toBe(found.firm === found.count);
        if (found.weakest) expect(own).toContainEqual(found.weakest);
      }),
    );
  });

  it('of all competencies together are those the progress counts', () => {
    for (const { competencies, standings } of learners) {
      const all = groupStanding(competencies, COURSE.competencyIds);
      expect(all.count).toBe(STANDINGS.reduce((sum, name) => sum + standings[name], 0));
      expect(all.mastered).toBe(standings.mastered);
    }
  });
});
