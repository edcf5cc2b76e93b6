import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity } from '~/domain/assessment/parse-quantity.ts';
import type { Unit } from '~/domain/content/vocabulary.ts';
import { anyText } from '../../fixtures/any-text.ts';

/** The number of a text that names no unit; anything else is told as it is. */
function numberIn(text: string): unknown {
  const read = parseQuantity(text);
  return read === undefined || read.unit !== undefined ? read : read.value;
}

const NUMBERS: Readonly<Record<string, [typed: string, value: number][]>> = {
  'plain digits': [
    ['0', 0],
    ['12', 12],
    ['007', 7],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['12.', 12],
    ['  12  ', 12],
    ['１２', 12],
    ['１２．５', 12.5],
    ['　１２　', 12],
    ['𝟏𝟐', 12],
  ],
  'separators of thousands': [
    ['12,000', 12_000],
    ['1,234,567.89', 1_234_567.89],
    ['12 000', 12_000],
    ['12\u00a0000', 12_000],
    ['12\u2009000', 12_000],
    ['12\u202f000', 12_000],
    ["12'000", 12_000],
    ['12’000', 12_000],
    ['1，200', 1200],
    ['１，２００．５', 1200.5],
  ],
  signs: [
    ['-3', -3],
    ['−3', -3],
    ['–3', -3],
    ['—3', -3],
    ['－３', -3],
    ['- 3', -3],
    ['负3', -3],
    ['负三', -3],
    ['+3', 3],
    ['＋3', 3],
    ['-1/4', -0.25],
    ['-1.2万', -12_000],
  ],
  factors: [
    ['1.2万', 12_000],
    ['1.2 万', 12_000],
    ['１.２万', 12_000],
    ['1.1万', 11_000],
    ['12,000万', 120_000_000],
    ['2亿', 200_000_000],
    ['5百', 500],
    ['1.5千', 1500],
    ['3百万', 3_000_000],
    ['3千万', 30_000_000],
    ['1.2万亿', 1_200_000_000_000],
    ['1.2w', 12_000],
    ['10W', 100_000],
    ['12k', 12_000],
    ['12K', 12_000],
    ['2.5m', 2_500_000],
    ['12 thousand', 12_000],
    ['1.2 million', 1_200_000],
    ['2.5bn', 2_500_000_000],
    ['3 billion', 3_000_000_000],
  ],
  'Han digits': [
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十五', 25],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十二', 112],
    ['一百十二', 112],
    ['两百五十', 250],
    ['一千零五', 1005],
    ['一千零五十', 1050],
    ['一千二百三十四', 1234],
    ['一万零二百', 10_200],
    ['一万零一', 10_001],
    ['十万', 100_000],
    ['十万零五百', 100_500],
    ['十二万三千四百五十六', 123_456],
    ['三千万', 30_000_000],
    ['一千零二十万', 10_200_000],
    ['一亿', 100_000_000],
    ['三万五千亿', 3_500_000_000_000],
    ['二〇二六', 2026],
    ['一〇', 10],
    ['零点五', 0.5],
    ['三点一四', 3.14],
    ['十二点五', 12.5],
  ],
  // The last place is left out in speech.
  'Han digits in short': [
    ['一百一', 110],
    ['一百二', 120],
    ['二百五', 250],
    ['一千八', 1800],
    ['一千一百五', 1150],
    ['一万一', 11_000],
    ['一万二', 12_000],
    ['两万五', 25_000],
    ['十万五', 105_000],
    ['一万二千三', 12_300],
    ['一亿二', 120_000_000],
  ],
  // Each 万 and 亿 multiplies what stands before it and is above it, and nothing else.
  'Han digits with 亿 and 万': [
    ['一亿二千万', 120_000_000],
    ['一亿零五百万', 105_000_000],
    ['两亿三千万零四百', 230_000_400],
    ['一万亿', 1_000_000_000_000],
  ],
  fractions: [
    ['1/4', 0.25],
    ['１／４', 0.25],
    ['1 / 4', 0.25],
    ['0/5', 0],
    ['2.5/10', 0.25],
  ],
  'words around a number': [
    ['约 25', 25],
    ['约25', 25],
    ['大约 25', 25],
    ['大概25', 25],
    ['25左右', 25],
    ['约三百', 300],
    ['about 25', 25],
    ['About 25', 25],
    ['approx. 25', 25],
    ['approximately 25', 25],
    ['ca. 25', 25],
    ['≈25', 25],
    ['~25', 25],
    ['= 25', 25],
    ['＝25', 25],
  ],
};

