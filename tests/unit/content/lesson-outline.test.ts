import { describe, expect, it } from 'vitest';
import { outlineLesson, splitFrontmatter } from '~/domain/content/lesson-outline.ts';

const BODY = `
# Title of the page

## One table {#one-table}

Some <Term id="retention">Retention</Term> and <Term id="cohort">a cohort</Term>.

<WorkedCase title="A thousand new cooks">
### Without a slug
<Check item="ret-day7" />
</WorkedCase>
<Path at="retention" lit="yes"/>
<details>lower case is HTML</details>
`.trim();

describe('outlineLesson', () => {
  const { headings, components } = outlineLesson(BODY, 11);

  it('lists the headings below the title, with slug and line of the file', () => {
    expect(headings).toEqual([
      { slug: 'one-table', text: 'One table', line: 13 },
      { slug: undefined, text: 'Without a slug', line: 18 },
    ]);
  });

  it('lists the components in order, once each, with attributes and line', () => {
    expect(components).toEqual([
      { name: 'Term', attributes: { id: 'retention' }, line: 15 },
      { name: 'Term', attributes: { id: 'cohort' }, line: 15 },
      { name: 'WorkedCase', attributes: { title: 'A thousand new cooks' }, line: 17 },
      { name: 'Check', attributes: { item: 'ret-day7' }, line: 19 },
      { name: 'Path', attributes: { at: 'retention', lit: 'yes' }, line: 21 },
    ]);
  });

  it('lists figures with the numbers they are drawn from', () => {
    const { components: figures } = outlineLesson(
      '<Funnel title="Sign-ups" steps={[["Visitor", 300], ["Registered", 30]]} />',
      1,
    );
    expect(figures).toEqual([
      {
        name: 'Funnel',
        attributes: { title: 'Sign-ups', steps: '[["Visitor", 300], ["Registered", 30]]' },
        line: 1,
      },
    ]);
  });

  it('takes Chinese headings with their English slugs', () => {
    const outline = outlineLesson('## 一张表 {#one-table}', 1);
    expect(outline.headings).toEqual([{ slug: 'one-table', text: '一张表', line: 1 }]);
  });
});

describe('splitFrontmatter', () => {
  it('gives the body and the line it starts on', () => {
    expect(splitFrontmatter('---\ntitle: A\nlesson: b\n---\n## One\n')).toEqual({
      frontmatter: 'title: A\nlesson: b',
      body: '## One\n',
      bodyLine: 5,
    });
  });

  it('takes a file without frontmatter for all body', () => {
    const text = '## One\n---\nnot: frontmatter\n---\n';
    expect(splitFrontmatter(text)).toEqual({ frontmatter: '', body: text, bodyLine: 1 });
  });
});
