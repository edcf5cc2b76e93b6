/**
 * Everything that is shown of a learner's progress, computed from the record and the course. Whoever
 * shows a number takes it from here, so that no two places disagree.
 */
import { triesOf, type FirstTry } from '../mastery/tries.ts';
import { STANDINGS, type Standing } from '../mastery/standing.ts';
import { firstIndex } from '../record/first-index.ts';
import type { LearnerRecord } from '../record/learner-record.ts';
import { nextLesson } from '../record/continue-at.ts';
import { dailyLoad } from '../record/settings.ts';
import { coreFamilies, itemCards, variantOf, type Card } from '../review/deck.ts';
import { minutesFor } from '../review/minutes.ts';
import {
  GENTLE,
  LONG_PAUSE,
  dailyLoadOf,
  forecast,
  nextDue,
  todaysQueue,
  type DailyLoad,
  type DoneToday,
} from '../review/queue.ts';
import { createScheduler } from '../review/scheduler.ts';
import { learningDay } from '../time/learning-day.ts';
import { ENOUGH_RATED, calibration, type CalibrationRow } from './calibration.ts';
import { itemsById, type CourseFacts } from './course-facts.ts';
import { missedItems } from './missed.ts';
import {
  cellStandings,
  competencyStandings,
  type CellStanding,
  type CompetencyStanding,
} from './standings.ts';
import { practisedWeeks, type Week } from './weeks.ts';

/** The moment and the place of the learner; both come from the device. */
export interface Moment {
  /** Ms since 1970. */
  readonly now: number;
  /** IANA time zone. */
  readonly zone: string;
}

export interface ReviewPlan {
  /** Items to review today, in the order of asking. */
  readonly items: readonly string[];
  /** About how long they take, in minutes; 0 without any. */
  readonly minutes: number;
  /** The learner was away for a long time: so many are enough to start again, fewer than all. */
  readonly gentle: number | undefined;
  /** How many were done today. */
  readonly done: number;
  /** How many things are reviewed from time to time. */
  readonly cards: number;
  /** When the next ones come, after today's. */
  readonly next: { readonly day: number; readonly count: number } | undefined;
  /** How many each of the coming days has, today first. */
  readonly forecast: readonly number[];
}

export type NextStep =
  | { readonly step: 'review'; readonly count: number; readonly minutes: number }
  | { readonly step: 'lesson'; readonly lesson: string }
  | { readonly step: 'missed'; readonly count: number }
  | { readonly step: 'practise' };

export interface Progress {
  /** The learning day it is. */
  readonly today: number;
  /** First tries that count, oldest first. */
  readonly tries: readonly FirstTry[];
  readonly lessonsRead: number;
  readonly lessons: number;
  /** Different items that were tried. */
  readonly itemsTried: number;
  readonly competencies: readonly CompetencyStanding[];
  /** How many competencies have each standing. */
  readonly standings: Readonly<Record<Standing, number>>;
  readonly cells: readonly CellStanding[];
  readonly review: ReviewPlan;
  readonly missed: readonly string[];
  /** How many answers that say how sure the learner was are missing until there is a calibration. */
  readonly ratedMissing: number;
  /** Undefined until enough answers say how sure the learner was. */
  readonly calibration: readonly CalibrationRow[] | undefined;
  readonly weeks: readonly Week[];
  readonly next: NextStep;
}

const FORECAST_DAYS = 14;
const WEEKS = 8;
const MOST_MISSED = 20;

/** Those of a day and after it: a long record is not gone through for the end of it. */
function triesSince(tries: readonly FirstTry[], day: number): readonly FirstTry[] {
  return tries.slice(firstIndex(tries.length, (index) => tries[index]!.day >= day));
}

