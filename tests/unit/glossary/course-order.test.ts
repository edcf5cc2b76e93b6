import { describe, expect, it } from 'vitest';
import { inCourseOrder } from '~/domain/glossary/course-order.ts';

const LESSONS = ['first', 'second', 'third'];

function ordered(...terms: [id: string, ...lessons: string[]][]): string[] {
  const list = terms.map(([id, ...lessons]) => ({ id, lessons }));
  return inCourseOrder(list, LESSONS).map(({ id }) => id);
}

describe('terms in course order', () => {
  it('follow the lessons that teach them', () => {
    expect(ordered(['c', 'third'], ['a', 'first'], ['b', 'second'])).toEqual(['a', 'b', 'c']);
  });

  it('stand where they are taught first, whatever lesson is named first', () => {
    expect(ordered(['b', 'second'], ['a', 'third', 'first'])).toEqual(['a', 'b']);
  });

  it('are last when no lesson teaches them, or only one the course does not have', () => {
    expect(ordered(['no'], ['gone', 'retired'], ['c', 'third'])).toEqual(['c', 'no', 'gone']);
  });

  it('stay as they stood when they come at once', () => {
    expect(ordered(['z', 'first'], ['y', 'first'], ['x', 'first'])).toEqual(['z', 'y', 'x']);
  });
});
