import { LOCALES, type Locale } from '../../locale.ts';
import { checkBots } from '../bots/check-bots.ts';
import type { CourseContent } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import { lintAbsolutes, lintVagueFrequency } from './absolutes.ts';
import { lintBannedWords } from './banned-words.ts';
import { lintConvergence, lintKeyPosition, lintLongestKey } from './bank-cues.ts';
import { lintCellHeavy, lintEmphasisThin, lintRoleThin } from './blueprint-balance.ts';
import { lintCatchAll } from './catch-all.ts';
import { lintCompetencyVerb } from './competency-verb.ts';
import { wordReader, type ReadWords } from './content-words.ts';
import {
  lintFiveOptions,
  lintMisconceptionMissing,
  lintMultipleKeys,
  lintSingleKey,
  lintWorkableInMultiple,
} from './credits.ts';
import { lintDuplicateStems } from './duplicate-stems.ts';
import { lintRepeatedFacet } from './facets.ts';
import { lintGrammarCue } from './grammar-cue.ts';
import { itemTexts, type ItemText } from './item-texts.ts';
import { lintJargon } from './jargon.ts';
import { glossaryNames, namePattern } from './known-names.ts';
import { lintLanguageRatio } from './language-ratio.ts';
import { lintLeadInForm } from './lead-in-form.ts';
import { lintLengthCue } from './length-cue.ts';
import { lintFreeLastPair, lintUnknownTarget } from './match-targets.ts';
import { lintSingleUse } from './misconception-use.ts';
import { lintNegativeLeadIn } from './negative-lead-in.ts';
import { lintNumberOrder } from './number-order.ts';
import { lintSlips } from './numeric-slips.ts';
import { lintOrderCue } from './order-cue.ts';
import { lintOverlappingOptions } from './overlapping-options.ts';
import { lintParallelForm } from './parallel-form.ts';
import { choicesIn, questionsIn, type Placed, type PlacedChoice } from './placed.ts';
import { lintSourceMissing } from './platform-claims.ts';
import {
  lintRationaleDetached,
  lintRationaleRepeated,
  lintRationaleRestates,
} from './rationale-content.ts';
import { lintEmptyVerdict, lintRationalePoints } from './rationale-wording.ts';
import { lintReadability } from './readability.ts';
import { lintRepeatedNames } from './scenario-names.ts';
import { lintStemEcho } from './stem-echo.ts';
import { lintRationaleShort, lintTooLong } from './text-limits.ts';

type Lint<Subject> = (subject: Subject, locale: Locale, words: ReadWords) => Finding[];

/** Lints whose subject has no language: ids, credits, order. */
const CHOICE_LINTS: readonly ((placed: PlacedChoice) => Finding[])[] = [
  lintSingleKey,
  lintMultipleKeys,
  lintWorkableInMultiple,
  lintMisconceptionMissing,
  lintFiveOptions,
  lintNumberOrder,
];

const QUESTION_LINTS: readonly ((placed: Placed) => Finding[])[] = [
  lintUnknownTarget,
  lintFreeLastPair,
  lintSlips,
];

/** All others run once for each language; a cue may exist in one of them only. */
const CHOICE_LINTS_BY_LOCALE: readonly Lint<PlacedChoice>[] = [
  lintLengthCue,
  lintCatchAll,
  lintAbsolutes,
  lintVagueFrequency,
  lintStemEcho,
  lintGrammarCue,
  lintParallelForm,
  lintOverlappingOptions,
];

const QUESTION_LINTS_BY_LOCALE: readonly Lint<Placed>[] = [
  lintNegativeLeadIn,
  lintLeadInForm,
  lintOrderCue,
  lintRationaleRepeated,
  lintRationaleRestates,
];

const TEXT_LINTS_BY_LOCALE: readonly Lint<ItemText>[] = [
  lintTooLong,
  lintRationaleShort,
  lintEmptyVerdict,
  lintRationalePoints,
];

function inBothLocales<Subject>(
  subjects: readonly Subject[],
  lints: readonly Lint<Subject>[],
  words: ReadWords,
): Finding[] {
  return subjects.flatMap((subject) =>
    LOCALES.flatMap((locale) => lints.flatMap((lint) => lint(subject, locale, words))),
  );
}

/** Reads the words of this content, with the names of its glossary kept whole. */
export function wordsOf(content: CourseContent): ReadWords {
  return wordReader(glossaryNames(content, 'zh-cn'));
}

/**
 * What single entries can be blamed for: items, and the words of misconceptions, terms and
 * competencies. The numbers of the lints are those of the course's learning rules, L1 to L36.
 */
export function lintItems(content: CourseContent, words = wordsOf(content)): Finding[] {
  const choices = choicesIn(content);
  const questions = questionsIn(content);
  const texts = itemTexts(content);
  const terms = namePattern(glossaryNames(content, 'en'), 'en');
  return [
    ...choices.flatMap((placed) => CHOICE_LINTS.flatMap((lint) => lint(placed))),
    ...questions.flatMap((placed) => QUESTION_LINTS.flatMap((lint) => lint(placed))),
    ...inBothLocales(choices, CHOICE_LINTS_BY_LOCALE, words),
    ...inBothLocales(questions, QUESTION_LINTS_BY_LOCALE, words),
    ...inBothLocales(texts, TEXT_LINTS_BY_LOCALE, words),
    ...LOCALES.flatMap((locale) => texts.flatMap((text) => lintReadability(text, locale, terms))),
    ...texts.flatMap(lintLanguageRatio),
    ...lintRationaleDetached(content, words),
    ...content.items.flatMap(lintRepeatedFacet),
    ...content.items.flatMap(lintSourceMissing),
    ...lintCompetencyVerb(content),
    ...lintJargon(content),
    ...lintBannedWords(content),
  ];
}

/** What the bank as a whole can be blamed for. Only a bank that could be read in full is counted. */
export function lintBank(content: CourseContent, words = wordsOf(content)): Finding[] {
  return [
    ...lintLongestKey(content),
    ...lintKeyPosition(content),
    ...lintConvergence(content, words),
    ...lintDuplicateStems(content, words),
    ...lintSingleUse(content),
    ...lintRoleThin(content),
    ...lintEmphasisThin(content),
    ...lintCellHeavy(content),
    ...lintRepeatedNames(content),
    ...checkBots(content, words),
  ];
}
