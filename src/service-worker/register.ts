/** How long a new worker may take to take over before the page reloads by itself, in ms. */
const TAKEOVER = 3000;
/** How often an update that came during an open question looks again, in ms. */
const PATIENCE = 5000;

/** A question is open: something is chosen and not yet settled. */
function isAnswering(): boolean {
  return document.querySelector('[data-open]') !== null;
}

/**
 * Registers the service worker and offers its updates. The worker never takes over by itself: other
 * tabs may be in the middle of a question.
 */
class CourseUpdate extends HTMLElement {
  #waiting: ServiceWorker | undefined;
  #applying = false;

  connectedCallback(): void {
    const { worker, scope } = this.dataset;
    if (!('serviceWorker' in navigator) || !worker || import.meta.env.DEV) return;
    const { serviceWorker } = navigator;
    // The first worker takes over a page that had none: that is no update.
    let served = serviceWorker.controller !== null;
    this.querySelector('[data-later]')?.addEventListener('click', () => (this.hidden = true));
    this.querySelector('[data-apply]')?.addEventListener('click', () => this.#apply());
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#applying) this.#reload();
      // Another tab has said yes: what this page has yet to load is gone, so it is offered, too.
      else if (served) this.#offer();
      served = true;
    });
    serviceWorker.register(worker, { scope: scope ?? '/', updateViaCache: 'none' }).then(
      (registration) => {
        if (registration.waiting) this.#wait(registration.waiting);
        registration.addEventListener('updatefound', () => this.#follow(registration.installing));
      },
      // No worker, no offline copy: the course itself needs none.
      () => undefined,
    );
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first install, which replaces nothing.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) this.#wait(worker);
    });
  }

  #wait(worker: ServiceWorker): void {
    this.#waiting = worker;
    this.#offer();
  }

  #offer(): void {
    if (isAnswering()) setTimeout(() => this.#offer(), PATIENCE);
    else this.hidden = false;
  }

  #apply(): void {
    this.#applying = true;
    if (this.#waiting?.state !== 'installed') return this.#reload();
    this.#waiting.postMessage({ type: 'SKIP_WAITING' });
    setTimeout(() => this.#reload(), TAKEOVER);
  }

  #reload(): void {
    if (!this.#applying) return;
    this.#applying = false;
    location.reload();
  }
}
customElements.define('course-update', CourseUpdate);
