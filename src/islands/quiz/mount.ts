/**
 * Brings the items of a lesson to life. The page holds what is asked; the script that answers and the
 * lesson's companion file come when a question is near the screen, and it goes live at its first touch
 * or when there is something to restore. What is pressed or chosen meanwhile is kept and carried out.
 * Astro's own islands would put every item into the page a second time, as props, and bring a loader
 * of their own: together more than a third of what a lesson may weigh.
 */
import type { LessonCompanion } from '../../catalog/lesson-companion.ts';
import { recordStore } from '../../stores/record/browser-record.ts';
import { loadCompanion } from '../load-companion.ts';
import { reloadPage } from '../reload-page.ts';
import { keepChoices, restoreChoices } from './kept-choices.ts';

/** Signs that somebody is about to answer; the first one starts the loading. */
const TOUCHES = ['pointerover', 'focusin', 'change', 'input', 'submit'] as const;
/** How near the screen a question has to be before its script is fetched. */
const NEAR = '25%';

/** The script that answers did not come, and will not until the page is loaded again. */
let scriptMissing = false;

async function loadScript() {
  try {
    return await import('./hydrate-item.tsx');
  } catch (reason) {
    scriptMissing = true;
    throw reason;
  }
}

function loadQuiz() {
  return Promise.all([loadScript(), loadCompanion()]);
}

const near = new IntersectionObserver(
  (entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    // Only fetched; a failure is met, and told, when somebody answers.
    loadQuiz().catch(() => undefined);
  },
  { rootMargin: NEAR },
);

class CourseItem extends HTMLElement {
  #starting: Promise<void> | undefined;

  connectedCallback(): void {
    const start = () => void this.#start();
    for (const touch of TOUCHES) this.addEventListener(touch, start, { once: true });
    this.querySelector('[data-retry]')?.addEventListener('click', () => {
      if (!scriptMissing) return start();
      keepChoices();
      void reloadPage();
    });
    restoreChoices(this);
    // What was chosen, typed or asked for before this script ran.
    if (this.#isTouched()) start();
    near.observe(this);
    void recordStore.open().then(() => {
      const id = this.dataset['item'] ?? '';
      const restore = () => {
        if (recordStore.$record.get().itemEvents.has(id) || recordStore.hasDraft(id)) start();
      };
      recordStore.$record.subscribe(restore);
    });
  }

  #isTouched(): boolean {
    const fields = this.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'input[type=text], select[data-prompt]',
    );
    return (
      this.querySelector('input:checked, [data-asked], [data-moves]') !== null ||
      [...fields].some(({ value }) => value !== '')
    );
  }

  #start(): Promise<void> {
    return (this.#starting ??= this.#load());
  }

  async #load(): Promise<void> {
    const failed = this.querySelector<HTMLElement>('[data-failed]');
    try {
      const [[{ hydrateItem }, companion]] = await Promise.all([loadQuiz(), recordStore.open()]);
      const { view, answers } = this.#itemOf(companion);
      hydrateItem(this.firstElementChild!, view, answers, companion.labels, recordStore);
      if (failed) failed.hidden = true;
    } catch {
      this.#starting = undefined;
      if (failed) failed.hidden = false;
    }
  }

  /** The page and its companion are of one build; a mixture of two is as good as not loaded. */
  #itemOf({ items }: LessonCompanion): LessonCompanion['items'][string] {
    const item = items[this.dataset['item'] ?? ''];
    if (item?.view.version !== Number(this.dataset['version'])) throw new Error('another version');
    return item;
  }
}
customElements.define('course-item', CourseItem);
