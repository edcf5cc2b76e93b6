import type { MasterySettings } from '../mastery/standing.ts';
import type { ProgressItem } from '../mastery/progress-item.ts';

/** How reviews are planned. */
export interface ReviewSettings {
  /** Share of what is due that should still be known, from 0 to 1. */
  readonly retention: number;
  /** No pause is longer, in days. */
  readonly longestInterval: number;
  /** How many families of each competency are reviewed. */
  readonly familiesPerCompetency: number;
}

/** What progress is told from besides the learner's record: the course without its words. */
export interface CourseFacts {
  readonly items: readonly ProgressItem[];
  /** The family in which the history of a retired item lives on, by the item's id. */
  readonly retired: Readonly<Record<string, string>>;
  /** Ids of the lessons in their order. */
  readonly lessonOrder: readonly string[];
  /** Ids of the competencies the lessons teach. */
  readonly competencyIds: readonly string[];
  readonly review: ReviewSettings;
  readonly mastery: MasterySettings;
}

/** All items by id; a retired one stands for its family with whatever it has to say. */
export function itemsById({ items, retired }: CourseFacts): ReadonlyMap<string, ProgressItem> {
  const known = new Map(items.map((item) => [item.id, item]));
  for (const [id, family] of Object.entries(retired)) {
    const relative = items.find((item) => item.family === family);
    if (relative) known.set(id, { ...relative, id, ends: [] });
  }
  return known;
}
