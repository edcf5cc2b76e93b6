import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml';
import type { Finding } from './finding.ts';

export type FieldPath = readonly (string | number)[];

/** A content file as it is on disk. */
export interface ContentFile {
  /** Below `src/content`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Parsed YAML that still knows on which line each field stands. */
export interface LocatedData {
  readonly file: string;
  readonly data: unknown;
  readonly lineOf: (field: FieldPath) => number;
}

/** Where the first alias stands that names nothing: a text that begins with * and no quote. */
function danglingAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Parses YAML; `firstLine` is where the text starts in the file (frontmatter starts at line 2). */
export function parseLocated(
  file: string,
  text: string,
  firstLine = 1,
): { located?: LocatedData; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  const unreadable = (offset: number, found: string): Finding => ({
    code: 'file/unreadable',
    file,
    line: lineAt(offset),
    field: '',
    expected: 'valid YAML',
    found: found.split('\n')[0] ?? '',
  });

  if (document.errors.length > 0)
    return { findings: document.errors.map(({ pos, message }) => unreadable(pos[0], message)) };
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return { findings: [unreadable(danglingAlias(document), String(error))] };
  }

  const lineOf = (field: FieldPath): number => {
    for (let depth = field.length; depth > 0; depth -= 1) {
      const node = document.getIn(field.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  return { located: { file, data, lineOf }, findings: [] };
}
