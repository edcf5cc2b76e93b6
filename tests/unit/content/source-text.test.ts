import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCourseContent } from '~/domain/content/course-content.ts';
import { parseLocated } from '~/domain/content/source-text.ts';

const FILE = 'sources/extra.yaml';

describe('a file of YAML', () => {
  it('is read, and knows on which line each field stands', () => {
    const { located, findings } = parseLocated(FILE, '- id: a\n  url: b\n- id: c\n');
    expect(findings).toEqual([]);
    expect(located?.data).toEqual([{ id: 'a', url: 'b' }, { id: 'c' }]);
    expect(located?.lineOf([0, 'url'])).toBe(2);
    expect(located?.lineOf([1, 'id'])).toBe(3);
    // What is not there is looked for where it should be.
    expect(located?.lineOf([1, 'url'])).toBe(3);
    expect(located?.lineOf([7])).toBe(1);
  });

  it('can stand below the first line of its file', () => {
    expect(parseLocated(FILE, 'a: 1\nb: 2', 5).located?.lineOf(['b'])).toBe(6);
  });

  it.each([
    ['broken brackets', 'a: [1, 2\nb: 3'],
    ['a name for a part that is nowhere', 'a: 1\nen: *Important\n'],
    ['parts that repeat each other without end', bomb()],
  ])('that cannot be read is a finding: %s', (_, text) => {
    const { located, findings } = parseLocated(FILE, text);
    expect(located).toBeUndefined();
    expect(findings[0]).toMatchObject({ code: 'file/unreadable', file: FILE, field: '' });
    expect(findings[0]?.found).not.toBe('');
  });

  it('never throws, whatever it holds', () => {
    const sign = fc.constantFrom(...Array.from('ab:-*&![]{}"\'#|> \n\t,?%@`'));
    const text = fc.string({ unit: fc.oneof(sign, sign, fc.constant('é')), maxLength: 20 });
    fc.assert(
      fc.property(text, (given) => {
        expect(() => readCourseContent([{ path: FILE, text: given }])).not.toThrow();
      }),
    );
  });
});

/** Ten lines that mean a billion. */
function bomb(): string {
  const lines = Array.from({ length: 10 }, (_, n) =>
    n === 0
      ? 'l0: &l0 [x]'
      : `l${n}: &l${n} [${Array(10)
          .fill(`*l${n - 1}`)
          .join(', ')}]`,
  );
  return lines.join('\n');
}
