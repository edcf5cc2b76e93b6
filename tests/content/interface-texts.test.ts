import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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

/** All code of the site; the schema names every key, so it does not count. */
function code(): string {
  const folder = new URL('../../src', import.meta.url).pathname;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(?:ts|tsx|astro)$/.test(file) && !file.endsWith('interface-text-schema.ts'),
    )
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

describe('the words of a quiz and of the pages', () => {
  const source = code();
  /** Keys put together from data: the steps of the path, facets, units, media, kinds and so on. */
  const composed = new RegExp(
    [
      '^figure\\.(?:acquisition|activation|retention|conversion|referral)$',
      '^thesis\\.(?:medium|name)\\.',
      '^quiz\\.(?:facet|unit|confidence)\\.',
      '^practice\\.(?:medium|emphasis|pathEmphasis|kind|fit|family)\\.',
      '^practice\\.form\\w+Text$',
      '^progress\\.(?:role|standing|meaning|advice)\\.',
      '^keep\\.(?:refusal|reason)\\.',
    ].join('|'),
  );

  it.each(INTERFACE_KEYS.filter((key) => !composed.test(key)))('%s is shown somewhere', (key) => {
    // Islands get their words without their prefix.
    const name = key.replace(/^(?:quiz|practice|review|cards|progress|keep|settings|module)\./, '');
    const short = new RegExp(`\\b(?:labels|texts|words)\\.${name}\\b|'${name}'`);
    expect(source.includes(`'${key}'`) || (name !== key && short.test(source))).toBe(true);
  });
});
