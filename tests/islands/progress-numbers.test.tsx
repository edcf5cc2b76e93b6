import { cleanup, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '~/domain/content/vocabulary.ts';
import type { LearnerEvent } from '~/domain/record/events.ts';
import {
  ITEM_IDS,
  LESSON_IDS,
  TODAY,
  diary,
  listed,
  openProgress,
  said,
  section,
  table,
  wordsOf,
} from './progress-page.tsx';

const anyAnswer = fc.record({
  item: fc.constantFrom(...ITEM_IDS),
  ago: fc.nat(60),
  right: fc.boolean(),
  confidence: fc.option(fc.constantFrom(...CONFIDENCES), { nil: undefined }),
});

/** Records of one learner: some lessons read, and answers over two months. */
const anyRecord: fc.Arbitrary<LearnerEvent[]> = fc
  .record({
    read: fc.subarray(LESSON_IDS),
    // With less than that the page has not begun to count.
    answers: fc.array(anyAnswer, { minLength: 1, maxLength: 60 }),
  })
  .map(({ read, answers }) => {
    const log = diary();
    for (const lesson of read) log.read(lesson, TODAY - 61);
    for (const { item, ago, ...answer } of answers.sort((a, b) => b.ago - a.ago))
      log.answer(item, { ...answer, day: TODAY - ago });
    return log.events;
  });

const words = wordsOf('en');

/** All numbers and standings on the page, read as a person reads them. */
function shown() {
  const stand = section('Where you stand');
  const days = section('Reviews in the next 14 days');
  const sure = section('How sure, how right');
  const grid = table(stand, words.gridCaption).slice(1);
  return {
    counts: listed(stand).slice(0, 5),
    lessons: said(stand)[1],
    cells: grid.flatMap(([, ...cells]) => cells),
    forecast: within(days).queryByRole('table')
      ? table(days)
          .slice(1)
          .map(([, count]) => Number(count))
      : undefined,
    missed: within(section('Missed lately'))
      .queryAllByRole<HTMLAnchorElement>('link', { hidden: true })
      .map((link) => /item=(.*)$/.exec(link.href)?.[1])
      .filter((id) => id !== undefined),
    calibration: within(sure).queryByRole('table') ? table(sure).slice(1) : said(sure),
    weeks: listed(section(/^Days practised/)).map((line) => Number(/(\d+) days?$/.exec(line)?.[1])),
  };
}

describe('the numbers on the progress page', () => {
  it('are those of the record, whatever it holds', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (events) => {
        cleanup();
        const { progress } = await openProgress({ events });
        const told = progress();
        const { standings, review, calibration, ratedMissing } = told;
        expect(shown()).toEqual({
          counts: [
            `${standings.mastered} mastered`,
            `${standings.secure} secure`,
            `${standings.fading} due for a refresh`,
            `${standings.practising} practising`,
            `${standings.new} new`,
          ],
          lessons: `${told.lessonsRead} of ${told.lessons} lessons read.`,
          cells: told.cells.map(({ standing }) =>
            standing ? words.standing[standing] : '–no questions yet',
          ),
          forecast: review.forecast.some((count) => count > 0) ? review.forecast : undefined,
          missed: told.missed,
          calibration: calibration
            ? calibration.map(({ confidence, right, count }) => [
                { certain: 'Certain', 'fairly-sure': 'Fairly sure', guessing: 'Guessing' }[
                  confidence
                ],
                String(right),
                String(count),
              ])
            : [
                ratedMissing === 1
                  ? words.sureMissingOne
                  : words.sureMissing.replace('{n}', String(ratedMissing)),
              ],
          weeks: told.weeks.map(({ days }) => days),
        });
        const due = told.next.step === 'review';
        expect(screen.queryByRole('link', { name: 'Review now' }) !== null).toBe(due);
      }),
      { numRuns: 20 },
    );
  });
});
