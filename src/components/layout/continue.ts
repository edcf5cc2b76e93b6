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
    const order = lessons.map(({ id }) => id);
    const link = this.querySelector('a')!;
    const line = this.querySelector('p')!;
    const start = { label: link.innerHTML, time: line.textContent };

    onMarks((read) => {
      const id = nextLesson(order, read);
      const next = lessons.find((lesson) => lesson.id === id);
      link.hidden = next === undefined;
      const n = order.filter((lesson) => read.has(lesson)).length;
      const { continue: label = '', lessonsRead = '', allRead = '' } = this.dataset;
      if (!next) line.textContent = allRead;
      else if (n > 0) line.textContent = fill(lessonsRead, { n, lessons: order.length });
      else line.textContent = start.time;
      if (!next) return;
      link.href = next.href;
      if (n > 0) link.textContent = fill(label, { lesson: next.title });
      else link.innerHTML = start.label;
    });
    // The marks are a hint; this page rests on them, so it asks the record as well.
    const due = document.querySelector<HTMLElement>('.due');
    void import('./due-today.ts').then(({ showDueToday }) => due && showDueToday(due));
  }
}
customElements.define('course-continue', Continue);
