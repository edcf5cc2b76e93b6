/**
 * Loads an island into an element, which says that it loads. When its scripts do not come, only what the
 * page brought can say so: the element's own words.
 */
export async function showIsland(
  element: HTMLElement,
  load: () => Promise<(root: HTMLElement) => void>,
): Promise<void> {
  const { loading = '', failed = '', retry = '' } = element.dataset;
  element.textContent = loading;
  try {
    const show = await load();
    element.textContent = '';
    show(element);
  } catch {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = retry;
    button.addEventListener('click', () => void showIsland(element, load));
    element.replaceChildren(failed, ' ', button);
  }
}
