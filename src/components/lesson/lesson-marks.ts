import { onMarks } from '../../stores/read-marks.ts';

const label = document.querySelector<HTMLElement>('course-notices')?.dataset['read'] ?? '';
const places = document.querySelectorAll<HTMLElement>('[data-lesson]');

/** Fills the stations of the lessons that are read, and ticks links to them, on whatever page. */
onMarks((read) => {
  for (const place of places) {
    const isRead = read.has(place.dataset['lesson'] ?? '');
    place.toggleAttribute('data-read', isRead);
    place.querySelector('.read-mark')?.remove();
    if (!isRead || !place.matches('a')) continue;
    const mark = document.createElement('span');
    mark.className = 'read-mark';
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', label);
    mark.textContent = ' ✓';
    place.append(mark);
  }
});
