import { ISSUES, type IssueCode } from './issue-codes.ts';

/** One thing wrong with the content: where, what was expected, what was found, and how to mend it. */
export interface Finding {
  readonly code: IssueCode;
  /** Path below `src/content`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The field, such as `options.2.text.zh-cn`; empty for a whole file. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

export function isError(finding: Finding): boolean {
  return ISSUES[finding.code].severity === 'error';
}

/** One finding as a block of text for the terminal. */
export function formatFinding(finding: Finding): string {
  const { message, fix, severity } = ISSUES[finding.code];
  const place = `${finding.file}:${finding.line}`;
  const field = finding.field === '' ? '' : ` (${finding.field})`;
  return [
    `${severity === 'error' ? 'error' : 'warning'} ${finding.code}  ${place}${field}`,
    `  ${message}`,
    `  expected: ${finding.expected}`,
    `  found:    ${finding.found}`,
    `  fix:      ${fix}`,
  ].join('\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** All findings in reading order, errors first, and a closing count. */
export function formatFindings(findings: readonly Finding[]): string {
  const ordered = [...findings].sort(
    (a, b) =>
      Number(isError(b)) - Number(isError(a)) || a.file.localeCompare(b.file) || a.line - b.line,
  );
  const errors = findings.filter(isError).length;
  const count = `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')} in the content`;
  return [...ordered.map(formatFinding), count].join('\n\n');
}
