import { nextLesson } from '../../domain/record/continue-at.ts';
import { fill } from '../../domain/text/fill.ts';
import { onMarks } from '../../stores/read-marks.ts';

interface LessonLink {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** Turns "Start" into "Continue" with the next lesson, as soon as one is read. */
class Continue extends HTMLElement {
  connectedCallback(): void {
    const lessons = JSON.parse(this.dataset['lessons'] ?? '[]') as LessonLink[];
    const link = this.querySelector('a')!;
    const start = { href: link.href, label: link.innerHTML };

    onMarks((read) => {
      const next = lessons.find(
        ({ id }) =>
          id ===
          nextLesson(
            lessons.map((lesson) => lesson.id),
            read,
          ),
      );
      link.hidden = next === undefined;
      if (!next) {
        const line = this.querySelector('p');
        if (line) line.textContent = this.dataset['allRead'] ?? '';
      } else if (lessons.some(({ id }) => read.has(id))) {
        link.href = next.href;
        link.textContent = fill(this.dataset['continue'] ?? '', { lesson: next.title });
      } else {
        link.href = start.href;
        link.innerHTML = start.label;
      }
    });
    // The marks are a hint; this page rests on them, so it asks the record as well.
    void import('../../stores/record/browser-record.ts').then(({ recordStore }) =>
      recordStore.open(),
    );
  }
}
customElements.define('course-continue', Continue);
