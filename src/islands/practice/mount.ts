/**
 * Brings the practice page to life. Choosing works without it: the form of the page leads to an address
 * that says what to ask, and this reads the address. Only then the questions' scripts are loaded.
 */
import { recordStore } from '../../stores/record/browser-record.ts';
import { offerReload } from '../offer-reload.ts';
import { asksForSomething } from './asks-for-something.ts';

class CoursePractice extends HTMLElement {
  connectedCallback(): void {
    if (asksForSomething(location.search)) void this.#show();
  }

  async #show(): Promise<void> {
    const { loading = '', failed = '', retry = '', index = '' } = this.dataset;
    this.textContent = loading;
    try {
      const { renderPractice } = await import('./render-practice.tsx');
      this.textContent = '';
      const mark = document.documentElement.lang === 'en';
      renderPractice(this, { indexUrl: index, loading, failed, retry, mark, record: recordStore });
    } catch {
      offerReload(this, failed, retry);
    }
  }
}
customElements.define('course-practice', CoursePractice);
