import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** A slow phone beside the machine this runs on. */
const SLOWDOWN = 4;
/** How long the page may take to change after a press, in ms. */
const PATIENCE = 5000;

declare global {
  interface Window {
    /** Tells the visitor how long the page took, in ms; undefined when nothing changed. */
    painted?: (time?: number) => void;
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
  #tell: (time?: number) => void = () => undefined;

  private constructor(context: BrowserContext, page: Page, root: string) {
    this.#context = context;
    this.page = page;
    this.#root = root;
    page.on('request', (request) => this.#requests.add(request.url()));
  }

  /** The worker is kept out: it fetches the whole course, and none of it for the page. */
  static async arrive(browser: Browser, root: string): Promise<Visitor> {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const visitor = new Visitor(context, await context.newPage(), root);
    await visitor.page.exposeFunction('painted', (time?: number) => visitor.#tell(time));
    return visitor;
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

  /**
   * Ms from an event of the page to the first frame that shows what it changed below an element. The page
   * tells it of its own accord, and `press` must not look at the page either: a slow page takes as long for
   * that as for some of what is measured.
   */
  async timeToPaint(event: string, selector: string, press: () => Promise<void>): Promise<number> {
    const painted = new Promise<number | undefined>((resolve) => (this.#tell = resolve));
    await this.page.evaluate(watch, { event, selector, patience: PATIENCE });
    await press();
    const time = await painted;
    if (time === undefined) throw new Error(`no change at ${selector}`);
    return time;
  }

  /** Presses where the pointer is. */
  async press(): Promise<void> {
    await this.page.mouse.down();
    await this.page.mouse.up();
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
  const timer = setTimeout(() => window.painted?.(), what.patience);
  const observer = new MutationObserver(() => {
    if (began === 0) return;
    observer.disconnect();
    clearTimeout(timer);
    requestAnimationFrame(() => {
      // A message sent from a frame arrives once that frame is on its way to the screen.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted?.(performance.now() - began);
      port2.postMessage(0);
    });
  });
  observer.observe(target, { childList: true, subtree: true, characterData: true });
}
