import { describe, expect, it } from 'vitest';
import { pageName, pageText } from '../../../src/integrations/page-texts.ts';

const PAGE = `<!doctype html><html><body><nav>Menu</nav><main data-pagefind-body>
  <h1>Running a <span lang="zh-CN">论坛</span></h1>
  <p>Ten <b>seed</b> users.</p><p>Then <a href="#x">replies</a>.</p>
  <h2 id="start">A cold start</h2><ul><li>one</li><li>two</li></ul>
  <div data-search-ignore><p>Which option is best?</p></div>
  <script>var secret;</script>
</main></body></html>`;

describe('the text of a page', () => {
  it('is that of its main part in sections, without what is not to be found', () => {
    expect(pageText(PAGE, '/en/x/')).toEqual({
      url: '/en/x/',
      title: 'Running a 论坛',
      sections: [
        { anchor: '', heading: '', text: 'Ten seed users. Then replies.' },
        { anchor: 'start', heading: 'A cold start', text: 'one two' },
      ],
    });
  });

  it('is nothing for a page that is not to be indexed', () => {
    expect(pageText('<main><h1>Home</h1></main>', '/en/')).toBeUndefined();
  });
});

describe('the name of a page', () => {
  it('is its heading, also when the search may not find it', () => {
    expect(pageName('<main><h1> Home <span>首页</span></h1></main>', '/en/')).toEqual({
      url: '/en/',
      title: 'Home 首页',
    });
  });

  it('is its address when it has no heading', () => {
    expect(pageName('<main><p>Moved.</p></main>', '/en/old/').title).toBe('/en/old/');
  });
});
