import { reloadPage } from './reload-page.ts';

/** Where the scripts of an island did not come, only what the page brought can say so. */
export function offerReload(root: Element, failed: string, label: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'secondary';
  button.textContent = label;
  button.addEventListener('click', () => void reloadPage());
  root.replaceChildren(failed, ' ', button);
}
