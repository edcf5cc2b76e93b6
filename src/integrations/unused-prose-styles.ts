import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import postcss from 'postcss';

type Node = DefaultTreeAdapterTypes.Node;

const PROSE = 'sl-markdown-content';
/** Parts of a page that Starlight's styles for prose leave alone. */
const APART = 'not-content';

/** Adds the names of the elements that Starlight's styles for prose can reach in a page. */
function collect(node: Node, inProse: boolean, tags: Set<string>): void {
  let within = inProse;
  if ('tagName' in node) {
    const classes = node.attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];
    if (classes.includes(APART)) return;
    if (within) tags.add(node.tagName);
    within ||= classes.includes(PROSE);
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, within, tags);
}

/** The elements that stand in the prose of these pages. */
export function proseTags(pages: readonly string[]): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const page of pages) collect(parse(page), false, tags);
  return tags;
}

/** The elements a selector for prose names, whatever it says of what they are not. */
function named(selector: string): string[] {
  const [, path = ''] = selector.split(`.${PROSE} `, 2);
  const positive = path.replace(/:not\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '');
  return positive.match(/(?<![\w.#:\-[])[a-z][a-z0-9]*\b(?![\w-])/g) ?? [];
}

/**
 * Removes Starlight's rules for elements that no prose of the site has: it styles what any Markdown
 * may hold. Rules that exempt nothing are ours, and stay.
 */
export function withoutUnusedProse(css: string, tags: ReadonlySet<string>): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const used = rule.selectors.filter((selector) => {
      if (!selector.includes(`.${PROSE} `) || !selector.includes(`:where(.${APART}`)) return true;
      const names = named(selector);
      return names.length === 0 || names.some((name) => tags.has(name));
    });
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return sheet.toString();
}
