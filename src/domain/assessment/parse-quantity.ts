/**
 * Reads a number the way people type it in Chinese and English: 12,000 · 1.2万 · １２ · 12 % · 十二 ·
 * 百分之十二 · 1/4 · 12k · ¥300 · 约 25 人. Total: what is no number gives `undefined`, never an error.
 */
import type { Unit } from '../content/vocabulary.ts';

export interface Quantity {
  readonly value: number;
  /** The unit that was typed with the number, when there was one. */
  readonly unit: Unit | undefined;
}

/** Each at the place of its worth. */
const DIGITS = '零一二三四五六七八九';
const GROUPS = [
  ['亿', 1e8],
  ['万', 1e4],
] as const;

/** What may follow digits and multiplies them. `w` is how many write 万 in a chat. */
const FACTORS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  k: 1000,
  thousand: 1000,
  w: 1e4,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** Units as they are typed after a number. Longer ones first, so that 个百分点 is not read as 个. */
const UNIT_WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/(?:个?百分点|percentage points?|points?|pts?|pp)$/, 'points'],
  [/(?:%|percent|per cent|pct)$/, 'percent'],
  [/(?:个人|人次|名|位|人|people|persons?|users?|members?|readers?)$/, 'people'],
  [/(?:元|块钱?|圆|rmb|cny|yuan)$/, 'yuan'],
  [/(?:天|日|days?)$/, 'days'],
  [/(?:倍|次|times)$/, 'times'],
  [/(?:个|件|条|篇|份|单|pieces?|items?|posts?|orders?)$/, 'pieces'],
];

const ABOUT = /^(?:约|大约|大概|about|approximately|approx\.?|ca\.?|≈|~|=)\s*/;
const CURRENCY = /^(?:¥|￥|rmb|cny)\s*/;
const PER_HUNDRED = /^(-?)百分之(.+)$/;
/** One separator throughout, and no nought in front: 0,125 is a decimal comma, not 125. */
const GROUPED = /^[1-9]\d{0,2}([, '])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const FRACTION = /^(-?)(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/;
const WITH_FACTOR = /^([\d.,' ]*\d[\d.,' ]*)\s*([a-z百千万亿]+)$/;
/** Superscripts and subscripts, which would become plain digits: 10² is not 102. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c]/;
/** Below 万, places going down: 一千二百零三, 十二, 五. */
const SECTION =
  /^零?(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/;

/** Full-width and other variants become plain ones: `１２％`, `，`, `−`, a narrow space. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2212\u2013\u2014﹣]/g, '-')
    .replace(/[’‘`]/g, "'")
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim();
}

/** Digits with or without thousands separators. A comma anywhere else makes it unreadable. */
function readDigits(text: string): number | undefined {
  const digits = text.trim();
  if (PLAIN.test(digits)) return Number(digits);
  return GROUPED.test(digits) ? Number(digits.replace(/[, ']/g, '')) : undefined;
}

function digit(sign = '零'): number {
  return DIGITS.indexOf(sign);
}

/** `short`: a digit after 百 or 千 may stand for the place below, as in 一百二 (120). */
function readSection(text: string, short: boolean): number | undefined {
  const [found = '', thousands, hundreds, tens, ten, ones] = SECTION.exec(text) ?? [];
  if (found === '') return undefined;
  const above =
    digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? digit(tens ?? '一') * 10 : 0);
  const place = /百.$/.test(text) ? 10 : /千.$/.test(text) ? 100 : 1;
  if (ones === undefined || place === 1) return above + digit(ones);
  return short ? above + digit(ones) * place : undefined;
}

/** What stands before 万 or 亿 is multiplied by it, what stands behind is below it: 一亿二千万. */
function readGroups(text: string, short: boolean): number | undefined {
  const [word, worth] = GROUPS.find(([group]) => text.includes(group)) ?? [];
  if (word === undefined) return readSection(text, short);
  const at = text.indexOf(word);
  const above = readGroups(text.slice(0, at), false);
  const rest = text.slice(at + 1);
  const ones = rest.length === 1 ? digit(rest) : 0;
  const below = rest === '' ? 0 : readGroups(rest, short);
  if (!above || below === undefined || below >= worth) return undefined;
  if (ones < 1) return above * worth + below;
  return short ? above * worth + (ones * worth) / 10 : undefined;
}

/** Digit by digit: 二〇二六. Two without a nought are more often a range: 七八个人. */
function readSpelt(text: string): number | undefined {
  if (!/^[零一二三四五六七八九]{2,}$/.test(text)) return undefined;
  if (text.length === 2 && !text.includes('零')) return undefined;
  return Number(Array.from(text, digit).join(''));
}

/** 一万二千三百 = 12300; 十二 = 12; 三点五 = 3.5. Short forms such as 一万二 (12000) are read, too. */
function readHan(text: string): number | undefined {
  const usual = text.replaceAll('〇', '零').replace(/[两俩]/g, '二');
  const [whole = '', decimals, ...rest] = usual.split('点');
  if (rest.length > 0) return undefined;
  const value = readSpelt(whole) ?? readGroups(whole, decimals === undefined);
  if (value === undefined || decimals === undefined) return value;
  if (!/^[零一二三四五六七八九]+$/.test(decimals)) return undefined;
  return Number(`${value}.${Array.from(decimals, digit).join('')}`);
}

function readFactor(text: string): number | undefined {
  const [, digits = '', word = ''] = WITH_FACTOR.exec(text) ?? [];
  const factor = Object.hasOwn(FACTORS, word) ? FACTORS[word] : undefined;
  const number = readDigits(digits);
  if (factor === undefined || number === undefined) return undefined;
  // 1.1 × 10,000 is 11,000, without the rest that binary fractions leave.
  return Number((number * factor).toPrecision(12));
}

function readFraction(text: string): number | undefined {
  const [found, sign, above, below] = FRACTION.exec(text) ?? [];
  if (found === undefined || Number(below) === 0) return undefined;
  return (sign ? -1 : 1) * (Number(above) / Number(below));
}

function readUnsigned(text: string): number | undefined {
  return readDigits(text) ?? readFactor(text) ?? readHan(text);
}

function readNumber(text: string): number | undefined {
  const fraction = readFraction(text);
  if (fraction !== undefined) return fraction;
  const negative = /^-|^负/.test(text);
  const value = readUnsigned(text.replace(/^(?:-|\+|负)\s*/, ''));
  return value === undefined ? undefined : negative ? -value : value;
}

/** Takes a unit off the end, if there is one. */
function takeUnit(text: string): { rest: string; unit: Unit | undefined } {
  for (const [word, unit] of UNIT_WORDS) {
    const rest = text.replace(word, '').trim();
    if (rest !== text && rest !== '') return { rest, unit };
  }
  return { rest: text, unit: undefined };
}

/** The longest text that is looked at; a longer one is no number. */
const LONGEST = 40;

export function parseQuantity(typed: string): Quantity | undefined {
  if (typed.length > LONGEST || RAISED.test(typed)) return undefined;
  const text = plain(typed).replace(ABOUT, '').replace(/左右$/, '').trim();
  const [, sign, share] = PER_HUNDRED.exec(text) ?? [];
  if (share !== undefined) {
    const value = share === '百' ? 100 : readUnsigned(share.trim());
    return value === undefined ? undefined : { value: sign ? -value : value, unit: 'percent' };
  }
  const money = CURRENCY.test(text);
  const { rest, unit } = takeUnit(text.replace(CURRENCY, ''));
  const value = readNumber(rest);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (!money) return { value, unit };
  return unit === undefined || unit === 'yuan' ? { value, unit: 'yuan' } : undefined;
}
