import { fill } from '../../domain/text/fill.ts';

/** The field is in the page from the start; what answers it comes with the first focus. */
class GlossarySearch extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')!;
    const load = () => {
      import('./glossary-results.ts').then(
        ({ showResults }) => showResults(this, input),
        () => this.say('data-failed'),
      );
    };
    input.addEventListener('focus', load, { once: true });
    if (document.activeElement === input || input.value !== '') load();
    this.#checkTarget();
    addEventListener('hashchange', () => this.#checkTarget());
  }

  /** Writes one of the element's texts into its status line. */
  say(attribute: string, values: Record<string, string | number> = {}): void {
    const line = this.querySelector('#glossary-count');
    if (line) line.textContent = fill(this.getAttribute(attribute) ?? '', values);
  }

  /** `#term` leads to an entry, or says that there is none. */
  #checkTarget(): void {
    const line = this.querySelector<HTMLElement>('[data-unknown-line]');
    if (!line) return;
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // A broken escape is shown as it was typed.
    }
    line.hidden = id === '' || document.getElementById(id) !== null;
    if (!line.hidden) line.textContent = fill(this.getAttribute('data-unknown') ?? '', { id });
  }
}
customElements.define('glossary-search', GlossarySearch);

export type { GlossarySearch };
