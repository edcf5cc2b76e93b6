import { useRef } from 'preact/hooks';
import type { ItemView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { facetResults, isDebriefed } from '../../domain/assessment/case-session.ts';
import { NEW_SESSION, isSettled } from '../../domain/assessment/choice-session.ts';
import { shuffle } from '../../domain/assessment/shuffle.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import { CaseDebrief } from './CaseDebrief.tsx';
import { OptionExplanation } from './OptionExplanation.tsx';
import { StepQuestion } from './StepQuestion.tsx';
import { StepResult } from './StepResult.tsx';
import { useItemSession, type Live } from './use-item-session.ts';
import { verdict } from './verdict.ts';

interface Props {
  readonly item: ItemView;
  readonly labels: QuizLabels;
  /** Chinese words inside the text are marked as such (English pages). */
  readonly mark: boolean;
  readonly live?: Live;
}

/** The steps with their options in the order of a round; round 0 is the order the server rendered. */
function stepsOf(item: ItemView, round: number): ItemView['steps'] {
  if (round === 0) return item.steps;
  return item.steps.map((step) =>
    step.fixedOrder
      ? step
      : { ...step, options: shuffle(step.options, `${item.id}/${step.id}/${round}`) },
  );
}

/** One item of the bank: readable before it is live, answered in up to two tries, then explained. */
export function ItemQuiz({ item, labels, mark, live }: Props) {
  const quiz = useItemSession(item, live);
  const { session, round, mounted } = quiz;
  const steps = stepsOf(item, round);
  const isCase = steps.length > 1;
  const current = steps[session.current];
  const state = session.steps[session.current] ?? NEW_SESSION;
  const settled = isSettled(state);
  const finished = isCase ? isDebriefed(session) : settled;
  const answersOf = (index: number) => live?.answers.steps[index] ?? [];
  const heading = `item-${item.id}-kind`;
  /** Something was done here, as opposed to restored: only then may focus and the page move. */
  const acted = useRef(false);

  function primaryLabel(): string {
    if (finished) return labels.again;
    if (settled) return labels.continue;
    return state.phase === 'missed' ? labels.tryAgain : labels.check;
  }

  function savedLabel(): string {
    if (!quiz.saved) return labels.saving;
    return live?.record.$durable.get() ? labels.saved : labels.notSaved;
  }

  /** Both buttons submit the form, so that a press before the island is live can be caught in one place. */
  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (!live) return;
    acted.current = true;
    if ((event.submitter as HTMLButtonElement | null)?.value === 'show') quiz.showAnswer();
    else if (finished) quiz.answerAgain();
    else if (settled) quiz.send({ type: 'continue' });
    else if (state.phase === 'missed') quiz.send({ type: 'try-again' });
    else quiz.check();
  }

  /** After a miss the reason of one's own choice is given, the key is not. */
  const missed =
    current?.kind === 'single' && !settled
      ? answersOf(session.current).find(({ id }) => id === state.tries[0]?.response[0])
      : undefined;

  return (
    <section
      class="quiz"
      id={`item-${item.id}`}
      aria-labelledby={item.title ? heading : undefined}
      data-open={!settled && state.phase !== 'unanswered' ? '' : undefined}
    >
      <p class="kind" id={heading}>
        <MixedText
          text={item.title ? fill(labels.case, { title: item.title }) : labels.question}
          mark={mark}
        />
      </p>
      {quiz.updated && <p class="note">{labels.updated}</p>}
      <p class="stem">
        <MixedText text={item.stem} mark={mark} />
      </p>
      <form
        ref={quiz.form}
        noValidate
        autocomplete="off"
        data-quiz
        data-live={mounted ? '' : undefined}
        onSubmit={onSubmit}
      >
        {steps.map((step, index) => {
          const answered = index < session.current || (index === session.current && settled);
          if (answered) {
            return (
              <div class="past" key={step.id}>
                <StepResult
                  step={step}
                  session={session.steps[index] ?? NEW_SESSION}
                  answers={answersOf(index)}
                  labels={labels}
                  mark={mark}
                  folded={index < session.current}
                  arrived={acted.current}
                />
              </div>
            );
          }
          const later = index > session.current;
          // Steps to come are in the server's page, for readers without scripts, and not after that.
          if (later && mounted) return null;
          return (
            <div class={later ? 'later' : 'now'} key={`${step.id}/${round}`}>
              <StepQuestion
                name={`${item.id}/${step.id}`}
                step={step}
                place={{ number: index + 1, count: steps.length }}
                labels={labels}
                mark={mark}
                selection={mounted ? (session.steps[index]?.selection ?? []) : undefined}
                error={!later && state.phase === 'empty' ? labels.empty : undefined}
                focus={acted.current && index > 0}
                onSelect={(selection) => quiz.send({ type: 'select', selection })}
              />
            </div>
          );
        })}
        {isCase && finished && (
          <CaseDebrief
            results={facetResults(steps, session)}
            debrief={live?.answers.debrief ?? ''}
            labels={labels}
            mark={mark}
          />
        )}
        <div class="actions">
          <button type="submit" value="check" class="primary">
            {primaryLabel()}
          </button>
          {!settled && !finished && (
            <button type="submit" value="show" class="secondary">
              {labels.show}
            </button>
          )}
          {state.tries.length > 0 && <span class="saved">{savedLabel()}</span>}
        </div>
        <p class="status" role="status" aria-atomic="true">
          {current && mounted && (
            <MixedText
              text={verdict(current, state, answersOf(session.current), labels)}
              mark={mark}
            />
          )}
        </p>
        {missed && <OptionExplanation answer={missed} labels={labels} mark={mark} />}
        <p class="no-script">{labels.noScript}</p>
      </form>
    </section>
  );
}
