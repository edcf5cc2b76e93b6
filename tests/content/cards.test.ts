import { describe, expect, it } from 'vitest';
import { toCard } from '../../src/catalog/to-card.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { content } from './course.ts';

const terms = content.terms.map(({ value }) => value);

describe.each(LOCALES)('the cards in %s', (locale) => {
  const cards = terms.map((term) => toCard(term, locale));

  it('have two sides, each with something on it', () => {
    expect(cards.length).toBeGreaterThanOrEqual(100);
    expect(cards.filter(({ front, back }) => front.trim() === '' || back.trim() === '')).toEqual(
      [],
    );
  });

  it('show no two terms alike', () => {
    expect(new Set(cards.map(({ front }) => front)).size).toBe(cards.length);
  });

  it('are plain text', () => {
    expect(cards.filter(({ back }) => /<\/?[a-z]|\*\*|`|\]\(/i.test(back))).toEqual([]);
  });

  it('lead to their entry in the glossary', () => {
    expect(cards.filter(({ id, href }) => href !== `/${locale}/glossary/#${id}`)).toEqual([]);
  });
});

describe('the front of a card', () => {
  const front = (locale: 'en' | 'zh-cn', name: { en: string; 'zh-cn': string }) =>
    toCard({ ...terms[0]!, term: name }, locale).front;

  it('has the name in both languages, that of the page first', () => {
    const name = { en: 'retention', 'zh-cn': '留存' };
    expect(front('en', name)).toBe('retention · 留存');
    expect(front('zh-cn', name)).toBe('留存 · retention');
  });

  it('has a name once that is the same in both, or holds the other one', () => {
    expect(front('en', { en: 'AARRR', 'zh-cn': 'AARRR' })).toBe('AARRR');
    expect(front('en', { en: 'operations (运营)', 'zh-cn': '运营' })).toBe('operations (运营)');
  });
});
