import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import type { CourseFacts } from '../../domain/progress/course-facts.ts';
import { progressOf, type Moment, type Progress } from '../../domain/progress/progress.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { useReturns } from '../use-returns.ts';

/** Progress as of now: computed anew when the record changes, and when somebody returns to the page. */
export function useProgress(
  facts: CourseFacts,
  store: RecordStore,
  moment: () => Moment,
): { readonly progress: Progress; readonly now: Moment } {
  const record = useStore(store.$record);
  const returns = useReturns();

  return useMemo(() => {
    const now = moment();
    return { progress: progressOf(record, facts, now), now };
  }, [record, facts, returns]);
}
