import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/domain/content/check-content.ts';
import { formatFinding, formatFindings, isError } from '../../src/domain/content/finding.ts';
import { ISSUES, type IssueCode } from '../../src/domain/content/issue-codes.ts';
import type { ContentFile } from '../../src/domain/content/source-text.ts';
import {
  brokenCourse,
  expectedPlace,
  overlayCodes,
  validCourse,
} from '../fixtures/read-fixture.ts';

const errorCodes = (Object.keys(ISSUES) as IssueCode[]).filter(
  (code) => ISSUES[code].severity === 'error',
);

function errorsOf(files: readonly ContentFile[]) {
  return checkContent(files).findings.filter(isError);
}

describe('the valid course of the fixtures', () => {
  it('has no finding but the claims it does not teach', () => {
    const { findings } = checkContent(validCourse());
    expect(findings.map(({ code }) => code)).toEqual(['claim/untaught']);
  });
});

describe('the broken fixtures', () => {
  it('exist for every error code and for nothing else', () => {
    expect(overlayCodes().sort()).toEqual([...errorCodes].sort());
  });

  it.each(errorCodes)('%s is found at its file, line and field', (code) => {
    const place = expectedPlace(code);
    const found = errorsOf(brokenCourse(code));
    const there = found.filter(({ file, line, field }) => {
      return file === place.file && line === place.line && field === place.field;
    });

    expect(place.code).toBe(code);
    expect(found).toContainEqual(expect.objectContaining(place));
    expect(there, 'one finding at the place').toHaveLength(1);
    expect(there[0]?.expected.trim()).not.toBe('');
    expect(there[0]?.found.trim()).not.toBe('');
  });

  it.each(errorCodes)('%s brings no findings of another kind with it', (code) => {
    expect([...new Set(errorsOf(brokenCourse(code)).map((finding) => finding.code))]).toEqual([
      code,
    ]);
  });

  it.each(errorCodes)('%s is told with place, expectation, find and fix', (code) => {
    const finding = errorsOf(brokenCourse(code)).find(
      ({ file }) => file === expectedPlace(code).file,
    );
    if (!finding) throw new Error(`${code} is not found.`);
    const text = formatFinding(finding);

    for (const part of [
      `error ${code}`,
      `${finding.file}:${finding.line}`,
      ISSUES[code].message,
      `expected: ${finding.expected}`,
      `found:    ${finding.found}`,
      `fix:      ${ISSUES[code].fix}`,
    ]) {
      expect(text).toContain(part);
    }
    if (finding.field !== '') expect(text).toContain(`(${finding.field})`);
  });
});

describe('several faults at once', () => {
  const codes: IssueCode[] = [
    'file/unreadable',
    'item/key-missing',
    'item/key-count',
    'item/repeated-facet',
    'term/pinyin',
    'lesson/uneven-frontmatter',
  ];

  it('are all reported in one run, each at its own place', () => {
    const found = errorsOf(brokenCourse(...codes));
    expect(found).toHaveLength(codes.length);
    for (const code of codes) {
      expect(found).toContainEqual(expect.objectContaining(expectedPlace(code)));
    }
  });

  it('are all in the text for the terminal, with a count at its end', () => {
    const text = formatFindings(errorsOf(brokenCourse(...codes)));
    for (const code of codes) expect(text).toContain(`error ${code}`);
    expect(text).toMatch(/\n\n6 errors, 0 warnings in the content$/);
  });

  it('are told apart when they stand in one file', () => {
    const twice = brokenCourse().map((file) =>
      file.path === 'items/basics/single.yaml'
        ? { ...file, text: file.text.replace('best', 'workable').replace('哪一次算', '哪一次不是') }
        : file,
    );
    const codesFound = errorsOf(twice).map(({ code }) => code);
    expect(codesFound.sort()).toEqual(['item/key-missing', 'item/negative-lead-in']);
  });
});
