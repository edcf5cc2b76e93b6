import { PATH_EMPHASES, ROLES, type PathEmphasis, type Role } from '../content/vocabulary.ts';
import { asksToApply } from '../forms/pool.ts';
import type { ProgressItem } from '../mastery/progress-item.ts';
import { standingOf, type MasterySettings, type Standing } from '../mastery/standing.ts';
import type { FirstTry } from '../mastery/tries.ts';
import type { Card } from '../review/deck.ts';
import type { Scheduler } from '../review/scheduler.ts';
import type { CourseFacts } from './course-facts.ts';

export interface CompetencyStanding {
  readonly id: string;
  readonly standing: Standing;
}

/** A cell of the grid of roles and emphases. */
export interface CellStanding {
  readonly role: Role;
  readonly emphasis: PathEmphasis;
  /** Undefined where the course has no questions yet. */
  readonly standing: Standing | undefined;
}

interface Known {
  readonly items: ReadonlyMap<string, ProgressItem>;
  readonly tries: readonly FirstTry[];
  /** Where the tries at each item stand among `tries`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly cards: readonly Card[];
  readonly scheduler: Scheduler;
  readonly today: number;
  readonly settings: MasterySettings;
}

/** Mean probability that the things behind some items are still known. */
function retrievability(known: Known, families: ReadonlySet<string>): number | undefined {
  const own = known.cards.filter(({ id }) => families.has(id));
  if (own.length === 0) return undefined;
  const sum = own.reduce(
    (total, { schedule }) => total + known.scheduler.retrievability(schedule, known.today),
    0,
  );
  return sum / own.length;
}

/** The tries at some items, oldest first; looked up, because a long record has thousands for each cell. */
function triesAt({ tries, places }: Known, items: Iterable<string>): FirstTry[] {
  const own = [...items].flatMap((item) => places.get(item) ?? []);
  return own.sort((a, b) => a - b).flatMap((place) => tries[place] ?? []);
}

/** Where the tries at each item stand among all. */
export function placesByItem(tries: readonly FirstTry[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  tries.forEach(({ item }, place) => {
    const list = places.get(item);
    if (list) list.push(place);
    else places.set(item, [place]);
  });
  return places;
}

function standing(known: Known, belongs: (item: ProgressItem) => boolean): Standing {
  const own = new Map([...known.items].filter(([, item]) => belongs(item)));
  const applied = new Set([...own.values()].filter(asksToApply).map(({ id }) => id));
  return standingOf(
    {
      tries: triesAt(known, own.keys()),
      asksToApply: (item) => applied.has(item),
      retrievability: retrievability(known, new Set([...own.values()].map(({ family }) => family))),
    },
    known.settings,
  );
}

/** Both senses of 促活 are one column. */
function onPath(item: ProgressItem): PathEmphasis | undefined {
  const { emphasis } = item.cell;
  return emphasis && (PATH_EMPHASES.find((known) => known === emphasis) ?? 'activation');
}

/** Where the learner stands with each competency, in the order of the course. */
export function competencyStandings(facts: CourseFacts, known: Known): CompetencyStanding[] {
  return facts.competencyIds.map((id) => ({
    id,
    standing: standing(known, ({ competency }) => competency === id),
  }));
}

/** Where the learner stands with each role × emphasis, row by row. */
export function cellStandings(known: Known): CellStanding[] {
  return ROLES.flatMap((role) =>
    PATH_EMPHASES.map((emphasis) => {
      const belongs = (item: ProgressItem) => item.cell.role === role && onPath(item) === emphasis;
      const exists = [...known.items.values()].some(belongs);
      return { role, emphasis, standing: exists ? standing(known, belongs) : undefined };
    }),
  );
}