function doneToday(
  tries: readonly FirstTry[],
  cards: readonly Card[],
  familyOf: (item: string) => string | undefined,
  today: number,
): DoneToday {
  const families = new Set(
    triesSince(tries, today)
      .filter(({ place }) => place === 'review')
      .map(({ item }) => familyOf(item)),
  );
  const done = cards.filter(({ id }) => families.has(id));
  // The second time something is asked is its first review.
  return { all: done.length, fresh: done.filter(({ schedule }) => schedule.count === 2).length };
}

interface Planning {
  readonly facts: CourseFacts;
  readonly tries: readonly FirstTry[];
  readonly cards: readonly Card[];
  readonly today: number;
  readonly load: DailyLoad;
  readonly done: DoneToday;
}

function planReview(planning: Planning, scheduler: ReturnType<typeof createScheduler>): ReviewPlan {
  const { facts, tries, cards, today, load, done } = planning;
  const queue = todaysQueue(cards, today, load, done, scheduler);
  const items = queue.flatMap(({ id }) => variantOf(id, facts.items, tries) ?? []);
  const away = today - (tries.at(-1)?.day ?? today);
  return {
    items,
    minutes: minutesFor(items.length),
    gentle: away > LONG_PAUSE && items.length > GENTLE ? GENTLE : undefined,
    done: done.all,
    cards: cards.length,
    next: nextDue(cards, today, load, done),
    forecast: forecast(cards, today, FORECAST_DAYS, load, done),
  };
}

function nextStep(
  review: ReviewPlan,
  lesson: string | undefined,
  missed: readonly string[],
): NextStep {
  const count = review.gentle ?? review.items.length;
  if (count > 0) return { step: 'review', count, minutes: minutesFor(count) };
  if (lesson !== undefined) return { step: 'lesson', lesson };
  return missed.length > 0 ? { step: 'missed', count: missed.length } : { step: 'practise' };
}

function countStandings(competencies: readonly CompetencyStanding[]): Record<Standing, number> {
  return Object.fromEntries(
    STANDINGS.map((name) => [
      name,
      competencies.filter(({ standing }) => standing === name).length,
    ]),
  ) as Record<Standing, number>;
}

export function progressOf(record: LearnerRecord, facts: CourseFacts, moment: Moment): Progress {
  const items = itemsById(facts);
  const { counted: tries, all } = triesOf(record, items, moment.now);
  // Someone who flew west may meet a date again that the record has left behind.
  const today = Math.max(learningDay(moment.now, moment.zone), tries.at(-1)?.day ?? 0);
  const scheduler = createScheduler({ ...facts.review, fuzz: true });
  const core = coreFamilies(facts.items, facts.review.familiesPerCompetency);
  const cards = itemCards(tries, items, core, scheduler);
  const load = dailyLoadOf(dailyLoad(record.settings));
  const done = doneToday(tries, cards, (item) => items.get(item)?.family, today);
  const review = planReview({ facts, tries, cards, today, load, done }, scheduler);
  const known = { items, tries, cards, scheduler, today, settings: facts.mastery };
  const competencies = competencyStandings(facts, known);
  const asked = new Set(facts.items.map(({ id }) => id));
  const missed = missedItems(all, (item) => asked.has(item), MOST_MISSED);
  const rows = calibration(tries);
  const rated = rows.reduce((sum, { count }) => sum + count, 0);
  return {
    today,
    tries,
    lessonsRead: facts.lessonOrder.filter((lesson) => record.lessonsRead.has(lesson)).length,
    lessons: facts.lessonOrder.length,
    itemsTried: new Set(tries.map(({ item }) => item)).size,
    competencies,
    standings: countStandings(competencies),
    cells: cellStandings(known),
    review,
    missed,
    ratedMissing: Math.max(0, ENOUGH_RATED - rated),
    calibration: rated >= ENOUGH_RATED ? rows : undefined,
    weeks: practisedWeeks(
      triesSince(tries, today - 7 * WEEKS).map(({ day }) => day),
      today,
      WEEKS,
    ),
    next: nextStep(review, nextLesson(facts.lessonOrder, record.lessonsRead), missed),
  };
}
