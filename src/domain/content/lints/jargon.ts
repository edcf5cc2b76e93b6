import { LOCALES, type Locale } from '../../locale.ts';
import type { CourseContent } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import { courseTexts } from './item-texts.ts';
import { glossaryNames, namePattern } from './known-names.ts';
import { findingAt } from '../finding-at.ts';

/** 黑话 and its English cousins: words that sound like work and say nothing one could do. */
const JARGON: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:leverag(?:e[sd]?|ing)|synerg(?:y|ies|istic)|empower(?:s|ed|ing|ment)?|low-hanging fruit|mov(?:e|es|ing) the needle|circle back|paradigm shift|best-in-class|thought leader(?:s|ship)?|ideat(?:e|ion)|learnings|game-chang(?:er|ing)|seamless(?:ly)?|boil the ocean|touch base)\b/i,
  'zh-cn':
    /赋能|抓手|闭环|打通|颗粒度|心智|对齐|拉通|沉淀|链路|组合拳|底层逻辑|顶层设计|方法论|打法|倒逼|反哺|破圈|出圈|赛道|生态位|引爆|降维打击|势能|调性|拉齐|复盘沉淀|强心智|价值主张/,
};

/**
 * Lint L27: no jargon in items, misconceptions and definitions, unless the glossary has the word as a
 * term and so explains it. A newcomer cannot tell what “build a closed loop” asks of them.
 */
export function lintJargon(content: CourseContent): Finding[] {
  return LOCALES.flatMap((locale) => {
    const explained = namePattern(glossaryNames(content, locale), locale);
    return courseTexts(content).flatMap(({ entry, path, text }) => {
      const word = JARGON[locale].exec(text[locale].replace(explained, ' '))?.[0];
      if (word === undefined) return [];
      return [
        findingAt(
          entry,
          'text/jargon',
          [...path, locale],
          'plain words, or a term of the glossary',
          word,
        ),
      ];
    });
  });
}
