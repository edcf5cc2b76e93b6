import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { StepAnswers, StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import type { Step } from '../../domain/assessment/case-session.ts';
import { correctResponse, summarise } from '../../domain/assessment/kinds.ts';
import type { QuestionState } from '../../domain/assessment/question-state.ts';
import { MixedText } from '../MixedText.tsx';
import { Explanation } from './Explanation.tsx';
import { QuestionResult } from './kinds/index.tsx';
import { taskWords } from './task-words.ts';

interface Props {
  readonly step: StepView;
  /** The step as paper asks it. */
  readonly handout: ComponentChildren;
  readonly task: Step;
  readonly state: QuestionState;
  readonly answers: StepAnswers;
  readonly labels: QuizLabels;
  readonly mark: boolean;
  /** A later step is on screen: the result folds away to one line. */
  readonly folded: boolean;
  /** The story still goes on: what was best stays open where the learner has not tried twice. */
  readonly secret: boolean;
  /** The step was settled just now: bring its beginning into view if the page has grown past it. */
  readonly arrived: boolean;
}

/** A settled step as a plain list: what was chosen, what is best, and the reason for everything. */
export function StepResult({
  step,
  handout,
  task,
  state,
  answers,
  labels,
  mark,
  folded,
  secret,
  arrived,
}: Props) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const top = question.current?.getBoundingClientRect().top ?? 0;
    if (arrived && top < 0) question.current?.scrollIntoView();
  }, []);

  const result = (unfolded: boolean) => (
    <QuestionResult
      step={step}
      answers={answers}
      state={state}
      labels={labels}
      mark={mark}
      unfolded={unfolded}
    />
  );
  const chosen = state.tries.at(-1);
  // A choice whose consequences one went to see: the best one is not given away before the end.
  if (
    secret &&
    answers.kind === 'single' &&
    chosen &&
    !chosen.grade.full &&
    state.tries.length === 1
  ) {
    const option = answers.options.find(({ id }) => id === chosen.response[0]);
    const own = summarise(task, chosen.response, taskWords(step, labels)).join(' · ');
    return (
      <>
        {handout}
        <details>
          <summary>
            <MixedText text={`${step.leadIn} ${labels.yourAnswer}: ${own}`} mark={mark} />
          </summary>
          {option && <Explanation explanation={option} labels={labels} mark={mark} />}
        </details>
      </>
    );
  }
  if (folded) {
    const best = summarise(task, correctResponse(task), taskWords(step, labels));
    return (
      <>
        {handout}
        <details>
          <summary>
            <MixedText
              text={`${step.leadIn} ${labels.bestAnswer}: ${best.join(' · ')}`}
              mark={mark}
            />
          </summary>
          {result(true)}
        </details>
      </>
    );
  }
  const right = state.tries.some(({ grade }) => grade.full);
  return (
    <>
      {handout}
      <p class="asked" ref={question}>
        <MixedText text={step.leadIn} mark={mark} />
      </p>
      {result(!right)}
    </>
  );
}
