import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ItemAnswers, ItemView } from '../../catalog/item-view.ts';
import {
  currentStep,
  newCaseSession,
  reduceCase,
  stateOf,
  type CaseEvent,
  type CaseSession,
  type Step,
} from '../../domain/assessment/case-session.ts';
import { isSettled } from '../../domain/assessment/question-state.ts';
import type { Response } from '../../domain/assessment/response.ts';
import type { Confidence } from '../../domain/content/vocabulary.ts';
import type { EventContent } from '../../domain/record/events.ts';
import { itemHistory } from '../../domain/record/item-history.ts';
import { rebuildSession } from '../../domain/record/rebuild-session.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { gradableSteps } from './gradable-steps.ts';
import { readForm } from './read-form.ts';

/** What makes an item answerable; absent on the server, where it is only asked. */
export interface Live {
  readonly answers: ItemAnswers;
  readonly record: RecordStore;
  /** The sitting the item is asked in; absent in a lesson. */
  readonly sitting?: string | undefined;
  /** Begin a new run through the item instead of going on with the last one. */
  readonly anew?: boolean | undefined;
}

interface ItemState {
  readonly session: CaseSession;
  readonly round: number;
}

function draftKey(item: ItemView, step: string, sitting: string | undefined): string {
  const place = `${item.id}/${step}`;
  return sitting === undefined ? place : `${sitting}:${place}`;
}

/** What the learner did, and which button they pressed, before the island was live. */
function readEarly(form: HTMLFormElement | null, item: ItemView, step: Step | undefined) {
  const view = item.steps.find(({ id }) => id === step?.id);
  const group = form?.querySelector(`fieldset[data-step="${view?.id ?? ''}"]`) ?? null;
  return { response: view ? readForm(group, view) : [], asked: form?.dataset['asked'] };
}

/**
 * Binds one item to the learner's record. The session is always what the record says, plus a response
 * that is not checked yet; every check is appended to the record at once.
 */
