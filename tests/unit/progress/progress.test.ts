import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDINGS } from '~/domain/mastery/standing.ts';
import { REVIEW } from '~/domain/mastery/tries.ts';
import { type Progress } from '~/domain/progress/progress.ts';
import { minutesFor } from '~/domain/review/minutes.ts';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { attempt, lessonRead, setting, sittingStarted } from '../../fixtures/events.ts';
import { COURSE, answer, live, moment, progressAt } from '../../fixtures/learner.ts';
import { TODAY } from '../../fixtures/tries.ts';

const NO_STANDINGS = { new: 0, practising: 0, secure: 0, mastered: 0, fading: 0 };

/** One item of each family, in the order of the course. */
const FIRSTS = COURSE.items.filter((_, n) => n % 2 === 0).map(({ id }) => id);

/** Everything answered right on five days, each variant in turn, in lessons. */
const ALL_RIGHT = [0, 3, 10, 24, 60].flatMap((day, round) =>
  COURSE.items
    .filter((_, n) => n % 2 === round % 2)
    .map(({ id }, n) => answer(round * 100 + n + 1, id, day, { round })),
);

const ALL_READ = COURSE.lessonOrder.map((lesson, n) =>
  lessonRead({ seq: 900 + n, lesson, at: moment(60) + 900 + n }),
);

/** Answers to one item of each family on one day, some of them wrong. */
function firstDay(count: number, score: (n: number) => number = () => 1): LearnerEvent[] {
  return FIRSTS.slice(0, count).map((id, n) => answer(n + 1, id, 0, { score: score(n) }));
}

describe('the progress of somebody who has done nothing', () => {
  const progress = progressAt([], moment(0));

  it('is nothing, but for all there is to learn', () => {
    expect(progress).toMatchObject({
      today: TODAY,
      tries: [],
      lessonsRead: 0,
      lessons: 4,
      itemsTried: 0,
      standings: { ...NO_STANDINGS, new: 4 },
      missed: [],
      calibration: undefined,
      next: { step: 'lesson', lesson: 'first' },
    });
    expect(progress.weeks.map(({ days }) => days)).toEqual(Array.from({ length: 8 }, () => 0));
  });

  it('has an empty plan of reviews', () => {
    expect(progress.review).toEqual({
      items: [],
      minutes: 0,
      gentle: undefined,
      done: 0,
      cards: 0,
      next: undefined,
      forecast: Array.from({ length: 14 }, () => 0),
    });
  });
});

