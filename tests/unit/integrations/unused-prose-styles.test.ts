import { describe, expect, it } from 'vitest';
import { proseTags, withoutUnusedProse } from '../../../src/integrations/unused-prose-styles.ts';

function page(prose: string): string {
  return `<!doctype html><html><body><main><code></code><div class="sl-markdown-content">${prose}</div></main></body></html>`;
}

describe('the elements of the prose', () => {
  it('are those below it, whatever stands beside it', () => {
    expect([...proseTags([page('<h2>A</h2><table><tr><td>1</td></tr></table>')])].sort()).toEqual([
      'h2',
      'table',
      'tbody',
      'td',
      'tr',
    ]);
  });

  it('leave out the parts that the styles for prose leave alone', () => {
    const apart = '<div class="ui not-content"><details><summary>More</summary></details></div>';
    expect([...proseTags([page(`<p>A</p>${apart}`)])]).toEqual(['p']);
  });

  it('are gathered over all pages', () => {
    expect([...proseTags([page('<p>A</p>'), page('<ul></ul>')])]).toEqual(['p', 'ul']);
  });
});

describe('the styles for prose', () => {
  const tags = new Set(['p', 'h2', 'table']);
  const exempt = ':not(:where(.not-content *))';

  it.each([
    [`.sl-markdown-content summary${exempt}{color:red}`, ''],
    [`.sl-markdown-content details[open]>summary${exempt}:before{color:red}`, ''],
    [`@media (width>=50em){.sl-markdown-content code${exempt}{color:red}}`, ''],
    [
      `.sl-markdown-content img${exempt},.sl-markdown-content p${exempt}{color:red}`,
      `.sl-markdown-content p${exempt}{color:red}`,
    ],
  ])('%s becomes %j where no page has such an element', (css, rest) => {
    expect(withoutUnusedProse(css, tags)).toBe(rest);
  });

  it.each([
    [`.sl-markdown-content :is(h1,h2,h3)${exempt}{color:red}`],
    [`.sl-markdown-content :not(a,strong)+:not(a,strong,:where(.not-content *)){margin:1rem}`],
    ['.sl-markdown-content summary{color:red}'],
    ['summary{color:red}'],
    [`.card summary${exempt}{color:red}`],
  ])('%s stays as it is', (css) => {
    expect(withoutUnusedProse(css, tags)).toBe(css);
  });
});
