import type { BankIndex } from '../../catalog/bank.ts';
import type { ProgressLabels } from '../../catalog/progress-labels.ts';
import type { Moment } from '../../domain/progress/progress.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { useFirstFrame } from '../use-first-frame.ts';
import { Calibration } from './Calibration.tsx';
import { CompletionRecord } from './CompletionRecord.tsx';
import { Forecast } from './Forecast.tsx';
import { Missed } from './Missed.tsx';
import { NextStep } from './NextStep.tsx';
import { Standings } from './Standings.tsx';
import { Weeks } from './Weeks.tsx';
import { practiseAgain } from './practise-again.ts';
import { useOpenInPrint } from './use-open-in-print.ts';
import { useProgress } from './use-progress.ts';

interface Props {
  readonly index: BankIndex;
  readonly labels: ProgressLabels;
  readonly mark: boolean;
  readonly version: string;
  readonly record: RecordStore;
  readonly moment: () => Moment;
  readonly visit: (address: string) => void;
}

/** The parts of the page in their order. They only show: every number comes from `progressOf`. */
export function ProgressSections({ index, labels, mark, version, record, moment, visit }: Props) {
  const { progress, now } = useProgress(index, record, moment);
  const view = { index, labels, progress, mark };
  // Before the first answer they would be a page of nothing.
  const begun = progress.itemsTried > 0 || progress.lessonsRead > 0;
  const page = useOpenInPrint();
  const shown = useFirstFrame();
  const again = () => void practiseAgain(record, progress.missed).then(visit);
  return (
    <div ref={page}>
      <NextStep {...view} onPractiseMissed={again} />
      <Standings {...view} />
      {begun && shown && (
        <>
          <Forecast {...view} />
          <Missed {...view} onPractise={again} />
          <Calibration {...view} />
          <Weeks {...view} />
          <CompletionRecord {...view} record={record} version={version} now={now} />
        </>
      )}
    </div>
  );
}
