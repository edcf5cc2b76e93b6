import { contentTokens } from './tokenize.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Cuts a text into pieces that match a word of the query and pieces that do not. */
export function highlight(text: string, query: string): Piece[] {
  const words = [...new Set([query.trim().toLowerCase(), ...contentTokens(query)])].filter(
    (word) => word !== '',
  );
  if (words.length === 0) return [{ text, hit: false }];
  const pattern = new RegExp(
    `(${words
      .sort((a, b) => b.length - a.length)
      .map(escape)
      .join('|')})`,
    'giu',
  );
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
