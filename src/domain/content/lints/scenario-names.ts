import type { CourseContent, Located } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import type { Item } from '../item-schema.ts';
import { glossaryNames, namePattern } from './known-names.ts';
import { findingAt } from '../finding-at.ts';

const MOST_FAMILIES = 3;

/** Two capitalised words that no third one follows or precedes. */
const TWO_WORDS = /(?<![\p{Lu}][\p{L}]* )\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b(?! \p{Lu})/gu;
/** Words that start a sentence before a name, and names of days, months, places and feasts. */
const NO_FIRST_NAME =
  /^(?:The|A|An|In|On|At|Of|For|From|By|To|When|Each|Every|Since|After|Before|Last|This|Early|Late|Hong|New|South|North|East|West|Spring|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December) /;

function personsIn(text: string): string[] {
  const pairs = text.match(TWO_WORDS) ?? [];
  return [...new Set(pairs.filter((pair) => !NO_FIRST_NAME.test(pair)))];
}

/**
 * Lint L33: the people of the situations change. A name met in four families of items becomes a
 * character whose habits learners think they know. English stems show it, where names have a shape.
 */
export function lintRepeatedNames(content: CourseContent): Finding[] {
  const terms = namePattern(glossaryNames(content, 'en'), 'en');
  const stems = new Map<string, Located<Item>[]>();
  for (const item of content.items) {
    for (const name of personsIn(item.value.stem.en.replace(terms, '·'))) {
      stems.set(name, [...(stems.get(name) ?? []), item]);
    }
  }
  return [...stems].flatMap(([name, items]) => {
    const families = new Set(items.map(({ value }) => value.family));
    const [first] = items;
    if (!first || families.size <= MOST_FAMILIES) return [];
    return [
      findingAt(
        first,
        'bank/name-repeated',
        ['stem', 'en'],
        `each name in at most ${MOST_FAMILIES} families`,
        `${name} in ${families.size}`,
      ),
    ];
  });
}