const WITH_UNIT: [typed: string, value: number, unit: Unit][] = [
  ['12%', 12, 'percent'],
  ['12 %', 12, 'percent'],
  ['１２％', 12, 'percent'],
  ['12﹪', 12, 'percent'],
  ['12.5%', 12.5, 'percent'],
  ['-5%', -5, 'percent'],
  ['+5%', 5, 'percent'],
  ['25%左右', 25, 'percent'],
  ['约 25 %', 25, 'percent'],
  ['12 percent', 12, 'percent'],
  ['12 Per Cent', 12, 'percent'],
  ['12pct', 12, 'percent'],
  ['百分之十二', 12, 'percent'],
  ['百分之12', 12, 'percent'],
  ['百分之 12.5', 12.5, 'percent'],
  ['百分之三点五', 3.5, 'percent'],
  ['百分之零点五', 0.5, 'percent'],
  ['百分之一百', 100, 'percent'],
  ['百分之百', 100, 'percent'],
  ['-百分之五', -5, 'percent'],
  ['5个百分点', 5, 'points'],
  ['5 百分点', 5, 'points'],
  ['五个百分点', 5, 'points'],
  ['5 percentage points', 5, 'points'],
  ['1 percentage point', 1, 'points'],
  ['5 points', 5, 'points'],
  ['5pp', 5, 'points'],
  ['5 pts', 5, 'points'],
  ['12人', 12, 'people'],
  ['约 25 人', 25, 'people'],
  ['12个人', 12, 'people'],
  ['12 名', 12, 'people'],
  ['两位', 2, 'people'],
  ['1.2万人', 12_000, 'people'],
  ['1.2w人', 12_000, 'people'],
  ['3万人次', 30_000, 'people'],
  ['12 people', 12, 'people'],
  ['12k users', 12_000, 'people'],
  ['1 person', 1, 'people'],
  ['about 25 members', 25, 'people'],
  ['¥300', 300, 'yuan'],
  ['￥300', 300, 'yuan'],
  ['¥ 1,200', 1200, 'yuan'],
  ['¥1.2万', 12_000, 'yuan'],
  ['¥-300', -300, 'yuan'],
  ['RMB 300', 300, 'yuan'],
  ['300元', 300, 'yuan'],
  ['¥300元', 300, 'yuan'],
  ['300 块', 300, 'yuan'],
  ['三百块钱', 300, 'yuan'],
  ['1.2万元', 12_000, 'yuan'],
  ['300 yuan', 300, 'yuan'],
  ['300 CNY', 300, 'yuan'],
  ['7天', 7, 'days'],
  ['七日', 7, 'days'],
  ['1 day', 1, 'days'],
  ['7 days', 7, 'days'],
  ['3倍', 3, 'times'],
  ['3 次', 3, 'times'],
  ['3 times', 3, 'times'],
  ['12个', 12, 'pieces'],
  ['12 件', 12, 'pieces'],
  ['12 条', 12, 'pieces'],
  ['三篇', 3, 'pieces'],
  ['12 posts', 12, 'pieces'],
  ['12 orders', 12, 'pieces'],
];

