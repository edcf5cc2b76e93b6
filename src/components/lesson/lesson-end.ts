import { fill } from '../../domain/text/fill.ts';
import { tellLearner } from '../../stores/notices.ts';
import { onMarks } from '../../stores/read-marks.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';

/** How long the end must be on screen before the lesson counts as read, in ms. */
const DWELL = 1000;

class LessonEnd extends HTMLElement {
  connectedCallback(): void {
    const lesson = this.dataset['lessonId'] ?? '';
    const button = this.querySelector('button')!;
    const status = this.querySelector<HTMLElement>('.read > span')!;
    const markLabel = button.textContent;
    let marked = false;

    onMarks((lessons) => {
      marked = lessons.has(lesson);
      status.hidden = !marked;
      button.textContent = marked ? (this.dataset['unmark'] ?? '') : markLabel;
    });

    // Asked for before there is a mark: who makes one may leave in the next moment, and by then it is noted.
    let store: RecordStore | undefined;
    const loading = import('../../stores/record/browser-record.ts');
    loading.then(({ recordStore }) => (store = recordStore)).catch(() => undefined);

    const mark = async (read: boolean) => {
      try {
        store ??= (await loading).recordStore;
        await store.append({ type: 'lesson-read', lesson, read });
      } catch {
        tellLearner('not-loaded');
      }
    };

    let timer = 0;
    // Whoever decides is not overruled by a moment of scrolling, nor is someone who has the mark already.
    let decided = false;
    const decide = (read: boolean) => {
      decided = true;
      void mark(read);
    };
    let due: Promise<unknown> | undefined;
    new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (!entry?.isIntersecting) return;
      // Nobody waits for what is due, and the lesson ends as well without it.
      due ??= import('./due-at-end.ts')
        .then(({ showDueAtEnd }) => showDueAtEnd(this))
        .catch(() => undefined);
      if (!decided && !marked) timer = window.setTimeout(() => decide(true), DWELL);
    }).observe(this);
    button.addEventListener('click', () => {
      clearTimeout(timer);
      decide(!marked);
    });
    this.#offerPrint();
  }

  /** What prints comes when it is asked for; only what the page holds can say that it did not come. */
  #offerPrint(): void {
    const failed = this.querySelector<HTMLElement>('.print-failed')!;
    this.querySelector('[data-print]')!.addEventListener('click', () => {
      import('./print-lesson.ts')
        .then(({ printLesson }) => printLesson(failed))
        .catch(() => (failed.hidden = false));
    });
  }
}
customElements.define('course-lesson-end', LessonEnd);

/** `?item=…` leads to a question of this page, or says that it is not here. */
function showLinkedItem(): void {
  const id = new URLSearchParams(location.search).get('item');
  if (id === null) return;
  const item = document.getElementById(`item-${id}`);
  if (item) {
    item.scrollIntoView();
    return;
  }
  const notice = document.querySelector<HTMLElement>('[data-unknown-item]');
  if (!notice) return;
  notice.textContent = fill(notice.textContent, { id });
  document.querySelector('main h1')?.after(notice);
  notice.hidden = false;
}
showLinkedItem();
