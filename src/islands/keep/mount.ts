/** Brings to life what saves the record, moves it and brings it in. */
import type { KeepLabels } from '../../catalog/keep-labels.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import { whenIdle } from '../../stores/when-idle.ts';
import type { RecordKeeper } from './keep-props.ts';
import { renderKeep } from './render-keep.tsx';

class CourseKeep extends HTMLElement {
  connectedCallback(): void {
    // It lies below what the page is opened for, which is drawn first.
    void recordStore.open().then(() => whenIdle(() => this.#show()));
  }

  #show(): void {
    const version = document.querySelector<HTMLMetaElement>('meta[name="course-version"]');
    const record: RecordKeeper = recordStore;
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
