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
  readonly cards: readonly Card[];
  readonly scheduler: Scheduler;
  readonly today: number;
  readonly settings: MasterySettings;
}

/** What belongs to a competency or a cell. */
interface Group {
  readonly items: ProgressItem[];
  /** Oldest first. */
  readonly tries: FirstTry[];
}

/** The items and the tries at them, each by what it belongs to; a long record is gone through once. */
function grouped(
  { items, tries }: Known,
  keyOf: (item: ProgressItem) => string | undefined,
): Map<string, Group> {
  const groups = new Map<string, Group>();
  const own = new Map<string, Group>();
  for (const item of items.values()) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key) ?? { items: [], tries: [] };
    group.items.push(item);
    groups.set(key, group);
    own.set(item.id, group);
  }
  for (const entry of tries) own.get(entry.item)?.tries.push(entry);
  return groups;
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

function standing(known: Known, { items, tries }: Group): Standing {
  const applied = new Set(items.filter(asksToApply).map(({ id }) => id));
  return standingOf(
    {
      tries,
      asksToApply: (item) => applied.has(item),
      retrievability: retrievability(known, new Set(items.map(({ family }) => family))),
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
  const groups = grouped(known, ({ competency }) => competency);
  return facts.competencyIds.map((id) => {
    const group = groups.get(id);
    return { id, standing: group ? standing(known, group) : 'new' };
  });
}

/** Where the learner stands with each role × emphasis, row by row. */
export function cellStandings(known: Known): CellStanding[] {
  const keyOf = (role: Role, emphasis: PathEmphasis) => `${role}/${emphasis}`;
  const groups = grouped(known, (item) => {
    const emphasis = onPath(item);
    return item.cell.role && emphasis && keyOf(item.cell.role, emphasis);
  });
  return ROLES.flatMap((role) =>
    PATH_EMPHASES.map((emphasis) => {
      const group = groups.get(keyOf(role, emphasis));
      return { role, emphasis, standing: group && standing(known, group) };
    }),
  );
}
