import type { Locale } from '../../locale.ts';
import { isAbsolute } from '../lints/absolutes.ts';
import type { ReadWords } from '../lints/content-words.ts';
import { sharedCount } from '../lints/similarity.ts';
import { textLength } from '../text-length.ts';

/** What somebody sees who has never heard of the subject: a question in one language. */
export interface SeenQuestion {
  readonly kind: 'single' | 'multiple';
  readonly locale: Locale;
  readonly stem: string;
  readonly leadIn: string;
  readonly options: readonly string[];
  readonly words: ReadWords;
}

/** A way to answer without knowing anything. */
export interface Bot {
  readonly name: string;
  readonly kinds: readonly SeenQuestion['kind'][];
  /**
   * A chance for each option: in a single question that it is chosen, together 1; in a multiple one
   * that it is ticked.
   */
  readonly choose: (question: SeenQuestion) => readonly number[];
}

const HEDGES: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:may|might|can|could|often|usually|sometimes|generally|probably|perhaps|likely|some|most|partly|depends?|tends?|at least|unless|if|until)\b/gi,
  'zh-cn':
    /可能|也许|或许|大概|多半|通常|一般|往往|经常|有时|一些|部分|倾向|至少|除非|如果|视情况|看情况/g,
};

/** The option with the highest mark; several share the choice. */
function highest(marks: readonly number[]): number[] {
  const most = Math.max(...marks);
  const winners = marks.filter((mark) => mark === most).length;
  return marks.map((mark) => (mark === most ? 1 / winners : 0));
}

/** A bot that gives each option a mark and takes the best. */
function marking(
  name: string,
  mark: (option: string, index: number, question: SeenQuestion) => number,
): Bot {
  return {
    name,
    kinds: ['single'],
    choose: (question) =>
      highest(question.options.map((option, index) => mark(option, index, question))),
  };
}

/** A bot that ticks the half of the options with the highest marks; equal marks share what is left. */
function ticking(
  name: string,
  mark: (option: string, index: number, question: SeenQuestion) => number,
): Bot {
  return {
    name,
    kinds: ['multiple'],
    choose: (question) => {
      const marks = question.options.map((option, index) => mark(option, index, question));
      const ticks = Math.floor(marks.length / 2);
      const last = [...marks].sort((a, b) => b - a)[ticks - 1] ?? 0;
      const above = marks.filter((value) => value > last).length;
      const level = marks.filter((value) => value === last).length;
      const share = (ticks - above) / level;
      return marks.map((value) => {
        if (value === last) return share;
        return value > last ? 1 : 0;
      });
    },
  };
}

function wordsShared(option: string, others: readonly string[], question: SeenQuestion): number {
  const own = question.words(option);
  return others.reduce((sum, other) => sum + sharedCount(own, question.words(other)), 0);
}

/** How much an option takes up of what is asked. */
function stemOverlap(option: string, question: SeenQuestion): number {
  return wordsShared(option, [`${question.stem} ${question.leadIn}`], question);
}

/** How much an option has in common with the others. */
function convergence(option: string, index: number, question: SeenQuestion): number {
  const others = question.options.filter((_, other) => other !== index);
  return wordsShared(option, others, question);
}

/**
 * The bots that play the bank. A new trick is one more entry; whatever a bot does, it must not score
 * more than chance.
 */
export const BOTS: readonly Bot[] = [
  marking('longest', (option, _index, { locale }) => textLength(option, locale)),
  marking('shortest', (option, _index, { locale }) => -textLength(option, locale)),
  marking('stem overlap', (option, _index, question) => stemOverlap(option, question)),
  // Authors who take care not to echo the stem in the key end up echoing it in the distractors.
  marking('least stem overlap', (option, _index, question) => -stemOverlap(option, question)),
  marking(
    'middle place',
    (_option, index, { options }) => -Math.abs(index - (options.length - 1) / 2),
  ),
  marking('last place', (_option, index) => index),
  marking('most hedged', (option, _index, { locale }) => option.match(HEDGES[locale])?.length ?? 0),
  marking('no absolutes', (option, _index, { locale }) => (isAbsolute(option, locale) ? 0 : 1)),
  marking('convergence', convergence),
  marking('odd one out', (option, index, question) => -convergence(option, index, question)),
  {
    name: 'tick all',
    kinds: ['multiple'],
    choose: ({ options }) => options.map(() => 1),
  },
  ticking('tick the longest half', (option, _index, { locale }) => textLength(option, locale)),
  ticking(
    'tick the half with least stem overlap',
    (option, _index, question) => -stemOverlap(option, question),
  ),
  {
    name: 'random',
    kinds: ['single', 'multiple'],
    choose: ({ kind, options }) =>
      options.map(() => (kind === 'single' ? 1 / options.length : 0.5)),
  },
];
