import type { LearnerRecord } from '../record/learner-record.ts';
import { dailyLoad } from '../record/settings.ts';
import { glossaryDeck, type DeckTerm, type GlossaryDeck } from '../review/glossary-deck.ts';
import { dailyLoadOf } from '../review/queue.ts';
import { createScheduler } from '../review/scheduler.ts';
import { learningDay } from '../time/learning-day.ts';
import { settleTimes } from '../time/settle-times.ts';
import type { CourseFacts } from './course-facts.ts';
import type { Moment } from './progress.ts';

/** The glossary cards of the day it is. */
export function deckOf(
  record: LearnerRecord,
  terms: readonly DeckTerm[],
  facts: CourseFacts,
  { now, zone }: Moment,
): GlossaryDeck {
  return glossaryDeck(
    record,
    terms,
    settleTimes(record.events, now),
    learningDay(now, zone),
    dailyLoadOf(dailyLoad(record.settings)),
    createScheduler({ ...facts.review, fuzz: true }),
  );
}
