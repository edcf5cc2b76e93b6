import { describe, expect, it } from 'vitest';
import { fill } from '~/domain/text/fill.ts';

describe('fill', () => {
  it('puts words and numbers in the place of their marks, each as often as it occurs', () => {
    expect(fill('{n} of {total}: {n}', { n: 0, total: 'all' })).toBe('0 of all: 0');
  });

  it('leaves a mark without a value, so that it is noticed', () => {
    expect(fill('Continue: {lesson}', {})).toBe('Continue: {lesson}');
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });

  it('does not fill what a value brings along', () => {
    expect(fill('{a}', { a: '{b} $&', b: 'x' })).toBe('{b} $&');
  });

  it('leaves braces that are no marks', () => {
    expect(fill('{} {a b} {', { a: 1 })).toBe('{} {a b} {');
  });
});
