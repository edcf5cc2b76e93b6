import { describe, expect, it } from 'vitest';
import { keysOf, knownResponse } from '~/domain/assessment/choice.ts';
import { SINGLE, multipleOf } from '../../fixtures/choices.ts';

describe('keysOf', () => {
  it('names the best options and no other', () => {
    expect(keysOf(SINGLE)).toEqual(['best']);
    expect(keysOf(multipleOf(2, 3))).toEqual(['key-1', 'key-2']);
  });
});

describe('knownResponse', () => {
  it('keeps the options the item has, once each, in the order of the item', () => {
    const response = ['workable', 'gone', 'best', 'workable'];
    expect(knownResponse(SINGLE, response)).toEqual(['best', 'workable']);
  });
});
