import stylesheet from './site-search.css?url&no-inline';
import { loadStylesheet } from '../../islands/load-stylesheet.ts';
import { connector } from './page-results.ts';
import type { SiteSearch } from './site-search.ts';

/** Resolves when the dialog can be shown; the styles are asked for once. */
let styled: Promise<unknown> | undefined;
export function prepare(): Promise<unknown> {
  return (styled ??= loadStylesheet(stylesheet));
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
