import { describe, expect, it } from 'vitest';
import { INTERFACE_KEYS } from '../../src/domain/content/interface-text-schema.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { interfaceTexts } from './course.ts';

function placeholders(text: string | undefined): string[] {
  return [...new Set(text?.match(/\{\w+\}/g))].sort();
}

describe.each(LOCALES)('the interface words in %s', (locale) => {
  const texts = interfaceTexts(locale);

  it('are those the code asks for, no fewer and no more', () => {
    expect(Object.keys(texts).sort()).toEqual([...INTERFACE_KEYS].sort());
  });

  it('are nowhere empty', () => {
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('the interface words of the two languages', () => {
  const [en, zh] = [interfaceTexts('en'), interfaceTexts('zh-cn')];

  it.each(INTERFACE_KEYS)('%s has the same placeholders in both', (key) => {
    expect(placeholders(zh[key])).toEqual(placeholders(en[key]));
  });
});