describe('the progress of somebody who has answered once', () => {
  it('is one item tried, one competency begun and one day practised', () => {
    const progress = progressAt([answer(1, 'greet-0-0', 0)], moment(0, 13));
    expect(progress).toMatchObject({
      itemsTried: 1,
      standings: { ...NO_STANDINGS, new: 3, practising: 1 },
      missed: [],
      next: { step: 'lesson', lesson: 'first' },
      review: { items: [], done: 0, cards: 1 },
    });
    expect(progress.weeks.at(-1)?.days).toBe(1);
    expect(progress.review.next?.count).toBe(1);
    expect(progress.review.forecast.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('has the item among the missed when it was wrong, and its family back tomorrow', () => {
    const log = [answer(1, 'greet-0-0', 0, { score: 0 })];
    expect(progressAt(log, moment(0, 13))).toMatchObject({
      missed: ['greet-0-0'],
      review: { next: { day: TODAY + 1, count: 1 } },
    });
    // The other variant, since this one was explained.
    expect(progressAt(log, moment(1)).review.items).toEqual(['greet-0-1']);
  });
});

describe('what was missed', () => {
  it('is no longer missed once it was put right, even on the same day', () => {
    const wrong = answer(1, 'greet-0-0', 0, { score: 0 });
    const right = answer(2, 'greet-0-0', 0, { round: 1 });
    expect(progressAt([wrong], moment(0, 13)).missed).toEqual(['greet-0-0']);
    expect(progressAt([wrong, right], moment(0, 13)).missed).toEqual([]);
  });
});

describe('the progress of somebody who knows it all', () => {
  const log = [...ALL_RIGHT, ...ALL_READ];

  it('is mastered everywhere', () => {
    const progress = progressAt(log, moment(61));
    expect(progress).toMatchObject({
      standings: { ...NO_STANDINGS, mastered: 4 },
      lessonsRead: 4,
      itemsTried: 48,
      missed: [],
      review: { items: [], cards: 24 },
      next: { step: 'practise' },
    });
    const known = progress.cells.filter(({ standing }) => standing !== undefined);
    expect(known.map(({ standing }) => standing)).toEqual(known.map(() => 'mastered'));
  });

  it('fades with the years, and starts again gently', () => {
    const progress = progressAt(log, moment(60 + 3650));
    expect(progress.standings).toEqual({ ...NO_STANDINGS, fading: 4 });
    expect(progress.review).toMatchObject({ gentle: 10, minutes: 8, items: { length: 20 } });
    expect(progress.next).toEqual({ step: 'review', count: 10, minutes: 4 });
  });
});

describe('the progress of somebody with 300 answers', () => {
  const log = live({ days: 120, score: (n) => (n % 4 === 0 ? 0 : n % 9 === 0 ? 0.6 : 1) });
  const answers = log.filter(({ type }) => type === 'attempt').slice(0, 300);
  const until = log.slice(0, log.indexOf(answers.at(-1)!) + 1);
  const progress = progressAt(until, answers.at(-1)!.at);

  it('has these numbers', () => {
    expect(answers).toHaveLength(300);
    expect({
      days: progress.today - TODAY,
      tries: progress.tries.length,
      right: progress.tries.filter(({ full }) => full).length,
      lessonsRead: progress.lessonsRead,
      itemsTried: progress.itemsTried,
      competencies: progress.competencies.map(({ standing }) => standing),
      missed: progress.missed.length,
      weeks: progress.weeks.map(({ days }) => days),
      cards: progress.review.cards,
      forecast: progress.review.forecast,
      next: progress.next,
    }).toEqual({
      days: 87,
      tries: 300,
      right: 192,
      lessonsRead: 4,
      itemsTried: 48,
      competencies: ['practising', 'mastered', 'fading', 'practising'],
      missed: 12,
      weeks: [7, 7, 7, 7, 7, 7, 7, 5],
      cards: 24,
      forecast: [1, 4, 1, 2, 1, 1, 2, 0, 0, 0, 2, 1, 0, 0],
      next: { step: 'review', count: 1, minutes: 1 },
    });
  });
});

describe('what to do next', () => {
  it('is the reviews that are due, then the next lesson', () => {
    const log = firstDay(3, () => 0);
    expect(progressAt(log, moment(1)).next).toEqual({ step: 'review', count: 3, minutes: 1 });
    expect(progressAt(log, moment(0, 13)).next).toEqual({ step: 'lesson', lesson: 'first' });
  });

  it('is the next lesson that is not read', () => {
    expect(progressAt(ALL_READ.slice(0, 2), moment(60)).next).toEqual({
      step: 'lesson',
      lesson: 'third',
    });
  });

  it('is what was missed when everything is read, and practice without that', () => {
    const wrong = answer(999, 'greet-0-0', 61, { score: 0 });
    expect(progressAt([...ALL_READ, wrong], moment(61, 13)).next).toEqual({
      step: 'missed',
      count: 1,
    });
    expect(progressAt(ALL_READ, moment(61)).next).toEqual({ step: 'practise' });
  });
});

describe("the plan of today's reviews", () => {
  it.each([
    ['10', 2],
    ['20', 4],
    ['30', 6],
  ])('with a load of %s lets %i new ones in', (value, few) => {
    const load = setting({ seq: 99, name: 'daily-load', value, at: moment(0) + 99 });
    expect(progressAt([...firstDay(20), load], moment(30)).review.items).toHaveLength(few);
  });

  it('counts what was done today, and has no more new ones for it', () => {
    const log = firstDay(20);
    const { items } = progressAt(log, moment(30)).review;
    const sitting = sittingStarted({ seq: 100, form: REVIEW, items, at: moment(30), zone: 'UTC' });
    const done = items
      .slice(0, 3)
      .map((item, n) => answer(101 + n, item, 30, { sitting: sitting.id }));
    const { review } = progressAt([...log, sitting, ...done], moment(30, 13));
    expect(review).toMatchObject({ done: 3, items: { length: 1 } });
    expect(review.items).toEqual(items.slice(3));
  });

  it('does not count a drill or a lesson as done', () => {
    const drill = sittingStarted({ seq: 100, form: 'drill', at: moment(30), zone: 'UTC' });
    const log = [
      ...firstDay(20),
      drill,
      answer(101, 'greet-0-1', 30, { sitting: drill.id }),
      answer(102, 'greet-1-1', 30),
    ];
    expect(progressAt(log, moment(30, 13)).review.done).toBe(0);
  });

  it.each([
    [14, undefined],
    [15, 10],
  ])('is gentle after a pause, %i days: %s', (pause, gentle) => {
    // All were reviewed once, so that more than ten return.
    const again = FIRSTS.slice(0, 12).map((id, n) =>
      answer(200 + n, id, 5, { round: 1, score: 0 }),
    );
    const { review } = progressAt([...firstDay(12), ...again], moment(5 + pause));
    expect(review.items).toHaveLength(12);
    expect(review.gentle).toBe(gentle);
  });

  it('asks no retired item, but keeps what was learned with it', () => {
    const log = [answer(1, 'hello-fax', 0, { score: 0 })];
    const facts = { ...COURSE, retired: { 'hello-fax': 'greet-0', gone: 'no-such-family' } };
    const progress = progressAt(log, moment(1), 'UTC', facts);
    expect(progress.review.items).toEqual(['greet-0-0']);
    expect(progress.standings.practising).toBe(1);
    expect(progress.missed).toEqual([]);
    expect(progressAt(log, moment(1)).review.cards).toBe(0);
  });
});

describe('how sure a learner was', () => {
  const rated = (count: number) =>
    FIRSTS.slice(0, count).map((id, n) => answer(n + 1, id, 0, { confidence: 'certain' }));

  it('is told from 20 rated answers on', () => {
    expect(progressAt(rated(19), moment(0, 13)).calibration).toBeUndefined();
    expect(progressAt(rated(20), moment(0, 13)).calibration?.[0]).toEqual({
      confidence: 'certain',
      right: 20,
      count: 20,
    });
  });
});

describe('about how many minutes', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 1],
    [10, 4],
    [20, 8],
  ])('%i questions take: %i', (questions, minutes) => {
    expect(minutesFor(questions)).toBe(minutes);
  });
});

