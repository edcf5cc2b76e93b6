import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import type { Element, ElementContent } from 'hast';

/** Cells longer than this many characters do not stand side by side on a phone. */
const LONG_CELL = 14;
/** Fewer columns fit beside each other whatever they hold. */
const MIN_COLUMNS = 3;

function children(node: Element, ...names: string[]): Element[] {
  return node.children.filter(
    (child: ElementContent): child is Element =>
      child.type === 'element' && names.includes(child.tagName),
  );
}

function rowsOf(table: Element, part: string): Element[] {
  return children(table, part).flatMap((section) => children(section, 'tr'));
}

function label(table: Element, context: HastVisitorContext): void {
  const [head] = rowsOf(table, 'thead');
  const titles = head ? children(head, 'th').map((cell) => context.textContent(cell)) : [];
  const rows = rowsOf(table, 'tbody').map((row) => children(row, 'td', 'th'));
  const long = rows.flat().some((cell) => context.textContent(cell).length > LONG_CELL);
  if (titles.length < MIN_COLUMNS || !long) return;

  context.setProperty(table, 'className', ['stacks']);
  for (const row of rows) {
    row.forEach((cell, index) => context.setProperty(cell, 'data-label', titles[index] ?? ''));
  }
}

/** Gives the cells of wide tables the title of their column, so that a phone can show rows as cards. */
export const stackTables = defineHastPlugin({
  name: 'stack-tables',
  element: { filter: ['table'], visit: (table, context) => label(table as Element, context) },
});
