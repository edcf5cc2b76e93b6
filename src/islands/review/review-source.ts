import type { BankIndex } from '../../catalog/bank.ts';
import { REVIEW } from '../../domain/mastery/tries.ts';
import { progressOf, type Moment } from '../../domain/progress/progress.ts';
import type { Source } from '../practice/request.ts';

/** What is due today. It is drawn anew each time: what was answered is not due any more. */
export function reviewSource(index: BankIndex, moment: () => Moment): Source {
  return {
    form: REVIEW,
    begins: 'when-asked',
    repeatsCertainMisses: true,
    draw: (record) => [...progressOf(record, index, moment()).review.items],
    // The address of the page asks for nothing, so there is nothing to correct.
    remember: () => undefined,
  };
}