const anyAttempt = fc
  .record({
    device: fc.constantFrom('phone', 'laptop'),
    item: fc.constantFrom(...COURSE.items.map(({ id }) => id), 'unknown-item'),
    day: fc.nat(60),
    hour: fc.nat(23),
    score: fc.constantFrom(0, 0.6, 1, 1),
    round: fc.nat(3),
    place: fc.constantFrom('lesson', 'review', 'form', 'drill'),
    zone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC'),
    confidence: fc.constantFrom('guessing', 'certain', undefined),
  })
  .map(({ day, hour, place, confidence, ...own }) => ({
    ...own,
    at: moment(day, hour),
    ...(place === 'lesson' ? {} : { sitting: place }),
    ...(confidence ? { confidence } : {}),
  }));

/** Answers of two devices at any times, in any places. */
const anyAnswers: fc.Arbitrary<LearnerEvent[]> = fc
  .tuple(fc.array(anyAttempt, { maxLength: 60 }), fc.constantFrom('10', '20', '30'))
  .map(([attempts, load]) => [
    ...[REVIEW, 'checkpoint-greet', 'drill'].map((form, n) =>
      sittingStarted({ id: ['review', 'form', 'drill'][n]!, seq: n + 1, form, at: moment(0, 0) }),
    ),
    setting({ seq: 4, name: 'daily-load', value: load, at: moment(0, 0) }),
    ...attempts.map((own, n) => attempt({ ...own, seq: n + 5 })),
  ]);

describe('any progress', () => {
  const known = new Set(COURSE.items.map(({ id }) => id));
  const holds = (check: (progress: Progress, log: readonly LearnerEvent[]) => void) => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(70), (log, day) => {
        check(progressAt(log, moment(day), 'Asia/Shanghai'), log);
      }),
    );
  };

  it('has a standing for each competency, and the sums agree', () => {
    holds(({ standings, competencies }) => {
      expect(competencies.map(({ id }) => id)).toEqual(COURSE.competencyIds);
      const sum = STANDINGS.reduce((total, name) => total + standings[name], 0);
      expect(sum).toBe(COURSE.competencyIds.length);
    });
  });

  it('plans no more than the load, of items that exist, one of a family', () => {
    holds(({ review }, log) => {
      const load = Number(log.flatMap((event) => (event.type === 'setting' ? event.value : []))[0]);
      expect(review.items.length + Math.min(review.done, load)).toBeLessThanOrEqual(load);
      expect(review.forecast[0]).toBe(review.items.length);
      expect(review.items.every((id) => known.has(id))).toBe(true);
      const families = COURSE.items.filter(({ id }) => review.items.includes(id));
      expect(new Set(families.map(({ family }) => family)).size).toBe(review.items.length);
    });
  });

  it('has as missed only items that are asked and were tried', () => {
    holds(({ missed, tries }) => {
      for (const id of missed) {
        expect(known.has(id)).toBe(true);
        // Which try was the last is told in missed.test.ts; the later ones of a day are not counted here.
        expect(tries.some(({ item }) => item === id)).toBe(true);
      }
    });
  });

  it('has tries in the order of their days, none after today', () => {
    holds(({ tries, today }) => {
      const days = tries.map(({ day }) => day);
      expect(days).toEqual([...days].sort((a, b) => a - b));
      expect(days.at(-1) ?? 0).toBeLessThanOrEqual(today);
    });
  });

  it('is the same whatever order the events come in, and however often', () => {
    const shuffled = anyAnswers.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(70), ([log, other], day) => {
        expect(progressAt([...other, ...log], moment(day))).toEqual(progressAt(log, moment(day)));
      }),
    );
  });
});
