import type { Piece } from '../../domain/text/highlight.ts';
import { splitByScript } from '../../domain/text/split-by-script.ts';

const inEnglish = document.documentElement.lang === 'en';

/** Text for the page; Chinese inside English is marked as such. */
export function textNodes(text: string): Node[] {
  if (!inEnglish) return [document.createTextNode(text)];
  return splitByScript(text).map((run) => {
    if (!run.han) return document.createTextNode(run.text);
    const span = document.createElement('span');
    span.lang = 'zh-CN';
    span.textContent = run.text;
    return span;
  });
}

/** Pieces of a text, with those that match a query marked. Nothing is ever read as HTML. */
export function markedText(pieces: readonly Piece[]): Node[] {
  return pieces.flatMap((piece) => {
    const nodes = textNodes(piece.text);
    if (!piece.hit) return nodes;
    const mark = document.createElement('mark');
    mark.append(...nodes);
    return [mark];
  });
}
