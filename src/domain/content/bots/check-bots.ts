import { LOCALES, type Locale } from '../../locale.ts';
import type { CourseContent } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import type { ReadWords } from '../lints/content-words.ts';
import { findingAt } from '../finding-at.ts';
import { choicesIn, type PlacedChoice } from '../lints/placed.ts';
import { BOTS, type Bot } from './bots.ts';
import { scoreOf, total, type Score } from './score.ts';

/** Standard deviations above chance: passed once in 20 fair banks, and once in 500, by a given bot. */
const TREND = 1.64;
const BEATEN = 2.9;
/** The same for one of many small forms: once in 100. */
const IN_FORM = 2.33;
/** A bot that prefers something in fewer questions than this is lucky, no more. */
const LEAST_OPINIONS = 10;

/** How a bot fares with some questions in one language. */
interface Game {
  readonly bot: Bot;
  readonly locale: Locale;
  readonly expected: number;
  readonly questions: number;
  /** The score that lies so many standard deviations above chance. */
  readonly bound: (deviations: number) => number;
  readonly exceeds: (deviations: number) => boolean;
  /** The first question that the bot does better in than chance. */
  readonly firstGain: PlacedChoice | undefined;
}

function scoreIn(bot: Bot, placed: PlacedChoice, locale: Locale, words: ReadWords): Score {
  const { item, question } = placed;
  const chances = bot.choose({
    kind: question.kind,
    locale,
    stem: item.value.stem[locale],
    leadIn: question.leadIn[locale],
    options: question.options.map(({ text }) => text[locale]),
    words,
  });
  return scoreOf(question, chances);
}

function play(bot: Bot, pool: readonly PlacedChoice[], locale: Locale, words: ReadWords): Game {
  const questions = pool.filter(({ question }) => bot.kinds.includes(question.kind));
  const scores = questions.map((placed) => scoreIn(bot, placed, locale, words));
  const { expected, chance, deviation, opinions } = total(scores);
  const bound = (deviations: number) => chance + deviations * deviation;
  return {
    bot,
    locale,
    expected,
    questions: questions.length,
    bound,
    exceeds: (deviations) => opinions >= LEAST_OPINIONS && expected > bound(deviations),
    firstGain: questions.find((_, index) => {
      const score = scores[index];
      return score !== undefined && score.expected > score.chance;
    }),
  };
}

function playAll(pool: readonly PlacedChoice[], words: ReadWords): Game[] {
  return BOTS.flatMap((bot) => LOCALES.map((locale) => play(bot, pool, locale, words)));
}

function told(game: Game, deviations: number): { expected: string; found: string } {
  const { bot, locale, questions, expected } = game;
  return {
    expected: `at most ${game.bound(deviations).toFixed(1)} of ${questions} for the bot “${bot.name}” (${locale})`,
    found: expected.toFixed(1),
  };
}

/** Over the whole bank, no bot scores more than chance would. */
function checkBank(pool: readonly PlacedChoice[], words: ReadWords): Finding[] {
  return playAll(pool, words).flatMap((game) => {
    const { firstGain } = game;
    if (!firstGain || !game.exceeds(TREND)) return [];
    const beaten = game.exceeds(BEATEN);
    const { expected, found } = told(game, beaten ? BEATEN : TREND);
    return [
      findingAt(
        firstGain.item,
        beaten ? 'bot/beats-chance' : 'bot/beats-chance-trend',
        [...firstGain.path, 'options'],
        expected,
        found,
      ),
    ];
  });
}

/** The questions a form can draw, by the competencies of its rows. */
function checkForms(
  content: CourseContent,
  pool: readonly PlacedChoice[],
  words: ReadWords,
): Finding[] {
  return content.forms.flatMap((form) => {
    const measured = new Set(form.value.blueprint.flatMap(({ competencies }) => competencies));
    const eligible = pool.filter(({ item }) => measured.has(item.value.competency));
    return playAll(eligible, words)
      .filter((game) => game.exceeds(IN_FORM))
      .map((game) => {
        const { expected, found } = told(game, IN_FORM);
        return findingAt(form, 'bot/form-cue', ['id'], expected, found);
      });
  });
}

/**
 * Bots play the bank and every form without knowing anything. It is the strongest single check: a
 * cue that no other lint names still lets one of them score, and a learner could do the same.
 */
export function checkBots(content: CourseContent, words: ReadWords): Finding[] {
  const pool = choicesIn(content);
  return [...checkBank(pool, words), ...checkForms(content, pool, words)];
}
