/**
 * Brings the page of a module to life: at once which lessons are read, and when the page is idle how well
 * what they teach is known.
 */
import type { ModuleLabels } from '../../catalog/module-labels.ts';
import { onMarks } from '../../stores/read-marks.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import { currentMoment } from '../moment.ts';
import { whenIdle } from '../../stores/when-idle.ts';

class CourseModule extends HTMLElement {
  connectedCallback(): void {
    const labels = JSON.parse(this.dataset['labels'] ?? '{}') as ModuleLabels;
    onMarks((read) => {
      for (const lesson of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
        const isRead = read.has(lesson.dataset['lesson'] ?? '');
        lesson.querySelector('[data-read-state]')!.textContent = isRead
          ? `✓ ${labels.read}`
          : labels.notRead;
      }
    });
    // Where it does not load, the page is complete without it.
    whenIdle(() => void this.#showStandings(labels).catch(() => undefined));
  }

  async #showStandings(labels: ModuleLabels): Promise<void> {
    await recordStore.open();
    // Who has answered nothing loads neither the questions nor the scheduler.
    if (recordStore.$record.get().itemEvents.size === 0) return;
    const { showStandings } = await import('./show-standings.tsx');
    await showStandings({
      root: this,
      module: this.dataset['module'] ?? '',
      indexUrl: this.dataset['index'] ?? '',
      labels,
      record: recordStore,
      moment: currentMoment,
    });
  }
}
customElements.define('course-module', CourseModule);
