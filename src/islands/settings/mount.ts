/** Shows the settings once the record is open: before that, nothing says what was chosen. */
import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import { renderSettings } from './render-settings.tsx';
import type { SettingsRecord } from './settings-record.ts';

class CourseSettings extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    await recordStore.open();
    renderSettings(this, {
      labels: JSON.parse(this.dataset['labels'] ?? '{}') as SettingsLabels,
      record: recordStore as typeof recordStore & SettingsRecord,
      now: Date.now,
      framed: self !== top,
    });
  }
}
customElements.define('course-settings', CourseSettings);
