import { describe, expect, it, vi } from 'vitest';
import { contentTokens, tokenize } from '~/domain/text/tokenize.ts';

/** What a browser without `Intl.Segmenter` has. */
function withoutSegmenter(): void {
  vi.stubGlobal('Intl', {});
}

describe('tokenize', () => {
  it.each([
    ['怎么提高留存', ['怎么', '提高', '留存']],
    ['什么是 DAU？', ['什么', '是', 'dau']],
    ['win-back 用户', ['win', 'back', '用户']],
    ['７日留存', ['7', '日', '留存']],
    ['👍🏽 …!?', []],
    ['', []],
  ])('cuts %j into words', (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });

  it.each([
    ['怎么提高留存', ['怎么', '么提', '提高', '高留', '留存']],
    ['什么是 DAU？', ['什么', '么是', 'dau']],
    ['win-back 用户', ['win', 'back', '用户']],
    ['７日留存', ['7', '日留', '留存']],
    ['的', ['的']],
    ['👍🏽 …!?', []],
    ['', []],
  ])('cuts %j into pairs of characters in a browser that knows no words', (text, pairs) => {
    withoutSegmenter();
    expect(tokenize(text)).toEqual(pairs);
  });
});

describe('contentTokens', () => {
  it('leaves out the words every question has', () => {
    expect(contentTokens('怎么提高留存')).toEqual(['留存']);
    expect(contentTokens('What is the difference between DAU and MAU')).toEqual(['dau', 'mau']);
  });

  it('keeps them where there is nothing else', () => {
    expect(contentTokens('是什么')).toEqual(['是', '什么']);
  });
});
