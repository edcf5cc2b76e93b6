/**
 * Brings the items of a lesson to life. The page holds what is asked; its answers come in the
 * lesson's companion file, at the first touch of a question or when there is something to restore.
 * Astro's own islands would put every item into the page a second time, as props, and bring a loader
 * of their own: together more than a third of what a lesson may weigh.
 */
import { hydrate } from 'preact';
import type { LessonCompanion } from '../../catalog/lesson-companion.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import { loadCompanion } from '../load-companion.ts';
import { ItemQuiz } from './ItemQuiz.tsx';

/** Signs that somebody is about to answer; the first one starts the loading. */
const TOUCHES = ['pointerover', 'focusin', 'change', 'submit'] as const;

class CourseItem extends HTMLElement {
  #starting: Promise<void> | undefined;

  connectedCallback(): void {
    const start = () => void this.#start();
    for (const touch of TOUCHES) this.addEventListener(touch, start, { once: true });
    this.querySelector('[data-retry]')?.addEventListener('click', start);
    // What was chosen or asked for before this script ran.
    if (this.querySelector(':checked, [data-asked]')) start();
    void recordStore.open().then(() => {
      const id = this.dataset['item'] ?? '';
      const restore = () => {
        if (recordStore.$record.get().itemEvents.has(id) || recordStore.hasDraft(id)) start();
      };
      recordStore.$record.subscribe(restore);
    });
  }

  #start(): Promise<void> {
    return (this.#starting ??= this.#load());
  }

  async #load(): Promise<void> {
    const failed = this.querySelector<HTMLElement>('[data-failed]');
    try {
      const [companion] = await Promise.all([loadCompanion(), recordStore.open()]);
      this.#hydrate(companion);
      if (failed) failed.hidden = true;
    } catch {
      this.#starting = undefined;
      if (failed) failed.hidden = false;
    }
  }

  #hydrate({ labels, items }: LessonCompanion): void {
    const root = this.firstElementChild;
    const item = items[this.dataset['item'] ?? ''];
    // The page and its companion are of one build; a mixture of two is as good as not loaded.
    if (!root || item?.view.version !== Number(this.dataset['version']))
      throw new Error('another version');
    hydrate(
      <ItemQuiz
        item={item.view}
        labels={labels}
        mark={document.documentElement.lang === 'en'}
        live={{ answers: item.answers, record: recordStore }}
      />,
      root,
    );
  }
}
customElements.define('course-item', CourseItem);
