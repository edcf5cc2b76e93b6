/** Brings the review page to life. All of it depends on the learner's record, so all of it is drawn here. */
import type { ReviewLabels } from '../../catalog/review-labels.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import { offerReload } from '../offer-reload.ts';
import { currentMoment } from '../moment.ts';

class CourseReview extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const { index = '', cards = '', failed = '', retry = '', labels = '{}' } = this.dataset;
    const words = JSON.parse(labels) as ReviewLabels;
    this.textContent = words.loading;
    try {
      const { renderReview } = await import('./render-review.tsx');
      this.textContent = '';
      renderReview(this, {
        indexUrl: index,
        cardsUrl: cards,
        labels: words,
        failed,
        retry,
        mark: document.documentElement.lang === 'en',
        record: recordStore,
        moment: currentMoment,
      });
    } catch {
      offerReload(this, failed, retry);
    }
  }
}
customElements.define('course-review', CourseReview);
