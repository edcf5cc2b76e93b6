import type { CourseContent, Located } from '../course-content.ts';
import { placedQuestions } from '../item-parts.ts';
import type { ChoiceItem, Item, Question } from '../item-schema.ts';
import type { FieldPath } from '../source-text.ts';

/** What the lints need of a question with options, be it an item or a step of a case. */
export type Choice = Pick<ChoiceItem, 'kind' | 'leadIn' | 'fixedOrder' | 'options'>;
export type ChoiceOption = Choice['options'][number];

/** A question, the item it belongs to, and where it stands in that item. */
export interface Placed<Q = Question> {
  readonly item: Located<Item>;
  readonly question: Q;
  readonly path: FieldPath;
}

export type PlacedChoice = Placed<Choice>;
/** For lints that read the lead-in, which every kind has. */
export type PlacedLeadIn = Placed<Pick<Question, 'leadIn'>>;

export function questionsIn(content: CourseContent): Placed[] {
  return content.items.flatMap((item) =>
    placedQuestions(item.value).map((placed) => ({ ...placed, item })),
  );
}

export function choicesIn(content: CourseContent): PlacedChoice[] {
  return questionsIn(content).flatMap(({ item, question, path }) =>
    question.kind === 'single' || question.kind === 'multiple' ? [{ item, question, path }] : [],
  );
}

export function isKey(option: ChoiceOption): boolean {
  return option.credit === 'best';
}
