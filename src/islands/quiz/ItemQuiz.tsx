import { useEffect, useRef } from 'preact/hooks';
import type { ItemView, StepAnswers, StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import {
  canFollow,
  checkpointsBehind,
  currentStep,
  stateOf,
  type CaseEvent,
  type Step,
} from '../../domain/assessment/case-session.ts';
import { slipIndex } from '../../domain/assessment/kinds/numeric.ts';
import {
  NEW_QUESTION,
  isSettled,
  type QuestionState,
} from '../../domain/assessment/question-state.ts';
import { CONFIDENCES } from '../../domain/content/vocabulary.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import { Actions, type Action } from './Actions.tsx';
import { CaseDebrief } from './CaseDebrief.tsx';
import { Explanation } from './Explanation.tsx';
import { Handout } from './Handout.tsx';
import { QuizFooter } from './QuizFooter.tsx';
import { StepQuestion } from './StepQuestion.tsx';
import { StepResult } from './StepResult.tsx';
import { placeOf } from './step-place.ts';
import { stepsOfRun } from './steps-of-run.ts';
import { useItemSession, type Live } from './use-item-session.ts';
import { inputError, verdict } from './verdict.ts';

interface Props {
  readonly item: ItemView;
  readonly labels: QuizLabels;
  /** Chinese words inside the text are marked as such (English pages). */
  readonly mark: boolean;
  readonly live?: Live;
  /** Ask how sure the learner is, with the same press that checks. */
  readonly confidence?: boolean;
  /** Where questions follow one another: called when this one is left. */
  readonly onLeave?: () => void;
  /** Where questions follow one another: ask this one again at the end. */
  readonly onAskAgain?: () => void;
  /** In a review: who was right at once may say to know it well, and leaves with that. */
  readonly canKnowWell?: boolean;
}

/** After a miss the reason of one's own choice is given, the key is not. */
function ownExplanation(
  task: Step | undefined,
  answers: StepAnswers | undefined,
  state: QuestionState,
) {
  const last = state.tries.at(-1);
  if (state.phase !== 'missed' || !last) return undefined;
  if (answers?.kind === 'single') return answers.options.find(({ id }) => id === last.response[0]);
  if (answers?.kind === 'numeric' && task?.kind === 'numeric')
    return answers.slips[slipIndex(task, last.response)];
  return undefined;
}

/** The learner went to see where a missed choice leads, instead of having the step explained. */
function wasFollowed(step: Step, { tries }: QuestionState, path: readonly string[]): boolean {
  const chosen = tries.at(-1)?.response[0];
  const then = path[path.indexOf(step.id) + 1];
  return (
    then !== undefined &&
    step.kind === 'single' &&
    step.options.some(({ id, next }) => id === chosen && next === then)
  );
}

/** One item of the bank: readable before it is live, answered in up to two tries, then explained. */
export function ItemQuiz({
  item,
  labels,
  mark,
  live,
  confidence = false,
  onLeave,
  onAskAgain,
  canKnowWell = false,
}: Props) {
  const quiz = useItemSession(item, live);
  const { session, round, mounted, steps } = quiz;
  const run = live?.sitting === undefined ? String(round) : `${live.sitting}/${round}`;
  const views = stepsOfRun(item, steps, run);
  const isCase = item.title !== undefined;
  const current = currentStep(steps, session);
  const state = current ? stateOf(session, current.id) : NEW_QUESTION;
  const settled = isSettled(state);
  const finished = isCase ? session.ended : state.phase === 'resolved';
  const heading = `item-${item.id}-kind`;
  const answersOf = (id: string) => live?.answers.steps[item.steps.findIndex((s) => s.id === id)];
  const view = views.find(({ id }) => id === current?.id);
  /** Something was done here, as opposed to restored: only then may focus and the page move. */
  const acted = useRef(false);
  const missed = current && ownExplanation(current, answersOf(current.id), state);
  const certain = state.tries.at(-1)?.confidence === 'certain';
  const asksConfidence = confidence && mounted && !settled && state.tries.length === 0;
  const allRight = session.path.every((id) =>
    stateOf(session, id).tries.some(({ grade }) => grade.full),
  );

  /** A right guess is not known well. */
  const rightAtOnce = session.path.every((id) => {
    const [first] = stateOf(session, id).tries;
    return first?.grade.full === true && first.confidence !== 'guessing';
  });

  function leave(): void {
    quiz.send({ type: 'continue' });
    // A lone question is left with its explanation; a case once its story has ended.
    if (!isCase) onLeave?.();
  }

  function leaveKnown(): void {
    quiz.knowWell();
    if (finished) onLeave?.();
    else leave();
  }

  function pressMain(): void {
    if (finished) (onLeave ?? quiz.answerAgain)();
    else if (settled) leave();
    else if (state.phase === 'missed') quiz.send({ type: 'try-again' });
    else quiz.check();
  }

  /** To another place in a case, by a button that is not there any more. */
  function move(event: CaseEvent): void {
    quiz.holdFocus();
    quiz.send(event);
  }

  function press(action: Action): void {
    acted.current = true;
    const confidence = CONFIDENCES.find((value) => value === action);
    if (confidence) quiz.check(confidence);
    else if (action === 'show') quiz.showAnswer();
    else if (action === 'follow') move({ type: 'follow' });
    else if (action === 'ask-again') onAskAgain?.();
    else if (action === 'known-well') leaveKnown();
    else if (action.startsWith('back:')) move({ type: 'go-back', to: action.slice(5) });
    else pressMain();
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    const action = button?.value ?? 'check';
    if (!live) return;
    // Between the first render and the taking over of the record nothing can be graded yet.
    if (quiz.ready.current) press(action as Action);
    else quiz.note(action);
  }

  /** Enter in a field would press the first button; where three ask how sure one is, it leads there. */
  function onKeyDown(event: KeyboardEvent): void {
    const field =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    // While a word of an input method is open, Enter ends the word.
    if (event.key !== 'Enter' || event.isComposing || !asksConfidence || !field) return;
    event.preventDefault();
    quiz.form.current?.querySelector<HTMLElement>('.actions button')?.focus();
  }

  function primaryLabel(): string {
    if (finished) return onLeave ? labels.continue : labels.again;
    if (settled) return labels.continue;
    return state.phase === 'missed' ? labels.tryAgain : labels.check;
  }

  function savedLabel(): string | undefined {
    if (state.tries.length === 0) return undefined;
    if (!quiz.saved) return labels.saving;
    return live?.record.$durable.get() ? labels.saved : labels.notSaved;
  }

  function place(id: string): string {
    const step = item.steps.find((candidate) => candidate.id === id);
    return (step && placeOf(item, step, labels)) ?? '';
  }

  function handout(step: StepView) {
    return (
      !step.detour && <Handout step={step} place={place(step.id)} labels={labels} mark={mark} />
    );
  }

  function question(step: StepView, open: boolean) {
    const its = stateOf(session, step.id);
    return (
      <div
        class={open ? 'now' : 'later'}
        data-detour={step.detour}
        key={`${step.id}/${run}/${session.path.length}`}
      >
        <StepQuestion
          name={`${item.id}/${step.id}`}
          step={step}
          place={place(step.id)}
          labels={labels}
          mark={mark}
          response={mounted ? its.response : undefined}
          error={open && its.phase === 'empty' ? inputError(step, its.problem, labels) : undefined}
          focus={acted.current && (session.path.length > 1 || session.again)}
          onRespond={(response) => {
            // What is chosen in the page before that is read from there.
            if (!quiz.ready.current) return;
            acted.current = true;
            quiz.send({ type: 'select', response });
          }}
        />
      </div>
    );
  }

  function result(step: StepView, open: boolean) {
    const task = steps.find(({ id }) => id === step.id);
    const answers = answersOf(step.id);
    if (!task || !answers) return null;
    return (
      <div class="past" key={step.id}>
        <StepResult
          step={step}
          handout={handout(step)}
          task={task}
          state={stateOf(session, step.id)}
          answers={answers}
          labels={labels}
          mark={mark}
          folded={isCase && !open}
          secret={!session.ended && wasFollowed(task, stateOf(session, step.id), session.path)}
          arrived={acted.current}
        />
      </div>
    );
  }

  function sentence(): string {
    if (!view || !current || !mounted) return '';
    if (isCase && session.ended) return labels.ended;
    return verdict(view, current, state, missed !== undefined, labels);
  }

  const said = sentence();
  const saved = savedLabel();
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // On a phone the verdict may be below the screen, where only its sound would be noticed.
    if (acted.current && state.phase === 'missed')
      status.current?.scrollIntoView({ block: 'nearest' });
  }, [state.phase]);
  const onPath = session.path.flatMap((id) => views.find((step) => step.id === id) ?? []);
  const notYet = views.filter((step) => !session.path.includes(step.id) && !step.detour);

  return (
    <section
      class="quiz ui"
      id={`item-${item.id}`}
      aria-labelledby={item.title ? heading : undefined}
      data-open={!settled && state.phase !== 'unanswered' ? state.phase : undefined}
      data-settled={settled || finished ? '' : undefined}
      data-run={run === '0' ? undefined : run}
    >
      <p class="kind" id={heading}>
        <MixedText
          text={item.title ? fill(labels.case, { title: item.title }) : labels.question}
          mark={mark}
        />
      </p>
      {state.phase === 'stale' && <p class="note">{labels.updated}</p>}
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
        onKeyDown={onKeyDown}
      >
        {onPath.map((step) => {
          const open = step === view && !session.ended;
          return open && !settled ? question(step, open) : result(step, open);
        })}
        {/* Steps to come are in the server's page, for readers without scripts, and not after that. */}
        {!mounted && notYet.map((step) => question(step, false))}
        {/* On paper they are asked all the same. */}
        {mounted && notYet.map((step) => handout(step))}
        {isCase && session.ended && (
          <CaseDebrief
            item={item}
            steps={steps}
            session={session}
            debrief={live?.answers.debrief ?? ''}
            labels={labels}
            mark={mark}
          />
        )}
        <Actions
          primary={primaryLabel()}
          asksConfidence={asksConfidence}
          canShow={!settled && !finished}
          canFollow={current !== undefined && canFollow(current, state)}
          canAskAgain={onAskAgain !== undefined && (isCase ? finished : settled) && !allRight}
          canKnowWell={canKnowWell && (isCase ? finished : settled) && rightAtOnce}
          back={
            isCase && (session.ended || view?.detour)
              ? checkpointsBehind(steps, session).map(({ id }) => ({
                  id,
                  label: fill(labels.goBack, { place: place(id) }),
                }))
              : []
          }
          labels={labels}
          mark={mark}
        />
        <p class="status" role="status" aria-atomic="true" ref={status}>
          {/* It changes in one piece, or a reader might say it once for each piece. */}
          {said !== '' && (
            <span key={said}>
              <MixedText text={said} mark={mark} />
            </span>
          )}
        </p>
        {missed && (
          <Explanation explanation={missed} labels={labels} mark={mark} certain={certain} />
        )}
        {saved && <p class="saved">{saved}</p>}
        <p class="no-script">{labels.noScript}</p>
      </form>
      {mounted && <QuizFooter item={item} response={state.response} labels={labels} />}
    </section>
  );
}
