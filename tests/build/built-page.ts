/** A page of the built site as a search engine reads it. */
import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function elementsBelow(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsBelow)] : own;
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export class BuiltPage {
  readonly elements: readonly Element[];

  constructor(file: string) {
    this.elements = elementsBelow(parse(readFileSync(file, 'utf8')));
  }

  get title(): string {
    return this.elements.filter(({ tagName }) => tagName === 'title').map(textOf)[0] ?? '';
  }

  /** What the `meta` elements of a name or property say. */
  meta(name: string): string[] {
    return this.elements
      .filter(({ tagName }) => tagName === 'meta')
      .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
      .map((meta) => attribute(meta, 'content') ?? '');
  }

  links(rel: string): Element[] {
    return this.elements.filter(
      (link) => link.tagName === 'link' && attribute(link, 'rel') === rel,
    );
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.elements.flatMap((element) => attribute(element, 'id') ?? []));
  }

  /** The blocks of JSON-LD. */
  get data(): Record<string, unknown>[] {
    return this.elements
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(textOf(script)) as Record<string, unknown>);
  }

  /** Elements of microdata with a property. */
  items(property: string): Element[] {
    return this.elements.filter((element) => attribute(element, 'itemprop') === property);
  }
}
