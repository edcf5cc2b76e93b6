import type { Located } from './course-content.ts';
import type { Finding } from './finding.ts';
import type { FieldPath } from './source-text.ts';

/** A finding at a field of an entry of the content. */
export function findingAt(
  entry: Pick<Located<unknown>, 'file' | 'lineOf'>,
  code: Finding['code'],
  field: FieldPath,
  expected: string,
  found: string,
): Finding {
  return {
    code,
    file: entry.file,
    line: entry.lineOf(field),
    field: field.join('.'),
    expected,
    found,
  };
}
