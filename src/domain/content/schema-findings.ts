import type { z } from 'astro/zod';
import { LOCALES } from '../locale.ts';
import type { Finding } from './finding.ts';
import type { IssueCode } from './issue-codes.ts';
import type { FieldPath, LocatedData } from './source-text.ts';

type ZodIssue = z.core.$ZodIssue;

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function describe(issue: ZodIssue): { code: IssueCode; expected: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'schema/wrong-type', expected: `a value of type ${issue.expected}` };
    case 'unrecognized_keys':
      return { code: 'schema/unknown-key', expected: 'only the fields of the schema' };
    case 'invalid_value':
      return { code: 'schema/wrong-value', expected: issue.values.map(String).join(' | ') };
    case 'too_small':
      return { code: 'schema/wrong-size', expected: `at least ${issue.minimum} (${issue.origin})` };
    case 'too_big':
      return { code: 'schema/wrong-size', expected: `at most ${issue.maximum} (${issue.origin})` };
    case 'invalid_format':
      return { code: 'schema/bad-format', expected: issue.message };
    case 'invalid_union':
      return { code: 'schema/wrong-value', expected: issue.message };
    default:
      return { code: 'schema/wrong-value', expected: issue.message };
  }
}

/** The issue of a union that came closest to fitting, so that the author is told about one field. */
function mostSpecific(issue: ZodIssue): ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [closest] = [...issue.errors].sort((a, b) => a.length - b.length);
  return (closest ?? []).flatMap((inner) =>
    mostSpecific({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

function toFinding(issue: ZodIssue, source: LocatedData): Finding {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const value = valueAt(source.data, path);
  const place = { file: source.file, line: source.lineOf(path), field: path.join('.') };

  if (issue.code === 'unrecognized_keys') {
    return { ...place, ...describe(issue), found: issue.keys.join(', ') };
  }
  if (value === undefined) {
    const last = path.at(-1);
    const translation = LOCALES.some((locale) => locale === last);
    return {
      ...place,
      code: translation ? 'text/translation-missing' : 'schema/missing',
      expected: translation ? `a text for ${String(last)}` : `the field ${path.join('.')}`,
      found: 'nothing',
    };
  }
  return { ...place, ...describe(issue), found: show(value) };
}

/**
 * Validates located data, or the part of it at `path`. Every fault becomes a finding; the value is
 * given only when there is none.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  source: LocatedData,
  path: FieldPath = [],
): { value?: z.output<S>; findings: Finding[] } {
  const result = schema.safeParse(valueAt(source.data, path));
  if (result.success) return { value: result.data, findings: [] };
  return {
    findings: result.error.issues
      .flatMap(mostSpecific)
      .map((issue) => toFinding({ ...issue, path: [...path, ...issue.path] }, source)),
  };
}
