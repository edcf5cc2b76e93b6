import { describe, expect, it } from 'vitest';
import { splitGloss } from '../../../src/domain/text/split-gloss.ts';

describe('a label with a Chinese term', () => {
  it.each([
    ['Retention (留存)', { label: 'Retention', gloss: '留存' }],
    ['Purchase conversion (销售转化)', { label: 'Purchase conversion', gloss: '销售转化' }],
    ['留存', { label: '留存', gloss: undefined }],
    ['Within 7 days (D7)', { label: 'Within 7 days (D7)', gloss: undefined }],
    ['News (新闻) site', { label: 'News (新闻) site', gloss: undefined }],
    ['', { label: '', gloss: undefined }],
  ])('%j is taken apart only where the term stands at its end', (text, parts) => {
    expect(splitGloss(text)).toEqual(parts);
  });
});
