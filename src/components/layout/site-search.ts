import { fill } from '../../domain/text/fill.ts';

/** The button and the dialog; what searches is loaded when the dialog opens. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog')!;
    const open = async () => {
      const results = await import('./site-search-results.ts').catch(() => undefined);
      await results?.prepare();
      // Without any of it the dialog can still say that it failed.
      if (!dialog.open) dialog.showModal();
      if (results) await results.connect(this, dialog);
      else this.say('failed');
    };
    this.querySelector('.open')?.addEventListener('click', () => void open());
    // In a search field Escape only empties the field; here it leaves, as in any dialog.
    dialog.addEventListener('keydown', ({ key, isComposing }) => {
      if (key === 'Escape' && !isComposing) dialog.close();
    });
    dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
    dialog.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      dialog.querySelector<HTMLAnchorElement>('ol a')?.click();
    });
    dialog.addEventListener('click', ({ target }) => {
      // A press on the backdrop lands on the dialog itself; a followed link may stay on this page.
      if (target === dialog || (target as Element).closest('a')) dialog.close();
    });
    window.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 'k') return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else void open();
    });
  }

  say(text: string, values: Record<string, string | number> = {}): void {
    const line = this.querySelector('[role=status]');
    if (line) line.textContent = fill(this.dataset[text] ?? '', values);
  }
}
customElements.define('course-search', SiteSearch);

export type { SiteSearch };
