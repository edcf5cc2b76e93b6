import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByScript } from '~/domain/text/split-by-script.ts';

/** The Chinese runs of a text in brackets. */
function marked(text: string): string {
  return splitByScript(text)
    .map((run) => (run.han ? `[${run.text}]` : run.text))
    .join('');
}

describe('splitByScript', () => {
  it.each([
    ['Community operations (社区运营)', 'Community operations ([社区运营])'],
    ['社群', '[社群]'],
    ['plain words', 'plain words'],
    ['', ''],
    ['says 《一份工作，五个名字》 and more', 'says [《一份工作，五个名字》] and more'],
    ['拉新 and 促活', '[拉新] and [促活]'],
    ['a full-width ， alone', 'a full-width ， alone'],
  ])('marks the Chinese of %j', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('loses no character and puts no two runs of one kind side by side', () => {
    const mixed = fc.string({ unit: fc.constantFrom('a', ' ', '运', '营', '，', '（', '😀', '-') });
    fc.assert(
      fc.property(mixed, (text) => {
        const runs = splitByScript(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
        expect(runs.every((run) => run.han === /\p{Script=Han}/u.test(run.text))).toBe(true);
        expect(runs.every((run, index) => run.han !== runs[index - 1]?.han)).toBe(true);
      }),
    );
  });
});
