import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageText } from '~/domain/search/page-text.ts';
import { createPageSearch } from '~/domain/search/search-pages.ts';

const PAGES: PageText[] = [
  {
    url: '/zh-cn/learn/emphases/retention/',
    title: '留存：他们还回来吗',
    sections: [
      { anchor: '', heading: '', text: '李蕊在成都运营一款做饭 APP。' },
      { anchor: 'one-table', heading: '一张表', text: '留存问的是：过了一段时间，人还回不回来。' },
    ],
  },
  {
    url: '/zh-cn/learn/tactics/tactics-matrix/',
    title: '策略矩阵',
    sections: [
      { anchor: 'families', heading: '三个族', text: '侧重点不同，形式不同。留存也要内容。' },
    ],
  },
  {
    url: '/en/learn/roles/forum-community/',
    title: 'Running a forum',
    sections: [
      { anchor: 'start', heading: 'A cold start', text: 'Start with ten seed users (种子用户).' },
    ],
  },
];

const search = createPageSearch(PAGES);

function urls(query: string): string[] {
  return search.search(query).map(({ url }) => url);
}

describe('the search of the site', () => {
  it('finds a Chinese word inside a longer one', () => {
    expect(urls('重点')).toEqual(['/zh-cn/learn/tactics/tactics-matrix/#families']);
  });

  it('puts the page that has the word in its title first', () => {
    expect(urls('留存')[0]).toBe('/zh-cn/learn/emphases/retention/#one-table');
    expect(urls('留存')).toHaveLength(2);
  });

  it('leads to the section that holds the words', () => {
    expect(urls('seed users')).toEqual(['/en/learn/roles/forum-community/#start']);
  });

  it('finds only pages that hold all words of a query', () => {
    expect(urls('留存 矩阵')).toEqual(['/zh-cn/learn/tactics/tactics-matrix/#families']);
  });

  it('finds Latin words from their beginning, not from their middle', () => {
    expect(urls('star')).toHaveLength(1);
    expect(urls('tart')).toEqual([]);
  });

  it('finds what a sentence is about when no page holds the sentence', () => {
    expect(urls('怎么提高留存')).toHaveLength(2);
  });

  it('makes no difference between upper and lower case, full and half width', () => {
    expect(urls('ＡＰＰ')).toEqual(['/zh-cn/learn/emphases/retention/']);
  });

  it('shows the words around the match', () => {
    expect(search.search('段时间')[0]?.excerpt).toContain('过了一段时间');
  });

  it.each(['', '   ', '？！', '🙂', '量子力学'])('finds nothing for “%s”', (query) => {
    expect(urls(query)).toEqual([]);
  });

  it('finds the page of any piece of its text', () => {
    const texts = PAGES.flatMap((page) => page.sections.map(({ text }) => ({ page, text })));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.integer({ min: 2, max: 8 }),
        ({ page, text }, from, length) => {
          const start = from % text.length;
          const piece = text.slice(start, start + length);
          // A Latin word cut at its beginning is another word.
          fc.pre(/[\p{L}\p{N}]/u.test(piece) && !/[a-z0-9]/i.test(piece));
          expect(urls(piece).some((url) => url.startsWith(page.url))).toBe(true);
        },
      ),
    );
  });

  it('takes any text for a query', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => void search.search(query)));
  });
});
