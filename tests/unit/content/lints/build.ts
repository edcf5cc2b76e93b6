/** Small pieces of content for the tests of lints. A text given once stands in both languages. */
import {
  readCourseContent,
  type CourseContent,
  type Located,
} from '~/domain/content/course-content.ts';
import type { Item } from '~/domain/content/item-schema.ts';
import { textsOf, type TextRole } from '~/domain/content/item-parts.ts';
import { wordReader } from '~/domain/content/lints/content-words.ts';
import type { ItemText } from '~/domain/content/lints/item-texts.ts';
import {
  choicesIn,
  questionsIn,
  type Placed,
  type PlacedChoice,
} from '~/domain/content/lints/placed.ts';
import type { Credit } from '~/domain/content/vocabulary.ts';
import type { LocalizedText } from '~/domain/locale.ts';

export const readWords = wordReader(['公众号', '签到']);

export function both(text: string): LocalizedText {
  return { en: text, 'zh-cn': text };
}

export function located<T>(value: T): Located<T> {
  return { value, file: 'file.yaml', lineOf: () => 1 };
}

/** An empty course with these parts. */
export function courseOf(parts: Partial<CourseContent> = {}): CourseContent {
  return { ...readCourseContent([]).content, ...parts };
}

export interface OptionSketch {
  readonly text: string | LocalizedText;
  readonly credit?: Credit;
  readonly rationale?: string;
  readonly misconception?: string;
}

export interface ItemSketch {
  readonly id?: string;
  readonly family?: string;
  readonly competency?: string;
  readonly kind?: 'single' | 'multiple';
  readonly cell?: Item['cell'];
  readonly stem?: string | LocalizedText;
  readonly leadIn?: string;
  readonly fixedOrder?: boolean;
  readonly sources?: string[];
  readonly options?: readonly OptionSketch[];
}

function localized(text: string | LocalizedText): LocalizedText {
  return typeof text === 'string' ? both(text) : text;
}

/** Options from texts: the one that starts with `*` is a key. */
export function options(...texts: readonly string[]): OptionSketch[] {
  return texts.map((text) =>
    text.startsWith('*') ? { text: text.slice(1), credit: 'best' } : { text, credit: 'off' },
  );
}

export function choiceItem(sketch: ItemSketch = {}): Located<Item> {
  const id = sketch.id ?? 'item';
  return located({
    id,
    version: 1,
    kind: sketch.kind ?? 'single',
    competency: sketch.competency ?? 'competency',
    level: 'apply',
    cell: sketch.cell ?? {},
    family: sketch.family ?? id,
    stem: localized(sketch.stem ?? ''),
    leadIn: both(sketch.leadIn ?? ''),
    fixedOrder: sketch.fixedOrder ?? false,
    options: (sketch.options ?? options('*a', 'b', 'c')).map((option, index) => ({
      id: `option-${index}`,
      credit: option.credit ?? 'off',
      text: localized(option.text),
      rationale: both(option.rationale ?? ''),
      misconception: option.misconception,
    })),
    defence: 'defence',
    sources: sketch.sources ?? [],
  });
}

/** The question of an item with options. */
export function choice(sketch: ItemSketch): PlacedChoice {
  const [placed] = choicesIn(courseOf({ items: [choiceItem(sketch)] }));
  if (!placed) throw new Error('There is no question.');
  return placed;
}

/** The question of an item of another kind; the fields are those of its schema. */
export function question(fields: object): Placed {
  const item = located({ ...choiceItem().value, ...fields });
  const [placed] = questionsIn(courseOf({ items: [item] }));
  if (!placed) throw new Error('There is no question.');
  return placed;
}

/** A text of an item as its lints get it. */
export function itemText(role: TextRole, text: string | LocalizedText): ItemText {
  return { item: choiceItem(), role, path: [role], text: localized(text) };
}

export function textsIn(item: Located<Item>): ItemText[] {
  return textsOf(item.value).map((text) => ({ ...text, item }));
}
