/** Brings to life what saves the record, moves it and brings it in. */
import type { KeepLabels } from '../../catalog/keep-labels.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import type { RecordKeeper } from './keep-props.ts';
import { renderKeep } from './render-keep.tsx';

class CourseKeep extends HTMLElement {
  connectedCallback(): void {
    const version = document.querySelector<HTMLMetaElement>('meta[name="course-version"]');
    const record = recordStore as unknown as RecordKeeper;
    void record.open();
    renderKeep(this, {
      labels: JSON.parse(this.dataset['labels'] ?? '{}') as KeepLabels,
      lang: document.documentElement.lang,
      record,
      now: Date.now,
      course: Number(version?.content ?? 1),
      framed: self !== top,
    });
  }
}
customElements.define('course-keep', CourseKeep);
