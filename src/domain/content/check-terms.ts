import { LOCALES } from '../locale.ts';
import type { CourseContent } from './course-content.ts';
import type { Finding } from './finding.ts';

const HAN = /\p{Script=Han}/gu;
/** A pinyin syllable has a vowel that may carry a tone mark. */
const SYLLABLE = /^[a-zü\p{M}āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+$/iu;

/** Each name belongs to one term, and pinyin matches the characters. */
export function checkTerms(content: CourseContent): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  for (const term of content.terms) {
    for (const locale of LOCALES) {
      const key = `${locale} ${term.value.term[locale].toLowerCase()}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, term.value.id);
      else {
        findings.push({
          code: 'term/repeated-name',
          file: term.file,
          line: term.lineOf(['term', locale]),
          field: `term.${locale}`,
          expected: 'a name of its own',
          found: `${term.value.term[locale]}, the name of ${owner}`,
        });
      }
    }
  }
  for (const term of content.terms) {
    for (const locale of LOCALES) {
      term.value.aliases[locale].forEach((alias, index) => {
        const owner = owners.get(`${locale} ${alias.toLowerCase()}`);
        if (owner === undefined) return;
        findings.push({
          code: 'term/repeated-name',
          file: term.file,
          line: term.lineOf(['aliases', locale, index]),
          field: `aliases.${locale}.${index}`,
          expected: 'an alias that is the name of no term',
          found: `${alias}, the name of ${owner}`,
        });
      });
    }
    const characters = term.value.term['zh-cn'].match(HAN)?.length ?? 0;
    const latin = new Set(
      term.value.term['zh-cn'].match(/[A-Za-z0-9/]+/g)?.map((word) => word.toLowerCase()),
    );
    const syllables = term.value.pinyin
      .split(/\s+/)
      .filter((part) => !latin.has(part.toLowerCase()));
    if (syllables.length !== characters || !syllables.every((part) => SYLLABLE.test(part))) {
      findings.push({
        code: 'term/pinyin',
        file: term.file,
        line: term.lineOf(['pinyin']),
        field: 'pinyin',
        expected: `${characters} syllables for ${term.value.term['zh-cn']}`,
        found: term.value.pinyin,
      });
    }
  }
  return findings;
}