const NO_NUMBERS: Readonly<Record<string, string[]>> = {
  nothing: ['', ' ', '　', '.', ',', '-', '+', '/', '%', '人', '¥', '约'],
  words: [
    'abc',
    'twelve',
    'a dozen',
    '一半',
    '几十',
    '十几个',
    '二十多',
    '上百',
    '百二',
    '万',
    '千人',
  ],
  'commas at other places': [
    '12,5',
    '0,5',
    '1,2,3',
    '1,23,456',
    '12,0000',
    ',300',
    '300,',
    '1,2万',
  ],
  // A decimal comma, or a comma typed for a point: 0,125 is not 125.
  'groups that begin with a nought': ['0,125', '0，125', '00,125', '012,345', '0 125'],
  // The key for / types 、 on many Chinese keyboards: 3、400 may be 3/400.
  'an enumeration comma': ['1、200', '3、400', '1、4'],
  'two kinds of separators': ['1,200 300', "1'200,300"],
  'several numbers': [
    '1 2',
    '1 2 3',
    '1.2.3',
    '10-12',
    '10–12%',
    '12:30',
    '3：1',
    '1/2/3',
    '100人中25人',
  ],
  'ranges of two Han digits': [
    ['三四十', '三五百', '两三千', '二三十人'],
    ['十七八', '七八个人', '百分之十二三', '两三天', '三五'],
  ].flat(),
  'Han digits out of order': [
    ['十十', '一百百', '二十三十', '一十百', '五五十', '一百二百'],
    [
      '一百五万',
      '一万一万',
      '亿万',
      '一亿亿',
      '三点',
      '点五',
      '三点十四',
      '三点五万',
      '一点二点三',
    ],
  ].flat(),
  powers: ['10²', '10³', '2⁵', '10^3', '1e5', '1E5', '5₂'],
  'what computers call numbers': ['Infinity', '-Infinity', 'NaN', '0x10', '1_000', '1n', 'null'],
  'signs and bounds': ['--3', '+-3', '3-', '>10', '≥10', '10+', '1万+', '±3', '(3)'],
  'units the course does not know': [
    '3个月',
    '2 weeks',
    '12小时',
    '5‰',
    '£300',
    '$300',
    '5 km',
    '5㎡',
    '3 kg',
  ],
  'two units': ['¥12%', '¥300人', '12%%', '12%人'],
  'what ends in a sentence': ['12。', '12!', '50% off', '3rd', '第3'],
  'division by nought': ['1/0', '0/0'],
  'odd characters': [
    '😀',
    '12😀',
    '\u200f12',
    '12\u200e',
    '\u200b12',
    '\u0000',
    '\ud800',
    '٣',
    '①②x',
  ],
  'a long text': ['1'.repeat(41), ' '.repeat(40) + '1'],
};

describe('a number', () => {
  describe.each(Object.entries(NUMBERS))('in %s', (_, table) => {
    it.each(table)('is read from "%s"', (typed, value) => {
      expect(numberIn(typed)).toBe(value);
    });
  });

  it.each(WITH_UNIT)('is read with its unit from "%s"', (typed, value, unit) => {
    expect(parseQuantity(typed)).toEqual({ value, unit });
  });

  it('is read at a length of forty characters and no longer', () => {
    expect(numberIn('1'.padStart(40, '0'))).toBe(1);
    expect(numberIn('1'.padStart(41, '0'))).toBeUndefined();
  });
});

describe('what is no number', () => {
  describe.each(Object.entries(NO_NUMBERS))('because it is %s', (_, examples) => {
    it.each(examples)('gives nothing: "%s"', (typed) => {
      expect(parseQuantity(typed)).toBeUndefined();
    });
  });
});

/** Writes a whole number below 10^12 in full Han digits, the way it is spoken. */
function inHan(number: number): string {
  const digits = Array.from('零一二三四五六七八九');
  const below = (value: number): string =>
    [1000, 100, 10, 1].reduce((text, place, index) => {
      const digit = Math.floor(value / place) % 10;
      const gap = text !== '' && !text.endsWith('零') && value % (place * 10) > 0;
      if (digit === 0) return gap ? `${text}零` : text;
      return `${text}${digits[digit] ?? ''}${['千', '百', '十', ''][index] ?? ''}`;
    }, '');
  const groups = [1e8, 1e4, 1].map((worth) => Math.floor(number / worth) % 1e4);
  return (
    groups.reduce((text, value, index) => {
      if (value === 0) return text;
      const gap = text !== '' && value < 1000 ? '零' : '';
      return `${text}${gap}${below(value)}${['亿', '万', ''][index] ?? ''}`;
    }, '') || '零'
  );
}