export function useItemSession(item: ItemView, live: Live | undefined) {
  const form = useRef<HTMLFormElement>(null);
  const steps = useMemo(() => gradableSteps(item, live?.answers), [item, live?.answers]);
  const [state, setState] = useState<ItemState>({ session: newCaseSession(steps), round: 0 });
  /** False for the first render, which must equal the server's. */
  const [mounted, setMounted] = useState(false);
  const [saved, setSaved] = useState(true);
  /**
   * The record and what was done before are taken over. Between the first render and that, a moment after
   * it, what is done is only noted in the page, as before the script came.
   */
  const ready = useRef(false);
  // Callbacks of the record outlive a render; they read the latest state here.
  const latest = useRef({ state, knownEvents: 0 });

  function show(next: ItemState): void {
    latest.current.state = next;
    setState(next);
  }

  function begin(round: number, updated = false): void {
    latest.current.knownEvents = 0;
    const session = newCaseSession(steps);
    show({ session: updated ? reduceCase(steps, session, { type: 'update' }) : session, round });
  }

  /** Shows the item as the record has it. */
  function restore({ record, sitting }: Live): void {
    const history = itemHistory(record.$record.get(), item.id, item.version, sitting);
    if (history.updated) {
      begin(history.round, true);
      return;
    }
    latest.current.knownEvents = history.events.length;
    show({ session: rebuildSession(steps, history.events), round: history.round });
  }

  function restoreDraft({ record, sitting }: Live): void {
    const { session, round } = latest.current.state;
    const step = currentStep(steps, session);
    if (!step || session.ended) return;
    const response = record.draftFor(draftKey(item, step.id, sitting), item.version, round);
    if (response.length === 0) return;
    show({ session: reduceCase(steps, session, { type: 'select', response }), round });
  }

  /** A choice made while this was loading is as good as one made later. */
  function takeOver(response: Response): void {
    const { session, round } = latest.current.state;
    // Someone who has finished the item and chooses again begins a new run.
    if (session.ended) begin(round + 1);
    send({ type: 'select', response });
  }

  useEffect(() => {
    if (!live) return;
    restore(live);
    if (live.anew) begin(latest.current.state.round + 1);
    const { session } = latest.current.state;
    // The page still shows all steps of a case; what counts is done at the one that is open.
    const open = session.ended ? steps[0] : currentStep(steps, session);
    const early = readEarly(form.current, item, open);
    if (early.response.length > 0) takeOver(early.response);
    else restoreDraft(live);
    ready.current = true;
    setMounted(true);
    if (early.asked === 'show') showAnswer();
    else if (early.asked === 'check') check();
    let resets = live.record.$record.get().resets.length;
    return live.record.$record.listen((record) => {
      const history = itemHistory(record, item.id, item.version, live.sitting);
      const { state: now, knownEvents } = latest.current;
      const startedOver = record.resets.length !== resets;
      resets = record.resets.length;
      // Another tab has answered, or the learner has started over or taken that back.
      if (
        startedOver ||
        history.round > now.round ||
        (history.round === now.round && history.events.length > knownEvents)
      ) {
        restore(live);
        restoreDraft(live);
      }
    });
  }, []);

  function append(content: EventContent): void {
    if (!live) return;
    latest.current.knownEvents += 1;
    setSaved(false);
    void live.record.append(content).then(() => setSaved(live.record.$pending.get() === 0));
  }

  function saveDraft(step: string, response: Response): void {
    const { round } = latest.current.state;
    const key = draftKey(item, step, live?.sitting);
    void live?.record.saveDraft({ key, version: item.version, round, selection: response });
  }

  function record(before: CaseSession, after: CaseSession, event: CaseEvent): void {
    const step = currentStep(steps, before);
    if (!step) return;
    const about = {
      item: item.id,
      version: item.version,
      round: latest.current.state.round,
      ...(live?.sitting !== undefined && { sitting: live.sitting }),
    };
    const atStep = { ...about, ...(step.id && { step: step.id }) };
    const was = stateOf(before, step.id);
    const is = stateOf(after, step.id);
    const attempt = is.tries.at(-1);
    if (event.type === 'check' && attempt && is.tries.length > was.tries.length) {
      append({
        type: 'attempt',
        ...atStep,
        response: attempt.response,
        score: attempt.grade.score,
        shown: false,
        ...(attempt.confidence && { confidence: attempt.confidence }),
      });
      // Or a reload would take the choice that missed for one that is not checked yet.
      saveDraft(step.id, []);
    } else if (event.type === 'show') {
      append({ type: 'attempt', ...atStep, response: [], score: 0, shown: true });
      saveDraft(step.id, []);
    } else if ((event.type === 'continue' || event.type === 'follow') && step.id) {
      append({ type: 'case-continued', ...about, step: step.id });
    } else if (event.type === 'go-back') {
      append({ type: 'case-rewound', ...about, step: event.to });
    } else if (event.type === 'select') {
      saveDraft(step.id, is.response);
    }
  }

  function send(event: CaseEvent): void {
    const { session, round } = latest.current.state;
    const next = reduceCase(steps, session, event);
    if (next === session) return;
    show({ session: next, round });
    record(session, next, event);
  }

  /** What has the focus is about to go away; it must not fall back to the top of the page. */
  function holdFocus(): void {
    form.current?.querySelector<HTMLElement>('.actions button')?.focus();
  }

  function check(confidence?: Confidence): void {
    send({ type: 'check', confidence });
    const { session } = latest.current.state;
    const step = currentStep(steps, session);
    const group = form.current?.querySelector(`fieldset[data-step="${step?.id ?? ''}"]`);
    if (!step || !group) return;
    const state = stateOf(session, step.id);
    // Enter in a field has checked it.
    if (isSettled(state) && group.contains(document.activeElement)) holdFocus();
    if (state.phase !== 'empty') return;
    // The error belongs to the question, so that is where one goes on: at the first gap, if there is one.
    const fields = [
      ...group.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'),
    ];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }

  function showAnswer(): void {
    holdFocus();
    send({ type: 'show' });
  }

  /** The learner finds it too easy to come back soon. */
  function knowWell(): void {
    if (!live) return;
    void live.record.append({
      type: 'known-well',
      item: item.id,
      version: item.version,
      round: latest.current.state.round,
      ...(live.sitting !== undefined && { sitting: live.sitting }),
    });
  }

  /** Notes a press that came too early; it is carried out with what was chosen by then. */
  function note(asked: string): void {
    if (form.current) form.current.dataset['asked'] = asked;
  }

  function answerAgain(): void {
    begin(latest.current.state.round + 1);
  }

  return {
    form,
    steps,
    mounted,
    ready,
    note,
    saved,
    send,
    check,
    showAnswer,
    answerAgain,
    knowWell,
    holdFocus,
    ...state,
  };
}
