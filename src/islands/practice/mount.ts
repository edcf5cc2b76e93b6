/**
 * Brings the practice page to life. Choosing works without it: the form of the page leads to an address
 * that says what to ask, and this reads the address. Only then the questions' scripts are loaded.
 */
import { recordStore } from '../../stores/record/browser-record.ts';
import { showIsland } from '../show-island.ts';
import { asksForSomething } from './asks-for-something.ts';

class CoursePractice extends HTMLElement {
  connectedCallback(): void {
    if (!asksForSomething(location.search)) return;
    const { loading = '', failed = '', retry = '', index = '' } = this.dataset;
    const mark = document.documentElement.lang === 'en';
    const props = { indexUrl: index, loading, failed, retry, mark, record: recordStore };
    void showIsland(this, async () => {
      const { renderPractice } = await import('./render-practice.tsx');
      return (root) => renderPractice(root, props);
    });
  }
}
customElements.define('course-practice', CoursePractice);
