import type { ItemView } from '../../catalog/item-view.ts';
import type { AskingLabels } from '../../catalog/quiz-labels.ts';
import { facetResults, isDebriefed } from '../../domain/assessment/case-session.ts';
import { NEW_SESSION, isSettled, type ChoiceSession } from '../../domain/assessment/choice-session.ts';
import { shuffle } from '../../domain/assessment/shuffle.ts';
import { fill } from '../../domain/fill.ts';
import { MixedText } from '../MixedText.tsx';
import { CaseDebrief } from './CaseDebrief.tsx';
import { OptionExplanation } from './OptionExplanation.tsx';
import { StepQuestion } from './StepQuestion.tsx';
import { StepResult } from './StepResult.tsx';
import { useItemSession } from './use-item-session.ts';
import { verdict } from './verdict.ts';

interface Props {
  readonly item: ItemView;
  readonly labels: AskingLabels;
  /** Address of the lesson's answers file. */
  readonly answers: string;
  /** Chinese words inside the text are marked as such (English pages). */
  readonly markHan: boolean;
}

/** The option order of a round; round 0 is the order the server rendered. */
function inOrderOf(round: number, item: ItemView): ItemView['steps'] {
  if (round === 0) return item.steps;
  return item.steps.map((step) =>
    step.fixedOrder ? step : { ...step, options: shuffle(step.options, `${item.id}/${step.id}/${round}`) },
  );
}

/** One item of the bank: readable before it is live, answered in up to two tries, then explained. */
export default function ItemQuiz({ item, labels, answers: answersUrl, markHan: mark }: Props) {
  const quiz = useItemSession(item, answersUrl);
  const { session, explanations, live } = quiz;
  const steps = inOrderOf(quiz.round, item);
  const isCase = item.steps.length > 1;
  const debriefed = isCase && isDebriefed(session);
  const current = steps[session.current];
  const state: ChoiceSession = session.steps[session.current] ?? NEW_SESSION;
  const settled = isSettled(state);
  const words = explanations?.labels;
  const answersOf = (index: number) => explanations?.answers.steps[index] ?? [];
  const open = state.phase !== 'unanswered' && !settled;
  const heading = `item-${item.id}-kind`;

  function primaryLabel(): string {
    if (!words) return labels.check;
    if (debriefed || (settled && !isCase)) return words.again;
    if (settled) return words.continue;
    return state.phase === 'missed' ? words.tryAgain : labels.check;
  }

  function onPrimary(event: Event): void {
    event.preventDefault();
    if (debriefed || (settled && !isCase)) quiz.answerAgain();
    else if (settled) quiz.send({ type: 'continue' });
    else if (state.phase === 'missed') quiz.send({ type: 'try-again' });
    else quiz.send({ type: 'check' });
  }

  function status(): string {
    if (quiz.failed) return '';
    if (!words) return '';
    return current ? verdict(current, state, answersOf(session.current), words) : '';
  }

  const missedOption =
    state.tries.length === 1 && !settled && current?.kind === 'single'
      ? answersOf(session.current).find(({ id }) => id === state.tries[0]?.response[0])
      : undefined;

  return (
    <section class="quiz" id={`item-${item.id}`} aria-labelledby={heading} data-open={open ? '' : undefined}>
      <p class="kind" id={heading}>
        <MixedText text={item.title ? fill(labels.case, { title: item.title }) : labels.question} mark={mark} />
      </p>
      {quiz.updated && words && <p class="note">{words.updated}</p>}
      <p class="stem">
        <MixedText text={item.stem} mark={mark} />
      </p>
      <form ref={quiz.form} noValidate autocomplete="off" data-quiz data-live={live ? '' : undefined} onSubmit={onPrimary}>
        {steps.map((step, index) => {
          const past = live && (index < session.current || (index === session.current && settled));
          const later = index > session.current;
          if (past && words) {
            return (
              <div class="past" key={step.id}>
                <StepResult step={step} session={session.steps[index] ?? NEW_SESSION} answers={answersOf(index)} labels={words} mark={mark} />
              </div>
            );
          }
          return (
            <div class={later ? 'later' : 'now'} key={step.id}>
              {(!live || !later) && (
                <StepQuestion
                  key={quiz.round}
                  name={`${item.id}/${step.id}`}
                  step={step}
                  place={{ number: index + 1, count: steps.length }}
                  labels={labels}
                  mark={mark}
                  selection={live ? (session.steps[index]?.selection ?? []) : undefined}
                  error={index === session.current && state.phase === 'empty' ? words?.empty : undefined}
                  focus={live && index > 0 && index === session.current}
                  onSelect={(selection) => quiz.send({ type: 'select', selection })}
                />
              )}
            </div>
          );
        })}
        {debriefed && explanations && words && (
          <CaseDebrief
            results={facetResults(
              steps.map((step) => ({ ...step, options: [] })),
              session,
            )}
            debrief={explanations.answers.debrief ?? ''}
            asking={labels}
            labels={words}
            mark={mark}
          />
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {primaryLabel()}
          </button>
          {!settled && !debriefed && (
            <button type="button" class="secondary" onClick={() => quiz.send({ type: 'show' })}>
              {labels.show}
            </button>
          )}
          {words && state.tries.length > 0 && (
            <span class="saved">{quiz.saved ? words.saved : words.saving}</span>
          )}
        </div>
        <p class="status" role="status" aria-atomic="true">
          <MixedText text={status()} mark={mark} />
        </p>
        {quiz.failed && (
          <p class="unavailable">
            {labels.unavailable} <button type="button" onClick={quiz.reload}>{labels.retry}</button>
          </p>
        )}
        {missedOption && words && <OptionExplanation answer={missedOption} labels={words} mark={mark} />}
        <p class="no-script">{labels.noScript}</p>
      </form>
    </section>
  );
}