describe('numbers of any size', () => {
  const whole = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
  /** What people work with: three decimals, as many as `toLocaleString` writes. */
  const decimal = fc
    .integer({ min: -999_999_999, max: 999_999_999 })
    .map((thousandths) => thousandths / 1000);

  it('are read as JavaScript writes them', () => {
    fc.assert(fc.property(fc.oneof(whole, decimal), (n) => numberIn(String(n)) === n));
  });

  it.each(['en', 'en-GB', 'zh-CN'])('are read as %s writes them', (language) => {
    fc.assert(
      fc.property(fc.oneof(whole, decimal), (n) => numberIn(n.toLocaleString(language)) === n),
    );
  });

  it('are read from full-width signs', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(decimal, (n) => numberIn(wide(n.toLocaleString('en'))) === n));
  });

  it('are read in percent as Intl writes them', () => {
    const format = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 3 });
    fc.assert(
      fc.property(decimal, (n) => {
        expect(parseQuantity(format.format(n / 100))?.value).toBeCloseTo(n, 3);
        expect(parseQuantity(format.format(n / 100))?.unit).toBe('percent');
      }),
    );
  });

  it('are read in thousands and ten thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(numberIn(`${n}万`)).toBe(n * 10_000);
        expect(numberIn(`${n / 10}万`)).toBe(n * 1000);
        expect(numberIn(`${n}k`)).toBe(n * 1000);
      }),
    );
  });

  it('are read from Han digits written in full', () => {
    const size = fc.constantFrom(1e2, 1e4, 1e6, 1e9, 1e12);
    const number = size.chain((max) => fc.integer({ min: 0, max: max - 1 }));
    fc.assert(
      fc.property(number, (n) => {
        expect(numberIn(inHan(n)), inHan(n)).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text', () => {
  const SIGNS = Array.from("0123456789.,'、/-+%％万亿千百十一二两零点负约¥元人个天倍wkm \u00a0²");
  const typed = fc.oneof(
    fc.string(),
    anyText,
    fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('零一二三四五六七八九十百千万亿点')),
      maxLength: 9,
    }),
  );

  it('gives a finite number or nothing, and never an error', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseQuantity(text);
        expect(read === undefined || Number.isFinite(read.value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('means the same with spaces around it', () => {
    fc.assert(
      fc.property(typed, fc.nat(3), (text, spaces) => {
        fc.pre(text.length + spaces <= 40);
        expect(parseQuantity(text + ' '.repeat(spaces))).toEqual(parseQuantity(text));
      }),
    );
  });
});

/** All texts of these characters, up to a length. */
function texts(characters: readonly string[], length: number): string[] {
  if (length === 0) return [''];
  const shorter = texts(characters, length - 1);
  const longest = shorter.filter((text) => text.length === length - 1);
  return [...shorter, ...longest.flatMap((text) => characters.map((sign) => text + sign))];
}

describe('any text of Han digits', () => {
  /** Noughts and 一十 for 十 are a matter of style. */
  const plainly = (text: string) => text.replaceAll('零', '').replaceAll('一十', '十');

  /** A number said in full, in short (一百二), and digit by digit. */
  function spoken(number: number): string[] {
    const full = inHan(number);
    const short = full.replace(/(?<=[百千万亿][一二])[十百千万]+$/, '');
    const digits = Array.from(
      String(number),
      (digit) => '零一二三四五六七八九'[Number(digit)] ?? '',
    );
    return [full, short, digits.join('')].map(plainly);
  }

  it('is read as a number that is spoken so, or not at all', () => {
    const read = texts(Array.from('零一二十百千万亿'), 5).flatMap((text) => {
      const value = numberIn(text);
      return typeof value === 'number' && value < 1e12 ? [[text, value] as const] : [];
    });
    const wrong = read.filter(([text, value]) => !spoken(value).includes(plainly(text)));
    expect(read.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  it('ends in ones where a nought says so', () => {
    expect([numberIn('一百零二'), numberIn('一万零二'), numberIn('一亿零二')]).toEqual([
      102, 10_002, 100_000_002,
    ]);
  });
});
