import { fill } from '../../domain/text/fill.ts';
import { onMarks, readMarks } from '../../stores/read-marks.ts';

/** How long the end must be on screen before the lesson counts as read, in ms. */
const DWELL = 1000;

class LessonEnd extends HTMLElement {
  connectedCallback(): void {
    const lesson = this.dataset['lessonId'] ?? '';
    const button = this.querySelector('button')!;
    const status = this.querySelector<HTMLElement>('.read > span')!;
    let marked = false;

    onMarks((lessons) => {
      marked = lessons.has(lesson);
      status.hidden = !marked;
      button.textContent = (marked ? this.dataset['unmark'] : this.dataset['mark']) ?? '';
    });

    const mark = async (read: boolean) => {
      const { recordStore } = await import('../../stores/record/browser-record.ts');
      await recordStore.append({ type: 'lesson-read', lesson, read });
    };

    let timer = 0;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (!entry?.isIntersecting) return;
      timer = window.setTimeout(() => {
        observer.disconnect();
        if (!marked) void mark(true);
      }, DWELL);
    });
    button.addEventListener('click', () => {
      // Whoever decides is not overruled by a moment of scrolling.
      observer.disconnect();
      clearTimeout(timer);
      void mark(!marked);
    });
    // Nor is someone who has the mark already.
    if (!readMarks().has(lesson)) observer.observe(this);
    this.#sayWhatIsDue();
  }

  /** Looked up once the end comes near: nobody waits for it, and not everyone comes so far. */
  #sayWhatIsDue(): void {
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        // The lesson ends as well without it.
        import('./due-at-end.ts').then(({ showDueAtEnd }) => showDueAtEnd(this)).catch(() => {});
      },
      { rootMargin: '50%' },
    );
    near.observe(this);
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
