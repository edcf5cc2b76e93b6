import { describe, expect, it } from 'vitest';
import { exactScore, indexEntry, toName } from '~/domain/glossary/rank-exact.ts';
import type { SearchEntry } from '~/domain/glossary/search-entry.ts';
import { DAU, ENGAGEMENT, RETENTION, SALE_CAMPAIGN, WIN_BACK } from '../../fixtures/terms.ts';

function score(query: string, entry: SearchEntry): number {
  return exactScore(toName(query), indexEntry(entry));
}

describe('exactScore', () => {
  it.each([
    ['the Chinese name', '留存', RETENTION],
    ['the English name', 'Retention', RETENTION],
    ['an alias', 'stickiness', RETENTION],
    ['pinyin with tones', 'liú cún', RETENTION],
    ['pinyin in one word', 'liucun', RETENTION],
    ['initials', 'lc', RETENTION],
    ['a name without its bracket', 'daily active users', DAU],
    ['what stands in the bracket', 'DAU', DAU],
    ['the beginning of a name', 'reten', RETENTION],
    ['a whole word of a name', 'sale', SALE_CAMPAIGN],
    ['a name without its hyphen', 'winback', WIN_BACK],
    ['a sentence that holds the name', '怎么提高留存', RETENTION],
  ])('finds a term by %s', (_, query, entry) => {
    expect(score(query, entry)).toBeGreaterThan(0);
  });

  it('ranks name, alias, pinyin, initials, beginning, word and sentence in this order', () => {
    const scores = [
      score('留存', RETENTION),
      score('留存率', RETENTION),
      score('liucun', RETENTION),
      score('dchd', SALE_CAMPAIGN),
      score('reten', RETENTION),
      score('sale', SALE_CAMPAIGN),
      score('怎么提高留存', RETENTION),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('prefers the name that is nearly typed to a longer one', () => {
    const longer: SearchEntry = { ...RETENTION, en: 'retention cohort analysis' };
    expect(score('retentio', RETENTION)).toBeGreaterThan(score('retentio', longer));
  });

  it('does not take letters inside a word for a match', () => {
    expect(score('促活', SALE_CAMPAIGN)).toBe(0);
    expect(score('促活', ENGAGEMENT)).toBeGreaterThan(0);
    expect(score('ale', SALE_CAMPAIGN)).toBe(0);
    expect(score('ention', RETENTION)).toBe(0);
  });

  it('does not take a single letter for the initials of a term', () => {
    const group: SearchEntry = { ...RETENTION, pinyin: ['qun'] };
    expect(score('q', group)).toBeLessThan(score('lc', RETENTION));
  });

  it('finds nothing for an empty query', () => {
    expect(score(' - ', WIN_BACK)).toBe(0);
  });
});
