/** Where the scripts of an island did not come, only what the page brought can say so. */
export function offerRetry(root: Element, failed: string, retry: string, run: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'secondary';
  button.textContent = retry;
  button.addEventListener('click', run);
  root.replaceChildren(failed, ' ', button);
}
