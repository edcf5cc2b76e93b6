import { fill } from '../../domain/text/fill.ts';

/** How often a copy in the making is counted, in ms. */
const INTERVAL = 1000;

interface Count {
  readonly present: number;
  readonly total: number;
}

/** Asks the worker how many files of its list it really holds. */
function count(worker: ServiceWorker): Promise<Count> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<Count>) => resolve(event.data);
    worker.postMessage({ type: 'COUNT' }, [port2]);
  });
}

class OfflineStatus extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return this.#say('unsupported');
    void this.#follow();
  }

  #say(text: string, values: Record<string, number> = {}): void {
    const line = this.querySelector('p');
    const words = fill(this.dataset[text] ?? '', values);
    if (line && line.textContent !== words) line.textContent = words;
  }

  async #follow(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = registration?.active ?? registration?.installing ?? registration?.waiting;
    const { present, total } = worker ? await count(worker) : { present: 0, total: 0 };
    if (total > 0 && present === total) return this.#say('ready', { n: total });
    if (total > 0) this.#say('preparing', { n: present, total });
    setTimeout(() => void this.#follow(), INTERVAL);
  }
}
customElements.define('course-offline', OfflineStatus);
