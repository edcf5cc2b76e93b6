import { LOCALES, type Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { EMPHASES } from '../vocabulary.ts';
import { findingAt } from '../finding-at.ts';
import { type PlacedChoice } from './placed.ts';

/** Where an option stands on a scale. Options are comparable when they are on the same one. */
interface Mark {
  readonly scale: string;
  readonly at: number;
}

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const STAGES: Readonly<Record<Locale, readonly string[]>> = {
  en: [...EMPHASES],
  'zh-cn': ['拉新', '激活', '活跃', '留存', '转化', '推荐'],
};

function date(text: string, locale: Locale): Mark | undefined {
  const at = (month: number, day: number) => ({ scale: 'date', at: month * 31 + day });
  if (locale === 'zh-cn') {
    const match = /^(\d+)\s?月\s?(\d+)\s?[日号]/.exec(text);
    return match ? at(Number(match[1]), Number(match[2])) : undefined;
  }
  const match =
    /^(?:(\d+) )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (\d+))?\b/i.exec(text);
  const day = match?.[1] ?? match?.[3];
  if (!match || day === undefined) return undefined;
  return at(MONTHS.indexOf(match[2]?.toLowerCase() ?? ''), Number(day));
}

/** A number and what it counts: three weeks and two months are on different scales. */
function quantity(text: string): Mark | undefined {
  const match = /^[¥$€]?(\d[\d,]*(?:\.\d+)?|[a-z]+)\s?([%\p{L}]*)/iu.exec(text);
  if (!match) return undefined;
  const [, number = '', unit = ''] = match;
  const word = NUMBER_WORDS.indexOf(number.toLowerCase());
  const at = word >= 0 ? word + 1 : Number(number.replaceAll(',', ''));
  return Number.isNaN(at) ? undefined : { scale: unit.toLowerCase(), at };
}

/** A stage of the path by its bare name; a name with a reason after it is a sentence. */
function stage(text: string, locale: Locale): Mark | undefined {
  const at = STAGES[locale].indexOf(text.replace(/\s*[(（].*$/, '').toLowerCase());
  return at < 0 ? undefined : { scale: 'stage', at };
}

function markOf(text: string, locale: Locale): Mark | undefined {
  return date(text, locale) ?? stage(text, locale) ?? quantity(text);
}

function isSorted(numbers: readonly number[]): boolean {
  const pairs = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return pairs.every((step) => step >= 0) || pairs.every((step) => step <= 0);
}

function problem({ question }: PlacedChoice, locale: Locale): string | undefined {
  const marks = question.options.flatMap(({ text }) => markOf(text[locale], locale) ?? []);
  const scales = new Set(marks.map(({ scale }) => scale));
  if (marks.length < question.options.length || scales.size !== 1) return undefined;
  if (!isSorted(marks.map(({ at }) => at))) {
    return question.options.map(({ text }) => text[locale]).join(' | ');
  }
  return question.fixedOrder ? undefined : 'no fixedOrder: true, so they are shuffled';
}

/**
 * Lint L15: options that are numbers, dates or stages of the path stand in their order, up or down,
 * and keep it (`fixedOrder: true`). Looking for a number in a shuffled list tests patience.
 */
export function lintNumberOrder(placed: PlacedChoice): Finding[] {
  const found = LOCALES.map((locale) => problem(placed, locale)).find(Boolean);
  if (found === undefined) return [];
  return [
    findingAt(
      placed.item,
      'item/unordered-numbers',
      [...placed.path, 'options'],
      'options in rising or falling order, with fixedOrder: true',
      found,
    ),
  ];
}
