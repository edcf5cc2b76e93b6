import { describe, expect, it } from 'vitest';
import { createNearestPage } from '../../../src/domain/search/nearest-page.ts';

const EN = [
  { url: '/en/', title: 'Five names for one job' },
  { url: '/en/about/', title: 'About this course' },
  { url: '/en/glossary/', title: 'Glossary of operations terms' },
  { url: '/en/practice/', title: 'Practise' },
  { url: '/en/progress/', title: 'Your progress' },
  { url: '/en/review/', title: 'Review' },
  { url: '/en/settings/', title: 'Settings' },
  { url: '/en/learn/emphases/retention/', title: 'Retention: do they come back?' },
  { url: '/en/learn/orientation/five-titles/', title: 'Why one search returns five titles' },
  { url: '/en/learn/orientation/named-by-medium/', title: 'One job, named by its medium' },
  { url: '/en/learn/orientation/stranger-to-advocate/', title: 'From stranger to advocate' },
  { url: '/en/learn/roles/forum-community/', title: 'Running a forum: community operations' },
  {
    url: '/en/learn/tactics/tactics-matrix/',
    title: 'The tactics matrix: same family, other form',
  },
];
const ZH = [
  { url: '/zh-cn/glossary/', title: '运营术语表' },
  { url: '/zh-cn/learn/emphases/retention/', title: '留存：他们还回来吗' },
  { url: '/zh-cn/learn/orientation/five-titles/', title: '为什么“运营”有这么多名字' },
  { url: '/zh-cn/learn/orientation/stranger-to-advocate/', title: '从陌生人到推荐者' },
  { url: '/zh-cn/learn/roles/forum-community/', title: '社区运营：经营一个论坛' },
];

function guess(pages: typeof EN, ...parts: string[]): string | undefined {
  return createNearestPage(pages, '/').find(parts)?.url;
}

describe('the page nearest to a lost address', () => {
  it.each([
    ['mistyped', ['learn', 'emphases', 'retension'], '/en/learn/emphases/retention/'],
    ['in another folder', ['learn', 'retention'], '/en/learn/emphases/retention/'],
    ['in no folder', ['five titles'], '/en/learn/orientation/five-titles/'],
    ['cut short', ['learn', 'tactics', 'matrix'], '/en/learn/tactics/tactics-matrix/'],
    ['with its words turned round', ['comunity forum'], '/en/learn/roles/forum-community/'],
    ['with a letter missing', ['glosary'], '/en/glossary/'],
    ['spelt as in its heading', ['practise'], '/en/practice/'],
    ['below a page', ['glossary', 'xylophone'], '/en/glossary/'],
    [
      'right but for its language',
      ['learn', 'emphases', 'retention'],
      '/en/learn/emphases/retention/',
    ],
  ])('is found when its name is %s', (_, parts, url) => {
    expect(guess(EN, ...parts)).toBe(url);
  });

  it.each([
    ['留存', '/zh-cn/learn/emphases/retention/'],
    ['陌生人', '/zh-cn/learn/orientation/stranger-to-advocate/'],
    ['术语表', '/zh-cn/glossary/'],
  ])('is found by Chinese words of its heading: %s', (part, url) => {
    expect(guess(ZH, part)).toBe(url);
  });

  it.each([
    ['of words the course does not have', ['wordpress', 'wp login']],
    ['of a short word that many others hold', ['form']],
    ['of a folder with several pages', ['learn', 'orientation']],
    ['of nothing', []],
  ])('is not guessed from an address %s', (_, parts) => {
    const lessons = EN.filter(({ url }) => url !== '/en/');
    expect(guess(lessons, ...parts)).toBeUndefined();
  });

  it('is not guessed when several pages fit as well', () => {
    expect(guess(ZH, '运营')).toBeUndefined();
  });

  it('is read below the place where the site begins', () => {
    const pages = EN.map(({ url, title }) => ({ url: `/team/course${url}`, title }));
    expect(createNearestPage(pages, '/team/course/').find(['retension'])?.url).toBe(
      '/team/course/en/learn/emphases/retention/',
    );
  });
});

describe('the words to search for', () => {
  const nearest = createNearestPage(EN, '/');

  it('are those of the address that are no folders of the site', () => {
    expect(nearest.words(['learn', 'emphases', 'retension'])).toBe('retension');
  });

  it('are all there are when it names folders only', () => {
    expect(nearest.words(['learn', 'emphases'])).toBe('learn emphases');
  });
});
