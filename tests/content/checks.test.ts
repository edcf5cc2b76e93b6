import { describe, expect, it } from 'vitest';
import { formatFindings, isError } from '../../src/domain/content/finding.ts';
import { content, findings } from './course.ts';

describe('the content of the course', () => {
  it('has no errors', () => {
    const errors = findings.filter(isError);
    expect(errors, formatFindings(errors)).toEqual([]);
  });

  it('has at least 30 items', () => {
    expect(content.items.length).toBeGreaterThanOrEqual(30);
  });

  it('has at least 6 cases among its items', () => {
    const cases = content.items.filter(({ value }) => value.kind === 'case');
    expect(cases.length).toBeGreaterThanOrEqual(6);
  });

  it('has at least 100 terms', () => {
    expect(content.terms.length).toBeGreaterThanOrEqual(100);
  });
});

describe.each(content.lessons.map((lesson) => [lesson.file, lesson] as const))(
  'the lesson %s',
  (_file, lesson) => {
    it('asks exactly 2 questions before reading', () => {
      expect(lesson.value.lesson.prequestions).toHaveLength(2);
    });

    it.each(['WorkedCase', 'UseToday'])('has exactly one %s', (name) => {
      const found = lesson.outline.components.filter((component) => component.name === name);
      expect(found).toHaveLength(1);
    });
  },
);
