import type { StepAnswers, StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { MixedText } from '../MixedText.tsx';
import { quantity } from '../quiz/task-words.ts';
import { letterOf } from './letter-of.ts';

interface Props {
  readonly step: StepView;
  readonly answers: StepAnswers;
  readonly labels: QuizLabels;
  readonly mark: boolean;
}

/** One right part of an answer and the reason for it. */
interface Line {
  readonly id: string;
  /** Its letter on the handout; empty where nothing is lettered. */
  readonly letter: string;
  readonly text: string;
  readonly reason: string;
}

/** The right options, the right order, the right pairs or the right number, each with its reason. */
function linesOf(step: StepView, answers: StepAnswers, labels: QuizLabels): Line[] {
  if ('options' in step && 'options' in answers)
    return step.options.flatMap(({ id, text }, index) => {
      const answer = answers.options.find((option) => option.id === id);
      if (answer?.credit !== 'best') return [];
      return [{ id, letter: letterOf(index), text, reason: answer.rationale }];
    });
  if (step.kind === 'order' && answers.kind === 'order')
    return answers.elements.map(({ id, rationale }, index) => ({
      id,
      letter: String(index + 1),
      text: step.elements.find((element) => element.id === id)?.text ?? '',
      reason: rationale,
    }));
  if (step.kind === 'match' && answers.kind === 'match')
    return step.prompts.flatMap(({ id, text }) => {
      const answer = answers.prompts.find((prompt) => prompt.id === id);
      const place = step.targets.findIndex((target) => target.id === answer?.target);
      const target = step.targets[place];
      if (!answer || !target) return [];
      const pair = `${text} → ${target.text}`;
      return [{ id, letter: letterOf(place), text: pair, reason: answer.rationale }];
    });
  if (step.kind === 'numeric' && answers.kind === 'numeric')
    return [
      {
        id: 'number',
        letter: '',
        text: quantity(answers.value, step.unit, labels),
        reason: answers.rationale,
      },
    ];
  return [];
}

/** The answer to one question of the handout. */
export function StepAnswer({ step, answers, labels, mark }: Props) {
  return (
    <ul>
      {linesOf(step, answers, labels).map(({ id, letter, text, reason }) => (
        <li key={id}>
          <b>
            {letter && (
              <>
                <span class="letter">{letter}</span>{' '}
              </>
            )}
            <MixedText text={text} mark={mark} />
          </b>{' '}
          <MixedText text={reason} mark={mark} />
        </li>
      ))}
    </ul>
  );
}
