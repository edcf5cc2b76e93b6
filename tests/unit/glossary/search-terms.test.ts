import { describe, expect, it } from 'vitest';
import { createTermSearch } from '~/domain/glossary/search-terms.ts';
import {
  DAU,
  ENGAGEMENT,
  RETENTION,
  SALE_CAMPAIGN,
  TERMS,
  WIN_BACK,
} from '../../fixtures/terms.ts';

const search = createTermSearch(TERMS);

function idsFound(query: string): string[] {
  return search.search(query).hits.map(({ id }) => id);
}

describe('the term search', () => {
  it.each([
    ['留存', RETENTION],
    ['ＲＥＴＥＮＴＩＯＮ', RETENTION],
    ['retension', RETENTION],
    ['retntion', RETENTION],
    ['liu cun', RETENTION],
    ['lc', RETENTION],
    ['怎么提高留存', RETENTION],
    ['什么是 DAU', DAU],
    ['流失用户招回', WIN_BACK],
    ['how to win-back users', WIN_BACK],
    ['促进活跃', ENGAGEMENT],
    ['大促', SALE_CAMPAIGN],
  ])('finds first for %j the right term', (query, term) => {
    expect(idsFound(query)[0]).toBe(term.id);
  });

  it('finds a term by the words of its definition', () => {
    expect(idsFound('platform')).toEqual(['sale-campaign']);
  });

  it('does not find 大促活动 for 促活, which only its letters contain', () => {
    expect(createTermSearch([SALE_CAMPAIGN]).search('促活').hits).toEqual([]);
    expect(idsFound('促活')[0]).toBe('engagement');
    expect(idsFound('促活')).not.toContain('sale-campaign');
  });

  it.each(['', '   ', '。！？', '!?…', '()[]{}*+\\', '😀', '👍🏽👨‍👩‍👧'])(
    'finds and suggests nothing for %j',
    (query) => {
      expect(search.search(query)).toEqual({ hits: [], suggestions: [] });
    },
  );

  it('suggests the nearest terms when nothing is found', () => {
    const { hits, suggestions } = search.search('rtnton');
    expect(hits).toEqual([]);
    expect(suggestions.map(({ id }) => id)).toContain('retention');
    expect(suggestions.length).toBeLessThanOrEqual(3);
  });

  it('suggests nothing beside a hit', () => {
    expect(search.search('留存').suggestions).toEqual([]);
  });

  it('names each term once and no more than ten', () => {
    const many = Array.from({ length: 15 }, (_, n) => ({
      ...RETENTION,
      id: `retention-${n}`,
      aliases: ['retention', '留存'],
    }));
    const ids = createTermSearch(many)
      .search('留存')
      .hits.map(({ id }) => id);
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
    expect(new Set(idsFound('how to win-back')).size).toBe(idsFound('how to win-back').length);
  });
});
