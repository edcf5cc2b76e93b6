import { onMarks } from '../../stores/read-marks.ts';

const label = document.querySelector<HTMLElement>('course-notices')?.dataset['read'] ?? '';
const links = document.querySelectorAll<HTMLElement>('[data-lesson][href]');

/** Ticks the lessons that are read, wherever they are linked: in the sidebar and on the home page. */
onMarks((read) => {
  for (const link of links) {
    const isRead = read.has(link.dataset['lesson'] ?? '');
    link.querySelector('.read-mark')?.remove();
    if (!isRead) continue;
    const mark = document.createElement('span');
    mark.className = 'read-mark';
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', label);
    mark.textContent = ' ✓';
    link.append(mark);
  }
});
