import stylesheet from './site-search.css?url&no-inline';
import { connector } from './page-results.ts';
import type { SiteSearch } from './site-search.ts';

/** Astro would put imported styles into every page that may ever load this module. */
function loadStyles(): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesheet;
  const loaded = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return loaded;
}

/** Resolves when the dialog can be shown; the styles are asked for once. */
let styled: Promise<unknown> | undefined;
export function prepare(): Promise<unknown> {
  return (styled ??= loadStyles());
}

let connection: (() => Promise<void>) | undefined;

/** Connects the dialog's field to the texts of the page's language. */
export function connect(element: SiteSearch, dialog: HTMLDialogElement): Promise<void> {
  connection ??= connector(
    dialog.querySelector('input')!,
    dialog.querySelector('ol')!,
    element.dataset['texts'] ?? '',
    element.say.bind(element),
  );
  return connection();
}
