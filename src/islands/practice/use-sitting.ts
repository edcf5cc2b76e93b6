import { useEffect, useRef, useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import { DRILL } from '../../domain/forms/drill.ts';
import type { SittingStartedEvent } from '../../domain/record/events.ts';
import { lastSitting, wasCertainMiss } from '../../domain/record/sittings.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { answeredIn, stillAsked, type Answered } from './answered.ts';
import { SITTING, namedSitting, type Source } from './request.ts';

/** A question in the order of asking; `again` counts how often it was asked before. */
export interface Turn {
  readonly item: string;
  readonly again: number;
}

export interface Run {
  readonly sitting: SittingStartedEvent;
  readonly turns: readonly Turn[];
  readonly position: number;
}

/** So many other questions come before one that was missed with certainty is asked again. */
const OTHERS_BETWEEN = 5;

/** Keeps the place in the address, for a reload and for the other language. */
function rememberInAddress(source: Source, sitting: SittingStartedEvent): void {
  const address = new URL(location.href);
  source.remember(address, sitting);
  address.searchParams.set(SITTING, sitting.id);
  history.replaceState(null, '', address);
}

/** The turns of a sitting, kept in the learner's record. */
export function useSitting(index: BankIndex, source: Source, record: RecordStore) {
  const { form } = source;
  const [run, setRun] = useState<Run>();
  /** Items that could be loaded; the result is told of them. */
  const [answered, setAnswered] = useState<readonly Answered[]>();
  const [unfinished, setUnfinished] = useState<{
    sitting: SittingStartedEvent;
    answered: number;
  }>();
  const started = useRef(false);

  function outcomes(sitting: SittingStartedEvent): Promise<Answered[]> {
    return answeredIn(index, () => record.$record.get(), sitting);
  }

  /** Goes on where the sitting was left. */
  async function resume(begun: SittingStartedEvent): Promise<void> {
    const sitting = stillAsked(index, begun);
    const all = await outcomes(sitting);
    const done = new Set(all.filter(({ outcome }) => outcome.finished).map(({ id }) => id));
    const next = sitting.items.findIndex((id) => !done.has(id));
    rememberInAddress(source, sitting);
    setRun({
      sitting,
      turns: sitting.items.map((item) => ({ item, again: 0 })),
      position: next < 0 ? sitting.items.length : next,
    });
    setAnswered(next < 0 ? all : undefined);
  }

  async function begin(items: readonly string[], as: string): Promise<void> {
    if (items.length === 0) return;
    const id = await record.append({ type: 'sitting-started', form: as, items });
    const sitting = record.$record.get().sittings.get(id);
    if (sitting) await resume(sitting);
  }

  /** A seed that differs from one sitting to the next, and for no other reason. */
  function start(): Promise<void> {
    const seed = `${form}/${record.$record.get().sittings.size}/${record.device}`;
    return begin(source.draw(record.$record.get(), seed), form);
  }

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const named = namedSitting(record.$record.get(), location.search, form);
    if (named) void resume(named);
    else if (source.begins === 'at-once') void start();
    else if (source.begins === 'or-goes-on') {
      const begun = lastSitting(record.$record.get(), form);
      if (!begun) return;
      const last = stillAsked(index, begun);
      void outcomes(last).then((all) => {
        const finished = all.filter(({ outcome }) => outcome.finished).length;
        if (finished < last.items.length && finished > 0)
          setUnfinished({ sitting: last, answered: finished });
      });
    }
  }, []);

  function moveTo(position: number, turns: readonly Turn[]): void {
    if (!run) return;
    setRun({ ...run, turns, position });
    if (position >= turns.length) void outcomes(run.sitting).then(setAnswered);
  }

  /** The turns after this one; what one was certain of and missed comes back while it still surprises. */
  function turnsAfter({ sitting, turns, position }: Run): readonly Turn[] {
    const turn = turns[position];
    const place = position + 1 + OTHERS_BETWEEN;
    const repeats =
      source.repeatsCertainMisses &&
      turn?.again === 0 &&
      turns.length >= place &&
      wasCertainMiss(record.$record.get(), sitting.id, turn.item);
    if (!repeats) return turns;
    return [...turns.slice(0, place), { item: turn.item, again: 1 }, ...turns.slice(place)];
  }

  return {
    run,
    answered,
    unfinished,
    start,
    /** Begins with these items as a sitting of the source. */
    startWith: (items: readonly string[]) => begin(items, form),
    /** Asks these again, as a drill. */
    practise: (items: readonly string[]) => begin(items, DRILL),
    resume,
    next: async () => {
      // What was pressed a moment ago is in the record once this has been waited for.
      await record.open();
      if (run) moveTo(run.position + 1, turnsAfter(run));
    },
    /** Asks the question on screen once more, after all others. */
    askAgain: () => {
      const turn = run?.turns[run.position];
      if (run && turn)
        moveTo(run.position + 1, [...run.turns, { item: turn.item, again: turn.again + 1 }]);
    },
    finish: () => run && moveTo(run.turns.length, run.turns),
    /** Leaves the sitting as if it had not been begun here. */
    close: () => {
      setRun(undefined);
      setAnswered(undefined);
    },
  };
}
