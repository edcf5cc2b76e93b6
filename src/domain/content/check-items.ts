import { LOCALES, type Locale, type LocalizedText } from '../locale.ts';
import type { CourseContent, Located } from './course-content.ts';
import type { Finding } from './finding.ts';
import type { CaseStep, ChoiceItem, Item, ItemOption } from './item-schema.ts';
import type { FieldPath } from './source-text.ts';
import { textLength } from './text-length.ts';

/** A lone item or a step of a case: both ask one thing with options. */
type Choice = (ChoiceItem | CaseStep) & { options: readonly ItemOption[] };

interface Context {
  readonly item: Located<Item>;
  readonly path: FieldPath;
}

/** Longest texts a 360 px screen carries, in words (en) and characters (zh): learning evidence, lint L18. */
const LIMITS = {
  stem: { en: 90, 'zh-cn': 150 },
  leadIn: { en: 25, 'zh-cn': 40 },
  text: { en: 20, 'zh-cn': 36 },
  consequence: { en: 30, 'zh-cn': 55 },
  rationale: { en: 60, 'zh-cn': 110 },
  debrief: { en: 60, 'zh-cn': 110 },
} as const satisfies Record<string, Readonly<Record<Locale, number>>>;

const CATCH_ALL = {
  en: /\b(?:all|none|both) of the above\b|\ball of these\b|\bnone of these\b/i,
  'zh-cn': /以上(?:都|皆|全)|都不(?:对|是)$|以上均/,
} as const;

const NEGATIVE = {
  en: /\b(?:not|except|least|incorrect|false)\b|n['’]t\b/i,
  'zh-cn': /不属于|不正确|错误的是|不包括|除了|不是|没有/,
} as const;

/** A cue counts when it can be seen: at least 3 words or 6 characters of difference (lint L1). */
const VISIBLE_GAP = { en: 3, 'zh-cn': 6 } as const;

function finding(
  context: Context,
  code: Finding['code'],
  field: FieldPath,
  expected: string,
  found: string,
): Finding {
  const path = [...context.path, ...field];
  return {
    code,
    file: context.item.file,
    line: context.item.lineOf(path),
    field: path.join('.'),
    expected,
    found,
  };
}

function checkCredits(context: Context, choice: Choice): Finding[] {
  const keys = choice.options.filter((option) => option.credit === 'best').length;
  const findings: Finding[] = [];
  if (choice.kind === 'single') {
    if (keys === 0)
      findings.push(
        finding(context, 'item/key-missing', ['options'], 'one option with credit best', 'none'),
      );
    if (keys > 1)
      findings.push(
        finding(
          context,
          'item/second-key',
          ['options'],
          'one option with credit best',
          String(keys),
        ),
      );
  } else {
    const most = Math.floor(choice.options.length / 2);
    if (keys < 2 || keys > most) {
      findings.push(
        finding(
          context,
          'item/key-count',
          ['options'],
          `2 to ${most} options with credit best`,
          String(keys),
        ),
      );
    }
  }
  choice.options.forEach((option, index) => {
    const wrong = option.credit === 'off' || option.credit === 'harmful';
    if (choice.kind === 'multiple' && option.credit === 'workable') {
      findings.push(
        finding(
          context,
          'item/workable-in-multiple',
          ['options', index, 'credit'],
          'best, off or harmful',
          'workable',
        ),
      );
    }
    if (wrong && option.misconception === undefined) {
      findings.push(
        finding(
          context,
          'item/misconception-missing',
          ['options', index],
          'a misconception',
          `none in option ${option.id}`,
        ),
      );
    }
  });
  return findings;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function checkLengthCue(context: Context, choice: Choice): Finding[] {
  return LOCALES.flatMap((locale) => {
    const lengths = (key: boolean) =>
      choice.options
        .filter((option) => (option.credit === 'best') === key)
        .map((option) => textLength(option.text[locale], locale));
    const keys = lengths(true);
    const distractors = lengths(false);
    if (keys.length === 0 || distractors.length === 0) return [];
    const key = mean(keys);
    const distractor = mean(distractors);
    const ratio = key / distractor;
    if ((ratio >= 0.65 && ratio <= 1.35) || Math.abs(key - distractor) < VISIBLE_GAP[locale])
      return [];
    return [
      finding(
        context,
        'item/uneven-length',
        ['options'],
        `a key 0.65 to 1.35 times as long as the distractors (${locale})`,
        `${ratio.toFixed(2)} times`,
      ),
    ];
  });
}

function checkWording(context: Context, choice: Choice): Finding[] {
  return LOCALES.flatMap((locale) => [
    ...(NEGATIVE[locale].test(choice.leadIn[locale])
      ? [
          finding(
            context,
            'item/negative-lead-in',
            ['leadIn', locale],
            'a lead-in without a negation',
            choice.leadIn[locale],
          ),
        ]
      : []),
    ...choice.options.flatMap((option, index) =>
      CATCH_ALL[locale].test(option.text[locale])
        ? [
            finding(
              context,
              'item/catch-all-option',
              ['options', index, 'text', locale],
              'a concrete option',
              option.text[locale],
            ),
          ]
        : [],
    ),
  ]);
}

function tooLong(
  context: Context,
  name: keyof typeof LIMITS,
  field: FieldPath,
  text: LocalizedText,
): Finding[] {
  return LOCALES.flatMap((locale) => {
    const length = textLength(text[locale], locale);
    const limit = LIMITS[name][locale];
    if (length <= limit) return [];
    return [
      finding(
        context,
        'item/too-long',
        [...field, locale],
        `at most ${limit} ${locale === 'en' ? 'words' : '字'}`,
        String(length),
      ),
    ];
  });
}

function checkLengths(context: Context, choice: Choice): Finding[] {
  return [
    ...tooLong(context, 'leadIn', ['leadIn'], choice.leadIn),
    ...choice.options.flatMap((option, index) => [
      ...tooLong(context, 'text', ['options', index, 'text'], option.text),
      ...tooLong(context, 'rationale', ['options', index, 'rationale'], option.rationale),
      ...('consequence' in option
        ? tooLong(
            context,
            'consequence',
            ['options', index, 'consequence'],
            option.consequence as LocalizedText,
          )
        : []),
    ]),
  ];
}

function checkChoice(context: Context, choice: Choice): Finding[] {
  return [checkCredits, checkLengthCue, checkWording, checkLengths].flatMap((check) =>
    check(context, choice),
  );
}

function checkFacets(context: Context, steps: readonly CaseStep[]): Finding[] {
  return steps.flatMap((step, index) =>
    steps.findIndex((other) => other.facet === step.facet) === index
      ? []
      : [
          finding(
            context,
            'item/repeated-facet',
            ['steps', index, 'facet'],
            'a facet not yet asked for',
            step.facet,
          ),
        ],
  );
}

/** What one item can be blamed for without looking at the rest of the course. */
export function checkItems(content: CourseContent): Finding[] {
  return content.items.flatMap((item) => {
    const context = { item, path: [] };
    const stem = tooLong(context, 'stem', ['stem'], item.value.stem);
    if (item.value.kind !== 'case') return [...stem, ...checkChoice(context, item.value)];
    return [
      ...stem,
      ...tooLong(context, 'debrief', ['debrief'], item.value.debrief),
      ...checkFacets(context, item.value.steps),
      ...item.value.steps.flatMap((step, index) =>
        checkChoice({ item, path: ['steps', index] }, step),
      ),
    ];
  });
}
