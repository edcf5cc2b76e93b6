import type { LocalizedText } from '../../locale.ts';
import type { CourseContent, Located } from '../course-content.ts';
import { textsOf, type PlacedText } from '../item-parts.ts';
import type { Item } from '../item-schema.ts';
import type { FieldPath } from '../source-text.ts';

/** A text of an item, with the item. */
export interface ItemText extends PlacedText {
  readonly item: Located<Item>;
}

export function itemTexts(content: CourseContent): ItemText[] {
  return content.items.flatMap((item) => textsOf(item.value).map((text) => ({ ...text, item })));
}

/** A text of any entry that says something about the subject. */
export interface CourseText {
  readonly entry: Pick<Located<unknown>, 'file' | 'lineOf'>;
  readonly path: FieldPath;
  readonly text: LocalizedText;
}

/** The texts of items, misconceptions and glossary definitions. */
export function courseTexts(content: CourseContent): CourseText[] {
  return [
    ...itemTexts(content).map(({ item, path, text }) => ({ entry: item, path, text })),
    ...content.misconceptions.flatMap((entry) => [
      { entry, path: ['name'], text: entry.value.name },
      { entry, path: ['correction'], text: entry.value.correction },
    ]),
    ...content.terms.map((entry) => ({
      entry,
      path: ['definition'],
      text: entry.value.definition,
    })),
  ];
}
