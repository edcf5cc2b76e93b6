/**
 * Brings the progress page to life. All it shows is computed from the record in this browser, so there is
 * nothing to show before the scripts are there.
 */
import type { ProgressLabels } from '../../catalog/progress-labels.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import { showIsland } from '../show-island.ts';

function version(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="course-version"]')?.content ?? '';
}

class CourseProgress extends HTMLElement {
  connectedCallback(): void {
    const { loading = '', failed = '', retry = '', index = '', labels = '{}' } = this.dataset;
    const props = {
      indexUrl: index,
      loading,
      failed,
      retry,
      labels: JSON.parse(labels) as ProgressLabels,
      mark: document.documentElement.lang === 'en',
      version: version(),
      record: recordStore,
      moment: () => ({
        now: Date.now(),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
      }),
      visit: (address: string) => location.assign(address),
    };
    void showIsland(this, async () => {
      const { renderProgress } = await import('./render-progress.tsx');
      return (root) => renderProgress(root, props);
    });
  }
}
customElements.define('course-progress', CourseProgress);
