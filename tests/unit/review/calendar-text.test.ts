import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, foldLine } from '~/domain/review/calendar-text.ts';

/** What a calendar makes of a value: the reverse of escaping. */
function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) =>
    escaped.toLowerCase() === 'n' ? '\n' : escaped,
  );
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}

describe('escaping', () => {
  it.each([
    ['Review', 'Review'],
    ['Review; then, rest', 'Review\\; then\\, rest'],
    ['C:\\notes', 'C:\\\\notes'],
    ['two\nlines', 'two\\nlines'],
    ['two\r\nlines', 'two\\nlines'],
    ['two\rlines', 'two\\nlines'],
    ['ends with \\n', 'ends with \\\\n'],
    ['复习，十分钟', '复习，十分钟'],
  ])('makes %j %j', (text, value) => {
    expect(escapeText(text)).toBe(value);
  });
});

describe('folding', () => {
  it('leaves a line of 75 octets as it is', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
  });

  it('breaks a longer one, counting the space each part begins with', () => {
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    expect(foldLine('x'.repeat(150))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`);
  });

  it.each([
    ['Chinese', '习', 25],
    ['emoji', '📅', 18],
    ['accents', 'é', 37],
  ])('counts octets, not characters: %s', (_, character, most) => {
    expect(foldLine(character.repeat(most))).toBe(character.repeat(most));
    expect(foldLine(character.repeat(most + 1))).toBe(`${character.repeat(most)}\r\n ${character}`);
  });
});

describe('any text', () => {
  // Characters of one to four octets, and all that is escaped or breaks a line.
  const anyText = fc.string({
    unit: fc.constantFrom('a', ' ', 'é', '习', '，', '📅', '\\', ';', ',', ':', 'n', '\n', '\r\n'),
    maxLength: 300,
  });

  it('comes back from its lines as it was, and no line is too long or cuts a character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldLine(`SUMMARY:${escapeText(text)}`);
        const lines = folded.split('\r\n');
        for (const line of lines) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const value = folded.replaceAll('\r\n ', '').slice('SUMMARY:'.length);
        expect(unescapeText(value)).toBe(text.replaceAll('\r\n', '\n'));
      }),
      { numRuns: 500 },
    );
  });
});
