import { useEffect, useRef } from 'preact/hooks';
import type { OptionAnswer, StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import type { ChoiceSession } from '../../domain/assessment/choice-session.ts';
import { MixedText } from '../MixedText.tsx';
import { OptionExplanation } from './OptionExplanation.tsx';

interface Props {
  readonly step: StepView;
  readonly session: ChoiceSession;
  readonly answers: readonly OptionAnswer[];
  readonly labels: QuizLabels;
  readonly mark: boolean;
  /** A later step is on screen: the result folds away to one line. */
  readonly folded: boolean;
  /** The step was settled just now: bring its beginning into view if the page has grown past it. */
  readonly arrived: boolean;
}

function tagsOf(answer: OptionAnswer, chosen: boolean, labels: QuizLabels): string[] {
  const worth = {
    best: labels.bestAnswer,
    workable: labels.workableAnswer,
    harmful: labels.harmfulAnswer,
    off: '',
  };
  return [
    ...(chosen ? [labels.yourAnswer] : []),
    ...(worth[answer.credit] ? [worth[answer.credit]] : []),
  ];
}

/** A settled step as a plain list: what was chosen, what is best, and the reason for every option. */
export function StepResult({ step, session, answers, labels, mark, folded, arrived }: Props) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const top = question.current?.getBoundingClientRect().top ?? 0;
    if (arrived && top < 0) question.current?.scrollIntoView();
  }, []);

  const chosen = session.tries.at(-1)?.response ?? [];
  const rows = step.options.flatMap((option) => {
    const answer = answers.find(({ id }) => id === option.id);
    return answer ? [{ option, answer, chosen: chosen.includes(option.id) }] : [];
  });
  const first = rows.filter((row) => row.chosen || row.answer.credit === 'best');
  const others = rows.filter((row) => !first.includes(row));

  const list = (shown: typeof rows) => (
    <ul class="results">
      {shown.map(({ option, answer, chosen: isChosen }) => (
        <li class={`result ${answer.credit}`} key={option.id}>
          <p class="result-text">
            {tagsOf(answer, isChosen, labels).map((tag) => (
              <span class="tag">{tag}</span>
            ))}
            <MixedText text={option.text} mark={mark} />
          </p>
          <OptionExplanation answer={answer} labels={labels} mark={mark} />
        </li>
      ))}
    </ul>
  );

  /** On paper the question is asked again, in its own order and without the answer. */
  const handout = (
    <div class="handout" hidden>
      <p class="asked">
        <MixedText text={step.leadIn} mark={mark} />
      </p>
      <ul>
        {step.options.map((option) => (
          <li key={option.id}>
            <MixedText text={option.text} mark={mark} />
          </li>
        ))}
      </ul>
    </div>
  );
  if (folded) {
    const best = rows
      .filter(({ answer }) => answer.credit === 'best')
      .map(({ option }) => option.text);
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
          {list(rows)}
        </details>
      </>
    );
  }
  return (
    <>
      {handout}
      <p class="asked" ref={question}>
        <MixedText text={step.leadIn} mark={mark} />
      </p>
      {list(first)}
      {others.length > 0 &&
        (session.phase === 'correct' ? (
          <details>
            <summary>{labels.otherOptions}</summary>
            {list(others)}
          </details>
        ) : (
          list(others)
        ))}
    </>
  );
}
