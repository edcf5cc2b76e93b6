import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/domain/content/check-content.ts';
import {
  formatFinding,
  formatFindings,
  isError,
  type Finding,
} from '../../src/domain/content/finding.ts';
import { ISSUES, type IssueCode } from '../../src/domain/content/issue-codes.ts';
import type { ContentFile } from '../../src/domain/content/source-text.ts';
import {
  brokenCourse,
  expectedPlace,
  overlayCodes,
  validCourse,
} from '../fixtures/read-fixture.ts';

/** The day on which the sources of the fixtures are of their age. */
const TODAY = '2026-12-01';

/**
 * Found only in banks of dozens of items, which tests/unit/content/lints/bank-cues.test.ts,
 * blueprint-balance.test.ts, tests/unit/content/bots/ and check-review.test.ts build.
 */
const IN_BUILT_BANKS: ReadonlySet<IssueCode> = new Set([
  'bank/key-longest-often',
  'bank/key-longest-trend',
  'bank/key-position-often',
  'bank/key-position-trend',
  'bank/convergence',
  'bank/role-thin',
  'bank/emphasis-thin',
  'bank/cell-heavy',
  'bot/beats-chance',
  'bot/beats-chance-trend',
  'bot/form-cue',
  'review/too-many',
]);

/** What the small course of the fixtures cannot help: it teaches one claim of fifty. */
const ALWAYS_FOUND: IssueCode = 'claim/untaught';

const codes = (Object.keys(ISSUES) as IssueCode[]).filter(
  (code) => !IN_BUILT_BANKS.has(code) && code !== ALWAYS_FOUND,
);
const errorCodes = codes.filter((code) => ISSUES[code].severity === 'error');
const warningCodes = codes.filter((code) => ISSUES[code].severity === 'warning');

function findingsOf(files: readonly ContentFile[]): Finding[] {
  return checkContent(files, TODAY).findings.filter(({ code }) => code !== ALWAYS_FOUND);
}

function errorsOf(files: readonly ContentFile[]): Finding[] {
  return findingsOf(files).filter(isError);
}

describe('the valid course of the fixtures', () => {
  it('has no finding but the claims it does not teach', () => {
    const { findings } = checkContent(validCourse(), TODAY);
    expect(findings.map(({ code }) => code)).toEqual([ALWAYS_FOUND]);
  });
});

describe('the broken fixtures', () => {
  it('exist for every code that a few files can bring about, and for nothing else', () => {
    expect(overlayCodes().sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s is found at its file, line and field', (code) => {
    const place = expectedPlace(code);
    const found = findingsOf(brokenCourse(code));
    const there = found.filter(({ file, line, field }) => {
      return file === place.file && line === place.line && field === place.field;
    });

    expect(place.code).toBe(code);
    expect(found).toContainEqual(expect.objectContaining(place));
    expect(there, 'one finding at the place').toHaveLength(1);
    expect(there[0]?.expected.trim()).not.toBe('');
    expect(there[0]?.found.trim()).not.toBe('');
  });

  it.each(errorCodes)('%s brings no errors of another kind with it', (code) => {
    expect([...new Set(errorsOf(brokenCourse(code)).map((finding) => finding.code))]).toEqual([
      code,
    ]);
  });

  it.each(warningCodes)('%s brings nothing of another kind with it', (code) => {
    expect([...new Set(findingsOf(brokenCourse(code)).map((finding) => finding.code))]).toEqual([
      code,
    ]);
  });

  it.each(codes)('%s is told with place, expectation, find and fix', (code) => {
    const finding = findingsOf(brokenCourse(code)).find(
      (candidate) => candidate.code === code && candidate.file === expectedPlace(code).file,
    );
    if (!finding) throw new Error(`${code} is not found.`);
    const text = formatFinding(finding);

    for (const part of [
      `${ISSUES[code].severity} ${code}`,
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
  const mixed: IssueCode[] = [
    'file/unreadable',
    'item/key-missing',
    'item/key-count',
    'item/repeated-facet',
    'term/pinyin',
    'lesson/uneven-frontmatter',
  ];

  it('are all reported in one run, each at its own place', () => {
    const found = errorsOf(brokenCourse(...mixed));
    expect(found).toHaveLength(mixed.length);
    for (const code of mixed) {
      expect(found).toContainEqual(expect.objectContaining(expectedPlace(code)));
    }
  });

  it('are all in the text for the terminal, with a count at its end', () => {
    const text = formatFindings(errorsOf(brokenCourse(...mixed)));
    for (const code of mixed) expect(text).toContain(`error ${code}`);
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
