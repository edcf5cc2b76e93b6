import type { Standing } from '../mastery/standing.ts';
import type { CompetencyStanding } from './standings.ts';

/** Where a learner stands with what a lesson or a module teaches. */
export interface GroupStanding {
  /** How many competencies it teaches. */
  readonly count: number;
  /** How many of them are secure or mastered. */
  readonly firm: number;
  readonly mastered: number;
  /** The one known least, the first of several; undefined where all are secure or mastered. */
  readonly weakest: CompetencyStanding | undefined;
  /** Nothing of it was tried yet. */
  readonly untried: boolean;
}

/** What is not yet, or no longer, known well enough, from what is known least. */
const WEAK: readonly Standing[] = ['new', 'practising', 'fading'];

/** Sums up some competencies, among all that `standings` has; ids it does not have count for nothing. */
export function groupStanding(
  standings: readonly CompetencyStanding[],
  ids: Iterable<string>,
): GroupStanding {
  const wanted = new Set(ids);
  const own = standings.filter(({ id }) => wanted.has(id));
  const weak = WEAK.flatMap((name) => own.filter(({ standing }) => standing === name));
  return {
    count: own.length,
    firm: own.length - weak.length,
    mastered: own.filter(({ standing }) => standing === 'mastered').length,
    weakest: weak[0],
    untried: own.every(({ standing }) => standing === 'new'),
  };
}

/** All of it is mastered, and there is something to master. */
export function isMastered({ count, mastered }: GroupStanding): boolean {
  return count > 0 && mastered === count;
}
