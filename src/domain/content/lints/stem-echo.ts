import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import type { ReadWords } from './content-words.ts';
import { findingAt } from '../finding-at.ts';
import { isKey, type PlacedChoice } from './placed.ts';
import { sharedCount } from './similarity.ts';

const MOST_SURPLUS = 1;

/** A number and what it counts. The figures of a stem have to come back in the options. */
const FIGURE: Readonly<Record<Locale, RegExp>> = {
  en: /\d[\d.,]*%?(?:[\s-][a-z]+)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|half)[\s-][a-z]+/gi,
  'zh-cn': /\d[\d.,]*\s?%?\s?\p{Script=Han}{0,2}/gu,
};

/**
 * Lint L10: of the content words of stem and lead-in, a key repeats at most one more than the
 * distractor that repeats the most. Otherwise matching words finds the key. An item written to give
 * itself away scored 5.
 */
export function lintStemEcho(
  { item, question, path }: PlacedChoice,
  locale: Locale,
  words: ReadWords,
): Finding[] {
  const read = (text: string) => words(text.replace(FIGURE[locale], ' '));
  const asked = read(`${item.value.stem[locale]} ${question.leadIn[locale]}`);
  const echoes = question.options.map(({ text }) => read(text[locale]));
  const most = Math.max(
    0,
    ...question.options.flatMap((option, index) =>
      isKey(option) ? [] : [sharedCount(echoes[index]!, asked)],
    ),
  );
  return question.options.flatMap((option, index) => {
    const echo = [...echoes[index]!].filter((word) => asked.has(word));
    if (!isKey(option) || echo.length - most <= MOST_SURPLUS) return [];
    return [
      findingAt(
        item,
        'item/stem-echo',
        [...path, 'options', index, 'text', locale],
        `at most ${most + MOST_SURPLUS} words of stem and lead-in, as no distractor has more than ${most}`,
        echo.join(', '),
      ),
    ];
  });
}
