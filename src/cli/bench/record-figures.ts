import { extendRecord, foldRecord } from '../../domain/record/learner-record.ts';
import { figure, median, type Figure } from './figures.ts';
import { longLog } from './long-log.ts';

const EVENTS = 20_000;
const FOLD = 100;
const FOLDS = 9;
const EXTENSIONS = 200;

/** Ms that some work takes. */
function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The learner's record of a year, computed at the start of a page and at each answer after that. */
export function recordFigures(): Figure[] {
  const log = longLog(EVENTS);
  const folds = Array.from({ length: FOLDS }, () => time(() => foldRecord(log)));
  let record = foldRecord(log.slice(0, -EXTENSIONS));
  const extensions = log.slice(-EXTENSIONS).map((event) =>
    time(() => {
      const extended = extendRecord(record, event);
      if (!extended) throw new Error(`not extended by ${event.id}`);
      record = extended;
    }),
  );
  const size = EVENTS.toLocaleString('en');
  return [
    figure(`record: fold of ${size} events, median of ${FOLDS}`, median(folds), 'ms', FOLD),
    figure(
      `record: one more event after ${size}, median of ${EXTENSIONS}`,
      median(extensions),
      'ms',
    ),
  ];
}
