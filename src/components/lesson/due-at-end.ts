import { showDueToday } from '../layout/due-today.ts';

/** Says at the end of a lesson what is due for review today, before the mark. */
export function showDueAtEnd(end: HTMLElement): Promise<void> {
  const line = document.createElement('p');
  line.hidden = true;
  line.dataset['index'] = end.dataset['index'];
  line.dataset['review'] = end.dataset['review'];
  end.querySelector('.mark')!.before(line);
  return showDueToday(line);
}
