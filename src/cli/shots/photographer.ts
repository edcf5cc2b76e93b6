import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { join } from 'node:path';
import { langOf, type Locale } from '../../domain/locale.ts';
import { NOW, stateOf, type Learner } from './learners.ts';
import { pageFaults } from './page-faults.ts';
import { SCREENS, THEMES, captionOf, fileOf, type Picture } from './picture.ts';
import type { Shot } from './shot.ts';
import { wear } from './wear.ts';
import { wordsOf } from './words.ts';

/** A page that has not changed for so long is as it stays: the count of hits comes after a pause. In ms. */
const STILL = 800;
/** A page that goes on changing is photographed all the same, in ms. */
const PATIENCE = 10_000;
/** A busy machine takes its time, in ms. */
const TIMEOUT = 90_000;

type Screen = (typeof SCREENS)[number];

export interface Result {
  readonly pictures: readonly Picture[];
  /** Each with the picture it was seen on. */
  readonly faults: readonly string[];
}

/**
 * Runs in each page before anything else. What is drawn at random is drawn alike in every run. The
 * worker is kept out: it would fetch the whole course for each picture.
 */
function prepare(): void {
  navigator.serviceWorker.register = () => Promise.reject(new Error('kept out'));
  let state = 1;
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(
      (array as ArrayBufferView).buffer,
      (array as ArrayBufferView).byteOffset,
      (array as ArrayBufferView).byteLength,
    );
    for (let index = 0; index < bytes.length; index += 1) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      bytes[index] = state >> 16;
    }
    return array;
  };
}

/** Runs in the page. */
function untilStill({ still, patience }: { still: number; patience: number }): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, still);
    setTimeout(resolve, patience);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, still);
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}

/** Photographs the pages of a served course into a folder. */
export class Photographer {
  readonly #browser: Browser;
  readonly #root: string;
  readonly #folder: string;
  readonly #states = new Map<Learner, ReturnType<typeof stateOf>>();

  /** @param root where the course is served, with a closing slash */
  constructor(browser: Browser, root: string, folder: string) {
    this.#browser = browser;
    this.#root = root;
    this.#folder = folder;
  }

  /** All pictures of a page in one language; in one width the page is arranged once for both themes. */
  async take(group: string, shot: Shot, locale: Locale): Promise<Result> {
    const results: Result[] = [];
    for (const screen of SCREENS) results.push(await this.#takeOn(screen, group, shot, locale));
    return {
      pictures: results.flatMap(({ pictures }) => pictures),
      faults: results.flatMap(({ faults }) => faults),
    };
  }

  async #takeOn(screen: Screen, group: string, shot: Shot, locale: Locale): Promise<Result> {
    const context = await this.#browser.newContext(await this.#options(screen, shot, locale));
    context.setDefaultTimeout(TIMEOUT);
    await context.clock.setFixedTime(NOW);
    await context.addInitScript(prepare);
    for (const pattern of shot.without ?? []) {
      await context.route(pattern, (route) => route.abort());
    }
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(`throws: ${message}`));
    page.on('console', (message) => {
      const expected = shot.without && message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !expected) errors.push(`says: ${message.text()}`);
    });
    const pictures: Picture[] = [];
    const faults: string[] = [];
    const first = { group, shot: shot.name, locale, width: screen.width, theme: THEMES[0] };
    try {
      await page.goto(this.#root + shot.path(locale), { waitUntil: 'networkidle' });
      await shot.arrange?.(page, wordsOf(locale));
      await page.evaluate(untilStill, { still: STILL, patience: PATIENCE });
      for (const theme of THEMES) {
        const picture = { ...first, theme };
        await this.#expose(page, screen, shot, picture);
        pictures.push(picture);
      }
      faults.push(...(await pageFaults(page)));
    } catch (reason) {
      faults.push(`cannot be shown: ${String(reason).split('\n')[0] ?? ''}`);
    }
    await context.close();
    const where = captionOf(first).replace(`, ${THEMES[0]}`, '');
    return {
      pictures,
      faults: [...errors, ...faults].map((fault) => `${group}: ${where}: ${fault}`),
    };
  }

  async #options(screen: Screen, shot: Shot, locale: Locale): Promise<BrowserContextOptions> {
    const learner = shot.learner ?? 'new';
    const state = this.#states.get(learner) ?? stateOf(learner, this.#browser, this.#root);
    this.#states.set(learner, state);
    const storageState = await state;
    return {
      viewport: screen,
      // A phone has no keys, and the page says nothing of them there.
      hasTouch: screen === SCREENS[0],
      locale: langOf(locale),
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      ...(storageState && { storageState }),
    };
  }

  async #expose(
    page: Page,
    { width, height }: Screen,
    shot: Shot,
    picture: Picture,
  ): Promise<void> {
    await wear(page, picture.theme);
    const path = join(this.#folder, fileOf(picture));
    const options = { path, animations: 'disabled' } as const;
    if (shot.screens === undefined) {
      await page.screenshot(options);
      return;
    }
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(whole, height * shot.screens) };
    await page.screenshot({ ...options, fullPage: true, clip });
  }
}
