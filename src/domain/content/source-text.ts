import { LineCounter, isNode, parseDocument } from 'yaml';
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

/** Parses YAML; `firstLine` is where the text starts in the file (frontmatter starts at line 2). */
export function parseLocated(
  file: string,
  text: string,
  firstLine = 1,
): { located?: LocatedData; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  if (document.errors.length > 0) {
    return {
      findings: document.errors.map((error) => ({
        code: 'file/unreadable',
        file,
        line: lineAt(error.pos[0]),
        field: '',
        expected: 'valid YAML',
        found: error.message.split('\n')[0] ?? '',
      })),
    };
  }

  const lineOf = (field: FieldPath): number => {
    for (let depth = field.length; depth > 0; depth -= 1) {
      const node = document.getIn(field.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  return { located: { file, data: document.toJS(), lineOf }, findings: [] };
}
