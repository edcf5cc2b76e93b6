import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** A slow phone beside the machine this runs on. */
const SLOWDOWN = 4;
/** How long the page may take to change after a press, in ms. */
const PATIENCE = 5000;

declare global {
  interface Window {
    painted?: Promise<number>;
  }
}

export function launch(executablePath: string): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] });
}

/** Somebody who opens a page for the first time; what the page asks for is written down. */
export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #root: string;
  readonly #requests = new Set<string>();

  private constructor(context: BrowserContext, page: Page, root: string) {
    this.#context = context;
    this.page = page;
    this.#root = root;
    page.on('request', (request) => this.#requests.add(request.url()));
  }

  /** The worker is kept out: it fetches the whole course, and none of it for the page. */
  static async arrive(browser: Browser, root: string): Promise<Visitor> {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    return new Visitor(context, await context.newPage(), root);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.#root + path, { waitUntil: 'networkidle' });
  }

  /** The files of the site asked for so far. */
  files(): Set<string> {
    const urls = [...this.#requests].filter((url) => url.startsWith(this.#root));
    return new Set(
      urls.map((url) => {
        const path = decodeURIComponent(new URL(url).pathname).slice(
          new URL(this.#root).pathname.length,
        );
        return path === '' || path.endsWith('/') ? `${path}index.html` : path;
      }),
    );
  }

  async slowDown(): Promise<void> {
    const session = await this.#context.newCDPSession(this.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  }

  /** Ms from an event of the page to the first frame that shows what it changed below an element. */
  async timeToPaint(event: string, selector: string, press: () => Promise<void>): Promise<number> {
    await this.page.evaluate(watch, { event, selector, patience: PATIENCE });
    await press();
    return this.page.evaluate(() => window.painted ?? NaN);
  }

  leave(): Promise<void> {
    return this.#context.close();
  }
}

/** Runs in the page. */
function watch(what: { event: string; selector: string; patience: number }): void {
  const target = document.querySelector(what.selector);
  if (!target) throw new Error(`nothing at ${what.selector}`);
  let began = 0;
  window.addEventListener(what.event, ({ timeStamp }) => (began = timeStamp), {
    capture: true,
    once: true,
  });
  window.painted = new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (began === 0) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // A message sent from a frame arrives once that frame is on its way to the screen.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - began);
        port2.postMessage(0);
      });
    });
    observer.observe(target, { childList: true, subtree: true, characterData: true });
    setTimeout(() => reject(new Error(`no change at ${what.selector}`)), what.patience);
  });
}
