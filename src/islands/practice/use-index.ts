import { useEffect, useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { loadIndex } from './load-bank.ts';

/** The index of the bank, once both it and the learner's record are there. */
export function useIndex(indexUrl: string, record: RecordStore) {
  const [index, setIndex] = useState<BankIndex>();
  const [missing, setMissing] = useState(false);

  async function load(): Promise<void> {
    setMissing(false);
    try {
      const [loaded] = await Promise.all([loadIndex(indexUrl), record.open()]);
      setIndex(loaded);
    } catch {
      setMissing(true);
    }
  }
  useEffect(() => void load(), []);

  return { index, missing, load: () => void load() };
}
