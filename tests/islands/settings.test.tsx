import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setting } from '../fixtures/events.ts';
import { leave } from './play.tsx';
import { choose, isChosen, set, settingsRecord, settled, told } from './set.tsx';

const CONFIDENCE = 'Ask how sure I am in practice and reviews';
const CARDS = 'Glossary cards on the review page';

afterEach(() => localStorage.clear());

describe('the settings of practice and reviews', () => {
  it('are as the course is set before anything was chosen', async () => {
    await set();
    expect(isChosen(CONFIDENCE)).toBe(true);
    expect(isChosen('20, about 8 minutes')).toBe(true);
    expect(isChosen(CARDS)).toBe(false);
    expect(told()).toEqual([]);
  });

  it.each([
    ['how sure one is', CONFIDENCE, 'ask-confidence', 'off'],
    ['fewer reviews a day', '10, about 4 minutes', 'daily-load', '10'],
    ['more reviews a day', '30, about 12 minutes', 'daily-load', '30'],
    ['glossary cards', CARDS, 'glossary-deck', 'on'],
  ])('are saved as soon as they are chosen: %s', async (_, label, name, value) => {
    const record = await set();
    const before = isChosen(label);
    await choose(label);
    expect(isChosen(label)).toBe(!before);
    expect([...record.$record.get().settings]).toEqual([[name, value]]);
    expect(told()).toEqual(['Saved on this device']);
  });

  it('are as they were left', async () => {
    const record = await set();
    await choose(CONFIDENCE);
    await choose('30, about 12 minutes');
    await choose(CARDS);
    leave();
    await set({ record });
    expect([CONFIDENCE, '30, about 12 minutes', CARDS].map(isChosen)).toEqual([false, true, true]);
    await choose(CARDS);
    expect(record.$record.get().settings.get('glossary-deck')).toBe('off');
  });

  it('do not jump back while they are being saved', async () => {
    const record = await settingsRecord();
    await set({ record: { ...record, append: () => new Promise(() => undefined) } });
    await choose(CONFIDENCE);
    await choose('30, about 12 minutes');
    expect([CONFIDENCE, '30, about 12 minutes'].map(isChosen)).toEqual([false, true]);
    expect(told()).toEqual(['Saving…', 'Saving…']);
  });

  it('follow what another tab chooses', async () => {
    const record = await set();
    await record.append({ type: 'setting', name: 'daily-load', value: '10' });
    await settled();
    expect(isChosen('10, about 4 minutes')).toBe(true);
    expect(told()).toEqual([]);
  });

  it('say so where the browser keeps nothing', async () => {
    await set({ record: await settingsRecord([], { durable: false }) });
    await choose(CARDS);
    expect(isChosen(CARDS)).toBe(true);
    expect(told()).toEqual(['Kept until you close this page']);
  });

  it('show the usual load for one the course does not know', async () => {
    const stored = [setting({ name: 'daily-load', value: '500' })];
    await set({ record: await settingsRecord(stored) });
    expect(isChosen('20, about 8 minutes')).toBe(true);
  });

  it('speak Chinese on a Chinese page', async () => {
    const record = await set({ lang: 'zh-CN' });
    await choose('10 题，约 4 分钟');
    expect(record.$record.get().settings.get('daily-load')).toBe('10');
    expect(told()).toEqual(['已存到本机']);
  });
});

describe('the language', () => {
  it.each([
    ['en', '中文', 'zh-CN', '/zh-cn/settings/'],
    ['zh-CN', 'English', 'en', '/en/settings/'],
  ] as const)(
    'of a page in %s leads to the same page in %s',
    async (lang, name, other, address) => {
      await set({ lang });
      const link = screen.getByRole('link', { name });
      expect(link.getAttribute('href')).toBe(address);
      expect([link.getAttribute('hreflang'), link.lang]).toEqual([other, other]);
    },
  );
});

describe('keeping everything still', () => {
  const STILL = 'Keep everything still';

  it('is in effect at once and on the next page, until it is switched off', async () => {
    await set();
    expect(isChosen(STILL)).toBe(false);
    await choose(STILL);
    expect(document.documentElement.dataset['still']).toBe('');
    expect(told()).toEqual(['Saved on this device']);
    leave();
    await set();
    expect(isChosen(STILL)).toBe(true);
    await choose(STILL);
    expect(document.documentElement.dataset['still']).toBeUndefined();
    expect(localStorage.getItem('course-still')).toBeNull();
  });
});

describe('the theme', () => {
  let menu: HTMLSelectElement;

  /** The menu of the header with its script, as every page has it. */
  async function header(): Promise<void> {
    menu = document.body.appendChild(document.createElement('select'));
    menu.dataset['themeSelect'] = '';
    for (const theme of ['', 'light', 'dark'])
      menu.appendChild(document.createElement('option')).value = theme;
    vi.resetModules();
    await vi.importActual('~/components/layout/theme-select.ts');
  }

  beforeEach(header);

  it('is that of the device until one is chosen', async () => {
    await set();
    expect(isChosen('Same as the device')).toBe(true);
  });

  it('changes at once, in the header too, and is kept', async () => {
    await set();
    await choose('Dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(menu.value).toBe('dark');
    expect(localStorage.getItem('starlight-theme')).toBe('dark');
    expect(told()).toEqual(['Saved on this device']);
    leave();
    await set();
    expect(isChosen('Dark')).toBe(true);
  });

  it('follows the header', async () => {
    await set();
    menu.value = 'light';
    fireEvent.change(menu);
    await settled();
    expect(isChosen('Light')).toBe(true);
    expect(told()).toEqual([]);
  });

  it('can go back to that of the device', async () => {
    await set();
    await choose('Dark');
    await choose('Same as the device');
    expect(menu.value).toBe('');
    expect(localStorage.getItem('starlight-theme')).toBe('');
  });

  it('lasts for the page where the browser keeps nothing, and says so', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('refused', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('refused', 'SecurityError');
      },
      clear: () => undefined,
    });
    await set();
    await choose('Dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(isChosen('Dark')).toBe(true);
    expect(told()).toEqual(['Kept until you close this page']);
  });
});
