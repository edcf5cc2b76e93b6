import type { LocalizedText } from '../locale.ts';
import type { Item, Question } from './item-schema.ts';
import type { FieldPath } from './source-text.ts';

/** A question and where it stands in its item: alone, or as a step of a case. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly path: FieldPath;
}

export function placedQuestions(item: Item): PlacedQuestion[] {
  if (item.kind !== 'case') return [{ question: item, path: [] }];
  return item.steps.map((question, index) => ({ question, path: ['steps', index] }));
}

export interface PlacedId {
  readonly id: string;
  readonly path: FieldPath;
}

/** The misconceptions a question names, each at its place. */
export function misconceptionsOf({ question, path }: PlacedQuestion): PlacedId[] {
  const at = (list: string, index: number): FieldPath => [...path, list, index, 'misconception'];
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.flatMap(({ misconception }, index) =>
        misconception === undefined ? [] : [{ id: misconception, path: at('options', index) }],
      );
    case 'order':
      return [{ id: question.misconception, path: [...path, 'misconception'] }];
    case 'match':
      return question.prompts.map(({ misconception }, index) => ({
        id: misconception,
        path: at('prompts', index),
      }));
    case 'numeric':
      return question.slips.map(({ misconception }, index) => ({
        id: misconception,
        path: at('slips', index),
      }));
  }
}

/** What a text is in an item; limits and lints depend on it. */
export type TextRole =
  'title' | 'stem' | 'leadIn' | 'text' | 'consequence' | 'rationale' | 'debrief';

export interface PlacedText {
  readonly role: TextRole;
  readonly text: LocalizedText;
  readonly path: FieldPath;
}

function textsOfQuestion({ question, path }: PlacedQuestion): PlacedText[] {
  const placed = (role: TextRole, text: LocalizedText, ...field: FieldPath): PlacedText => ({
    role,
    text,
    path: [...path, ...field],
  });
  const leadIn = placed('leadIn', question.leadIn, 'leadIn');
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [
        leadIn,
        ...question.options.flatMap((option, index) => [
          placed('text', option.text, 'options', index, 'text'),
          placed('rationale', option.rationale, 'options', index, 'rationale'),
          ...('consequence' in option
            ? [placed('consequence', option.consequence, 'options', index, 'consequence')]
            : []),
        ]),
      ];
    case 'order':
      return [
        leadIn,
        ...question.elements.flatMap((element, index) => [
          placed('text', element.text, 'elements', index, 'text'),
          placed('rationale', element.rationale, 'elements', index, 'rationale'),
        ]),
      ];
    case 'match':
      return [
        leadIn,
        ...question.prompts.flatMap((prompt, index) => [
          placed('text', prompt.text, 'prompts', index, 'text'),
          placed('rationale', prompt.rationale, 'prompts', index, 'rationale'),
        ]),
        ...question.targets.map((target, index) =>
          placed('text', target.text, 'targets', index, 'text'),
        ),
      ];
    case 'numeric':
      return [
        leadIn,
        placed('rationale', question.rationale, 'rationale'),
        ...question.slips.map((slip, index) =>
          placed('rationale', slip.rationale, 'slips', index, 'rationale'),
        ),
      ];
  }
}

/** Every text of an item that a learner reads, in the order of the file. */
export function textsOf(item: Item): PlacedText[] {
  return [
    ...(item.kind === 'case'
      ? [{ role: 'title' as const, text: item.title, path: ['title'] }]
      : []),
    { role: 'stem', text: item.stem, path: ['stem'] },
    ...placedQuestions(item).flatMap(textsOfQuestion),
    ...(item.kind === 'case'
      ? [{ role: 'debrief' as const, text: item.debrief, path: ['debrief'] }]
      : []),
  ];
}
