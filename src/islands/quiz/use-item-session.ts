import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { ItemAnswers, ItemView } from '../../catalog/item-view.ts';
import type { ExplainingLabels } from '../../catalog/quiz-labels.ts';
import { newCaseSession, reduceCase, type CaseEvent, type CaseSession, type Step } from '../../domain/assessment/case-session.ts';
import type { Response } from '../../domain/assessment/choice.ts';
import { isSettled } from '../../domain/assessment/choice-session.ts';
import type { EventContent } from '../../domain/record/events.ts';
import { itemHistory } from '../../domain/record/item-history.ts';
import { rebuildSession } from '../../domain/record/rebuild-session.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { loadAnswers } from './load-answers.ts';

export interface Explanations {
  readonly labels: ExplainingLabels;
  readonly answers: ItemAnswers;
}

/** Steps as the grader needs them. Until the answers are here, nothing is graded, so nothing is a key. */
function gradableSteps(item: ItemView, answers: ItemAnswers | undefined): Step[] {
  return item.steps.map((step, index) => ({
    ...step,
    options: step.options.map(({ id }) => ({
      id,
      credit: answers?.steps[index]?.find((answer) => answer.id === id)?.credit ?? 'off',
    })),
  }));
}

function draftKey(item: ItemView, step: number): string {
  return `${item.id}/${item.steps[step]?.id ?? ''}`;
}

/** What the learner chose in the page before the island was live. */
function readForm(form: HTMLFormElement): { selection: string[]; asked: boolean } {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  return { selection: inputs.map((input) => input.value), asked: 'asked' in form.dataset };
}

async function openRecord(): Promise<RecordStore> {
  const { recordStore } = await import('../../stores/record/browser-record.ts');
  await recordStore.open();
  return recordStore;
}

interface ItemState {
  readonly session: CaseSession;
  readonly round: number;
}

/**
 * Binds one item to the learner's record. The session is always what the record says, plus a
 * selection that is not checked yet; every check is appended to the record at once.
 */
export function useItemSession(item: ItemView, answersUrl: string) {
  const form = useRef<HTMLFormElement>(null);
  const store = useRef<RecordStore>();
  const [explanations, setExplanations] = useState<Explanations>();
  const [live, setLive] = useState(false);
  const [failed, setFailed] = useState(false);
  const [updated, setUpdated] = useState(false);
  const [saved, setSaved] = useState(true);
  /** Check was pressed before the answers were here. */
  const [waiting, setWaiting] = useState(false);
  const [retries, retry] = useReducer((count: number) => count + 1, 0);

  const steps = useMemo(() => gradableSteps(item, explanations?.answers), [item, explanations]);
  const [state, setState] = useState<ItemState>({ session: newCaseSession(steps), round: 0 });
  // Callbacks of the record outlive a render; they read the latest state here.
  const latest = useRef({ state, knownEvents: 0 });
  latest.current.state = state;

  function show(next: ItemState): void {
    latest.current.state = next;
    setState(next);
  }

  function restore(record: RecordStore, answers: ItemAnswers, early: Response): void {
    const gradable = gradableSteps(item, answers);
    const history = itemHistory(record.$record.get(), item.id, item.version);
    latest.current.knownEvents = history.events.length;
    setUpdated(history.updated);
    let round = history.round;
    let session = rebuildSession(gradable, history.events);
    const open = () => session.steps[session.current];
    // Someone who has finished the item and chooses again before it is live begins a new round.
    if (early.length > 0 && (open() === undefined || isSettled(open()!))) {
      session = newCaseSession(gradable);
      round += 1;
      latest.current.knownEvents = 0;
    }
    const draft = record.draftFor(draftKey(item, session.current), item.version, round);
    const selection = early.length > 0 ? early : draft;
    if (selection.length > 0) session = reduceCase(gradable, session, { type: 'select', selection });
    show({ session, round });
  }

  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    const early = form.current ? readForm(form.current) : { selection: [], asked: false };
    setLive(true);
    if (early.selection.length > 0) {
      show({ ...latest.current.state, session: reduceCase(steps, latest.current.state.session, { type: 'select', selection: early.selection }) });
    }
    if (early.asked) setWaiting(true);

    Promise.all([loadAnswers(answersUrl), openRecord()]).then(
      ([loaded, record]) => {
        const answers = loaded.items[item.id];
        if (gone) return;
        if (!answers || answers.version !== item.version) return setFailed(true);
        store.current = record;
        // What was chosen while the answers were on their way counts as well.
        const session = latest.current.state.session;
        const chosen = session.steps[session.current]?.selection ?? [];
        setExplanations({ labels: loaded.labels, answers });
        restore(record, answers, chosen);
        stop = record.$record.listen(() => {
          const history = itemHistory(record.$record.get(), item.id, item.version);
          const known = latest.current;
          if (history.round > known.state.round || history.events.length > known.knownEvents) {
            restore(record, answers, []);
          }
        });
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [retries]);

  function append(content: EventContent): void {
    latest.current.knownEvents += 1;
    setSaved(false);
    void store.current?.append(content).then(() => setSaved(store.current?.$pending.get() === 0));
  }

  function record(before: CaseSession, after: CaseSession, event: CaseEvent): void {
    const step = item.steps[before.current];
    const was = before.steps[before.current];
    const is = after.steps[before.current];
    if (!step || !was || !is) return;
    const { round } = latest.current.state;
    const about = { item: item.id, version: item.version, round, ...(step.id && { step: step.id }) };
    const attempt = is.tries.at(-1);
    if (is.tries.length > was.tries.length && attempt) {
      append({ type: 'attempt', ...about, response: attempt.response, score: attempt.grade.score, shown: false });
    } else if (event.type === 'show' && is.phase !== was.phase) {
      append({ type: 'attempt', ...about, response: [], score: 0, shown: true });
    } else if (event.type === 'continue' && after.current > before.current && step.id) {
      append({ type: 'case-continued', ...about, step: step.id });
    } else if (event.type === 'select') {
      void store.current?.saveDraft({ key: draftKey(item, before.current), version: item.version, round, selection: is.selection });
    }
  }

  function send(event: CaseEvent): void {
    if (!explanations && event.type !== 'select') return setWaiting(true);
    const { session, round } = latest.current.state;
    const next = reduceCase(steps, session, event);
    if (next === session) return;
    show({ session: next, round });
    record(session, next, event);
  }

  function answerAgain(): void {
    latest.current.knownEvents = 0;
    show({ session: newCaseSession(steps), round: latest.current.state.round + 1 });
  }

  // A check pressed early is carried out as soon as it can be graded.
  useEffect(() => {
    if (!waiting || !explanations) return;
    setWaiting(false);
    send({ type: 'check' });
  }, [waiting, explanations]);

  return {
    form,
    live,
    session: state.session,
    round: state.round,
    explanations,
    updated,
    saved,
    waiting,
    failed,
    send,
    answerAgain,
    reload: () => {
      setFailed(false);
      retry(undefined);
    },
  };
}

export type ItemSession = ReturnType<typeof useItemSession>;
