import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { scoreOf, total } from '~/domain/content/bots/score.ts';
import { choice, options } from '../lints/build.ts';

const SINGLE = choice({ options: options('*a', 'b', 'c', 'd') }).question;
const MULTIPLE = choice({ kind: 'multiple', options: options('*a', '*b', 'c', 'd') }).question;

describe('the score of a strategy in a single question', () => {
  it.each([
    ['sure and right', [1, 0, 0, 0], 1, 3 / 16],
    ['sure and wrong', [0, 1, 0, 0], 0, 3 / 16],
    ['torn between two', [0.5, 0.5, 0, 0], 0.5, 1 / 16],
    ['without an opinion', [0.25, 0.25, 0.25, 0.25], 0.25, 0],
  ])('%s', (_name, chances, expected, variance) => {
    const score = scoreOf(SINGLE, chances);
    expect(score.expected).toBeCloseTo(expected);
    expect(score.chance).toBeCloseTo(0.25);
    expect(score.variance).toBeCloseTo(variance);
  });

  it('is chance on average over all places of the key', () => {
    const places = ['*a', 'b', 'c', 'd'].map((_, place) =>
      options(...['a', 'b', 'c', 'd'].map((text, index) => (index === place ? `*${text}` : text))),
    );
    const weights = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(weights, (marks) => {
        const sum = marks.reduce((all, mark) => all + mark, 0);
        const scores = places.map(
          (given) =>
            scoreOf(
              choice({ options: given }).question,
              marks.map((mark) => mark / sum),
            ).expected,
        );
        expect(scores.reduce((all, score) => all + score, 0) / 4).toBeCloseTo(0.25);
      }),
    );
  });
});

describe('the score of a strategy in a multiple question', () => {
  it.each([
    ['ticking all', [1, 1, 1, 1], 0],
    ['ticking none', [0, 0, 0, 0], 0],
    ['ticking the keys', [1, 1, 0, 0], 1],
    ['ticking a key and a distractor', [1, 0, 1, 0], 0],
    ['ticking one key', [1, 0, 0, 0], 0.5],
    ['ticking one key half of the time', [0.5, 0, 0, 0], 0.25],
  ])('%s', (_name, chances, expected) => {
    expect(scoreOf(MULTIPLE, chances).expected).toBeCloseTo(expected);
  });

  it('is measured against ticking at random', () => {
    const random = scoreOf(MULTIPLE, [0.5, 0.5, 0.5, 0.5]);
    // Of 16 ways to tick, 4 earn one half more than they lose, and 1 earns both points.
    expect(random.expected).toBeCloseTo((4 * 0.5 + 1) / 16);
    expect(random.chance).toBeCloseTo(random.expected);
    expect(random.variance).toBeGreaterThan(0);
  });
});

describe('a total', () => {
  it('adds scores and variances, and counts opinions', () => {
    const result = total([
      scoreOf(SINGLE, [1, 0, 0, 0]),
      scoreOf(SINGLE, [0, 1, 0, 0]),
      scoreOf(SINGLE, [0.25, 0.25, 0.25, 0.25]),
    ]);
    expect(result.questions).toBe(3);
    expect(result.opinions).toBe(2);
    expect(result.expected).toBeCloseTo(1.25);
    expect(result.chance).toBeCloseTo(0.75);
    expect(result.deviation).toBeCloseTo(Math.sqrt(6 / 16));
  });
});
