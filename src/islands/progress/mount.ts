/**
 * Brings the progress page to life. All it shows is computed from the record in this browser, so there is
 * nothing to show before the scripts are there.
 */
import type { ProgressLabels } from '../../catalog/progress-labels.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
// Comes with the page, not when it is asked for: nothing is shown before it has read the record.
import '../../stores/record/indexeddb-adapter.ts';
import { currentMoment } from '../moment.ts';
import { offerRetry } from '../offer-retry.ts';

function version(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="course-version"]')?.content ?? '';
}

class CourseProgress extends HTMLElement {
  connectedCallback(): void {
    // A long record takes a while; what shows it comes meanwhile.
    void recordStore.open();
    void this.#show();
  }

  async #show(): Promise<void> {
    const { loading = '', failed = '', retry = '', index = '', labels = '{}' } = this.dataset;
    try {
      const { renderProgress } = await import('./render-progress.tsx');
      renderProgress(this, {
        indexUrl: index,
        loading,
        failed,
        retry,
        labels: JSON.parse(labels) as ProgressLabels,
        mark: document.documentElement.lang === 'en',
        version: version(),
        record: recordStore,
        moment: currentMoment,
        visit: (address) => location.assign(address),
      });
    } catch {
      offerRetry(this, failed, retry, () => {
        this.textContent = loading;
        void this.#show();
      });
    }
  }
}
customElements.define('course-progress', CourseProgress);
