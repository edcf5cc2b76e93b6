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
    this.querySelector('[data-later]')?.addEventListener('click', () => (this.hidden = true));
    this.querySelector('[data-apply]')?.addEventListener('click', () => this.#apply());
    navigator.serviceWorker.addEventListener('controllerchange', () => this.#reload());
    navigator.serviceWorker.register(worker, { scope: scope ?? '/', updateViaCache: 'none' }).then(
      (registration) => {
        if (registration.waiting) this.#offer(registration.waiting);
        registration.addEventListener('updatefound', () => this.#follow(registration.installing));
      },
      // No worker, no offline copy: the course itself needs none.
      () => undefined,
    );
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first install, which replaces nothing.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) this.#offer(worker);
    });
  }

  #offer(worker: ServiceWorker): void {
    this.#waiting = worker;
    if (isAnswering()) setTimeout(() => this.#offer(worker), PATIENCE);
    else this.hidden = false;
  }

  #apply(): void {
    this.#applying = true;
    this.#waiting?.postMessage({ type: 'SKIP_WAITING' });
    setTimeout(() => this.#reload(), TAKEOVER);
  }

  #reload(): void {
    if (!this.#applying) return;
    this.#applying = false;
    location.reload();
  }
}
customElements.define('course-update', CourseUpdate);
