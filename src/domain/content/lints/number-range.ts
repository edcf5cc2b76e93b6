/** A span of numbers with the words around it: `10–20 days`, 不到 10 天. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  /** Whether the ends belong to it. */
  readonly lowIn: boolean;
  readonly highIn: boolean;
  /** The rest of the text; ranges of different things cannot overlap. */
  readonly about: string;
}

const NUMBER = String.raw`[¥$€]?(\d[\d,]*(?:\.\d+)?)\s?%?`;

type Ends = Omit<NumberRange, 'about'>;

const FORMS: readonly (readonly [RegExp, (a: number, b: number) => Ends])[] = [
  [
    new RegExp(`${NUMBER}\\s?(?:–|-|—|～|~|to|至|到)\\s?${NUMBER}`),
    (low, high) => ({ low, high, lowIn: true, highIn: true }),
  ],
  [
    new RegExp(`(?:more than|over|above|超过|多于|高于)\\s?${NUMBER}`),
    (low) => ({ low, high: Infinity, lowIn: false, highIn: false }),
  ],
  [
    new RegExp(`(?:less than|fewer than|under|below|不到|少于|低于)\\s?${NUMBER}`),
    (high) => ({ low: -Infinity, high, lowIn: false, highIn: false }),
  ],
  [
    new RegExp(
      `(?:at least|至少)\\s?${NUMBER}|${NUMBER}(?:\\s?or more|\\s?\\p{L}?\\s?(?:及?以上))`,
      'u',
    ),
    (low) => ({ low, high: Infinity, lowIn: true, highIn: false }),
  ],
  [
    new RegExp(
      `(?:at most|up to|至多|最多)\\s?${NUMBER}|${NUMBER}(?:\\s?or (?:less|fewer)|\\s?\\p{L}?\\s?(?:及?以下))`,
      'u',
    ),
    (high) => ({ low: -Infinity, high, lowIn: false, highIn: true }),
  ],
];

/** The range a short text is about; undefined when it is about something else. */
export function readRange(text: string): NumberRange | undefined {
  const lower = text.toLowerCase();
  for (const [pattern, endsOf] of FORMS) {
    const match = pattern.exec(lower);
    if (!match) continue;
    // Of the alternatives of a form, only one has matched.
    const groups: (string | undefined)[] = match.slice(1);
    const [a = 0, b = 0] = groups.flatMap((part) =>
      part === undefined ? [] : [Number(part.replaceAll(',', ''))],
    );
    return { ...endsOf(a, b), about: lower.replace(match[0], '').replace(/\s+/g, '') };
  }
  return undefined;
}

/** Whether some number lies in both; a shared end counts when it belongs to both. */
export function overlap(a: NumberRange, b: NumberRange): boolean {
  if (a.about !== b.about) return false;
  const [left, right] = a.low <= b.low ? [a, b] : [b, a];
  if (left.low === right.low) return true;
  if (left.high === right.low) return left.highIn && right.lowIn;
  return left.high > right.low;
}
