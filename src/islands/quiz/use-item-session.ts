import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ItemAnswers, ItemView } from '../../catalog/item-view.ts';
import {
  newCaseSession,
  reduceCase,
  type CaseEvent,
  type CaseSession,
  type Step,
} from '../../domain/assessment/case-session.ts';
import { NEW_SESSION, isSettled } from '../../domain/assessment/choice-session.ts';
import type { EventContent } from '../../domain/record/events.ts';
import { itemHistory } from '../../domain/record/item-history.ts';
import { rebuildSession } from '../../domain/record/rebuild-session.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';

/** What makes an item answerable; absent on the server, where it is only asked. */
export interface Live {
  readonly answers: ItemAnswers;
  readonly record: RecordStore;
}

interface ItemState {
  readonly session: CaseSession;
  readonly round: number;
}

/** Steps as the grader needs them. The server has no answers and grades nothing. */
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

/** What the learner chose, and which button they pressed, before the island was live. */
function readForm(form: HTMLFormElement | null): {
  selection: string[];
  asked: string | undefined;
} {
  const inputs = form?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
  return { selection: [...inputs].map(({ value }) => value), asked: form?.dataset['asked'] };
}

function openStep(session: CaseSession) {
  return session.steps[session.current];
}

/**
 * Binds one item to the learner's record. The session is always what the record says, plus a
 * selection that is not checked yet; every check is appended to the record at once.
 */
export function useItemSession(item: ItemView, live: Live | undefined) {
  const form = useRef<HTMLFormElement>(null);
  const steps = useMemo(() => gradableSteps(item, live?.answers), [item, live]);
  const [state, setState] = useState<ItemState>({ session: newCaseSession(steps), round: 0 });
  /** False for the first render, which must equal the server's. */
  const [mounted, setMounted] = useState(false);
  const [updated, setUpdated] = useState(false);
  const [saved, setSaved] = useState(true);
  // Callbacks of the record outlive a render; they read the latest state here.
  const latest = useRef({ state, knownEvents: 0 });

  function show(next: ItemState): void {
    latest.current.state = next;
    setState(next);
  }

  /** Shows the item as the record has it; `chosen` is a selection that is not in the record. */
  function restore({ record }: Live, chosen: readonly string[]): void {
    const history = itemHistory(record.$record.get(), item.id, item.version);
    let { round } = history;
    let session = rebuildSession(steps, history.events);
    latest.current.knownEvents = history.events.length;
    setUpdated(history.updated);
    // Someone who has finished the item and chooses again before it is live begins a new round.
    if (
      chosen.length > 0 &&
      isSettled(openStep(session) ?? { ...NEW_SESSION, phase: 'revealed' })
    ) {
      session = newCaseSession(steps);
      round += 1;
      latest.current.knownEvents = 0;
    }
    const selection =
      chosen.length > 0
        ? chosen
        : record.draftFor(draftKey(item, session.current), item.version, round);
    if (selection.length > 0) session = reduceCase(steps, session, { type: 'select', selection });
    show({ session, round });
  }

  useEffect(() => {
    if (!live) return;
    const { selection, asked } = readForm(form.current);
    restore(live, selection);
    // A choice made while this was loading is as good as one made later.
    if (selection.length > 0) saveDraft(latest.current.state.session.current, selection);
    setMounted(true);
    if (asked === 'show') showAnswer();
    else if (asked === 'check') check();
    return live.record.$record.listen((record) => {
      const history = itemHistory(record, item.id, item.version);
      const { state: now, knownEvents } = latest.current;
      // Another tab has answered.
      if (
        history.round > now.round ||
        (history.round === now.round && history.events.length > knownEvents)
      ) {
        restore(live, []);
      }
    });
  }, []);

  function append(content: EventContent): void {
    if (!live) return;
    latest.current.knownEvents += 1;
    setSaved(false);
    void live.record.append(content).then(() => setSaved(live.record.$pending.get() === 0));
  }

  function saveDraft(step: number, selection: readonly string[]): void {
    const { round } = latest.current.state;
    const draft = { key: draftKey(item, step), version: item.version, round, selection };
    void live?.record.saveDraft(draft);
  }

  function record(before: CaseSession, after: CaseSession, event: CaseEvent): void {
    const was = openStep(before);
    const is = after.steps[before.current];
    const step = item.steps[before.current];
    if (!was || !is || !step) return;
    const { round } = latest.current.state;
    const about = {
      item: item.id,
      version: item.version,
      round,
      ...(step.id && { step: step.id }),
    };
    const attempt = is.tries.at(-1);
    if (is.tries.length > was.tries.length && attempt) {
      append({
        type: 'attempt',
        ...about,
        response: attempt.response,
        score: attempt.grade.score,
        shown: false,
      });
      // Or a reload would take the choice that missed for one that is not checked yet.
      saveDraft(before.current, []);
    } else if (event.type === 'show') {
      append({ type: 'attempt', ...about, response: [], score: 0, shown: true });
    } else if (event.type === 'continue' && step.id) {
      append({ type: 'case-continued', ...about, step: step.id });
    } else if (event.type === 'select') {
      saveDraft(before.current, is.selection);
    }
  }

  function send(event: CaseEvent): void {
    const { session, round } = latest.current.state;
    const next = reduceCase(steps, session, event);
    if (next === session) return;
    show({ session: next, round });
    record(session, next, event);
  }

  function check(): void {
    const empty = openStep(latest.current.state.session)?.selection.length === 0;
    send({ type: 'check' });
    // The error belongs to the question, so that is where one goes on.
    if (empty) form.current?.querySelector('input')?.focus();
  }

  function showAnswer(): void {
    // The button goes away with the press; the focus must not fall back to the top of the page.
    form.current?.querySelector('button')?.focus();
    send({ type: 'show' });
  }

  function answerAgain(): void {
    latest.current.knownEvents = 0;
    show({ session: newCaseSession(steps), round: latest.current.state.round + 1 });
  }

  return { form, mounted, updated, saved, send, check, showAnswer, answerAgain, ...state };
}
