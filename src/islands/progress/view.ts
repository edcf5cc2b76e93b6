import type { BankIndex } from '../../catalog/bank.ts';
import type { ProgressLabels } from '../../catalog/progress-labels.ts';
import type { Progress } from '../../domain/progress/progress.ts';

/** What each part of the page is given. */
export interface View {
  readonly index: BankIndex;
  readonly labels: ProgressLabels;
  readonly progress: Progress;
  /** Mark Chinese as such: the page is in English. */
  readonly mark: boolean;
}
