import { contentTokens } from './tokenize.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Prepares a query for many texts; a text is cut into pieces that match a word of it and pieces that do not. */
export function highlighter(query: string): (text: string) => Piece[] {
  const words = [...new Set([query.trim().toLowerCase(), ...contentTokens(query)])].filter(
    (word) => word !== '',
  );
  if (words.length === 0) return (text) => [{ text, hit: false }];
  const longestFirst = words.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.map(escape).join('|')})`, 'giu');
  return (text) =>
    text
      .split(pattern)
      .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
      .filter((piece) => piece.text !== '');
}
