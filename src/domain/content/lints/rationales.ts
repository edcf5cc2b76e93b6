import type { LocalizedText } from '../../locale.ts';
import type { FieldPath } from '../source-text.ts';
import type { Placed } from './placed.ts';

/** A rationale and what it has to speak about. */
export interface Rationale {
  readonly text: LocalizedText;
  readonly path: FieldPath;
  /** The option, element or pair it explains; none for a number. */
  readonly about: readonly LocalizedText[];
  readonly misconception: string | undefined;
  readonly key: boolean;
}

/** The rationales of a question, in the order of the file. */
export function rationalesOf({ question, path }: Placed): Rationale[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(({ rationale, text, misconception, credit }, index) => ({
        text: rationale,
        path: [...path, 'options', index, 'rationale'],
        about: [text],
        misconception,
        key: credit === 'best',
      }));
    case 'order':
      return question.elements.map(({ rationale, text }, index) => ({
        text: rationale,
        path: [...path, 'elements', index, 'rationale'],
        about: [text],
        misconception: question.misconception,
        key: true,
      }));
    case 'match':
      return question.prompts.map(({ rationale, text, target, misconception }, index) => ({
        text: rationale,
        path: [...path, 'prompts', index, 'rationale'],
        about: [text, ...question.targets.filter(({ id }) => id === target).map((it) => it.text)],
        misconception,
        key: true,
      }));
    case 'numeric':
      return [
        {
          text: question.rationale,
          path: [...path, 'rationale'],
          about: [],
          misconception: undefined,
          key: true,
        },
        ...question.slips.map(({ rationale, misconception }, index) => ({
          text: rationale,
          path: [...path, 'slips', index, 'rationale'],
          about: [],
          misconception,
          key: false,
        })),
      ];
  }
}
