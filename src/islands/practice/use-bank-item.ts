import { useEffect, useReducer, useState } from 'preact/hooks';
import type { BankIndex, BankPool } from '../../catalog/bank.ts';
import {
  NEW_QUESTION,
  reduceQuestion,
  type QuestionEvent,
  type QuestionState,
} from '../../domain/assessment/question-state.ts';
import { loadItem } from './load-bank.ts';

/** A question that is not there yet has no answer either; only its state matters. */
const NOT_LOADED = { kind: 'single', options: [] } as const;

function reduce(state: QuestionState, event: QuestionEvent): QuestionState {
  return reduceQuestion(NOT_LOADED, state, event);
}

/** An item of the bank, loaded when it is its turn; unavailable until it could be. */
export function useBankItem(index: BankIndex, id: string) {
  const [entry, setEntry] = useState<{ id: string; item: BankPool[string] | undefined }>();
  const [state, send] = useReducer(reduce, NEW_QUESTION);

  async function load(): Promise<void> {
    try {
      const item = await loadItem(index, id);
      setEntry({ id, item });
      send({ type: item ? 'load' : 'fail' });
    } catch {
      send({ type: 'fail' });
    }
  }
  useEffect(() => void load(), [id]);

  return {
    item: entry?.id === id ? entry.item : undefined,
    unavailable: state.phase === 'unavailable',
    retry: () => void load(),
  };
}
