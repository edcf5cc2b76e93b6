import type { ProgressLabels } from '../../catalog/progress-labels.ts';
import type { Moment } from '../../domain/progress/progress.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { Message } from '../practice/Message.tsx';
import { useIndex } from '../practice/use-index.ts';
import { ProgressSections } from './ProgressSections.tsx';

interface Props {
  readonly indexUrl: string;
  /** Said before the index is there, or when it does not come. */
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly labels: ProgressLabels;
  readonly mark: boolean;
  /** Version of the course. */
  readonly version: string;
  readonly record: RecordStore;
  /** Read anew whenever progress is computed. */
  readonly moment: () => Moment;
  /** Goes to another page. */
  readonly visit: (address: string) => void;
}

/** The progress page once the course and the record are there; or a clear line why not. */
export function ProgressPage({ indexUrl, loading, failed, retry, ...rest }: Props) {
  const { index, missing, load } = useIndex(indexUrl, rest.record);
  if (missing)
    return <Message text={failed} mark={rest.mark} action={{ label: retry, run: load }} />;
  if (!index) return <Message text={loading} mark={rest.mark} />;
  return <ProgressSections index={index} {...rest} />;
}
