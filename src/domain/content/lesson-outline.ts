/**
 * What a lesson file consists of, apart from its words: sections, items, terms, sources and figures.
 * Read from the MDX text, because content is checked before anything is built.
 */
export interface LessonOutline {
  readonly headings: readonly { slug: string | undefined; text: string; line: number }[];
  readonly components: readonly LessonComponent[];
}

export interface LessonComponent {
  readonly name: string;
  /** Texts as they are, expressions as they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

const HEADING = /^(#{2,6})\s+(.*?)(?:\s*\{#([a-z0-9-]+)\})?\s*$/;
/** An attribute is a text, or an expression without braces of its own, such as a list of numbers. */
const ATTRIBUTE = /(\w+)=(?:"([^"]*)"|\{([^{}]*)\})/g;
const COMPONENT = new RegExp(`<([A-Z]\\w*)((?:\\s+${ATTRIBUTE.source})*)\\s*/?>`, 'g');

/** `firstLine` is the line of the file on which `body` starts. */
export function outlineLesson(body: string, firstLine: number): LessonOutline {
  const headings: { slug: string | undefined; text: string; line: number }[] = [];
  const components: LessonComponent[] = [];

  body.split('\n').forEach((text, index) => {
    const line = firstLine + index;
    const heading = HEADING.exec(text);
    if (heading) headings.push({ slug: heading[3], text: heading[2] ?? '', line });
    for (const [, name = '', list = ''] of text.matchAll(COMPONENT)) {
      const attributes = Object.fromEntries(
        [...list.matchAll(ATTRIBUTE)].map(([, key = '', text, expression]) => [
          key,
          text ?? expression ?? '',
        ]),
      );
      components.push({ name, attributes, line });
    }
  });
  return { headings, components };
}

/** Splits an MDX file into its frontmatter and body, with the line each starts on. */
export function splitFrontmatter(text: string): {
  frontmatter: string;
  body: string;
  bodyLine: number;
} {
  const match = /^---\n([\s\S]*?)\n---\n?/.exec(text);
  if (!match) return { frontmatter: '', body: text, bodyLine: 1 };
  return {
    frontmatter: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
