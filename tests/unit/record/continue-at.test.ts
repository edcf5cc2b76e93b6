import { describe, expect, it } from 'vitest';
import { nextLesson } from '~/domain/record/continue-at.ts';

const ORDER = ['first', 'second', 'third'];

describe('nextLesson', () => {
  it.each([
    { read: [], next: 'first' },
    { read: ['first'], next: 'second' },
    { read: ['third', 'first'], next: 'second' },
    { read: ['second', 'retired'], next: 'first' },
    { read: ['third', 'second', 'first'], next: undefined },
  ])('is $next after $read', ({ read, next }) => {
    expect(nextLesson(ORDER, new Set(read))).toBe(next);
  });
});
