/**
 * Brings the progress page to life. All it shows is computed from the record in this browser, so there is
 * nothing to show before the scripts are there.
 */
import type { ProgressLabels } from '../../catalog/progress-labels.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import { currentMoment } from '../moment.ts';
import { offerReload } from '../offer-reload.ts';

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
      offerReload(this, failed, retry);
    }
  }
}
customElements.define('course-progress', CourseProgress);
