import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlighter } from '~/domain/text/highlight.ts';

/** The hits of a text in brackets. */
function marked(text: string, query: string): string {
  return highlighter(query)(text)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('highlight', () => {
  it.each([
    ['用户留存率 (retention rate)', '留存 RETENTION', '用户[留存]率 ([retention] rate)'],
    ['提高留存的三种办法', '怎么提高留存', '提高[留存]的三种办法'],
    ['Retention: retention', 'retention', '[Retention]: [retention]'],
    ['retention rate', 'retention rate', '[retention rate]'],
    ['a+b and a.b', 'a.b', 'a+b and [a.b]'],
    ['(留存)', '(', '[(]留存)'],
    ['nothing here', '留存', 'nothing here'],
    ['all of it', '   ', 'all of it'],
  ])('marks in %j what answers %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('loses no character of the text, whatever is typed', () => {
    const text = fc.string({
      unit: fc.constantFrom('留', '存', 'a', 'B', ' ', '😀', '(', '\\', '.'),
    });
    fc.assert(
      fc.property(text, fc.oneof(text, fc.string({ unit: 'binary' })), (shown, query) => {
        const pieces = highlighter(query)(shown);
        expect(pieces.map((piece) => piece.text).join('')).toBe(shown);
      }),
    );
  });
});
