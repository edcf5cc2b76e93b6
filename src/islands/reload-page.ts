/**
 * Loads the page anew: the only way to a script that did not come, because browsers remember that for as
 * long as the page is open. Without a network nothing happens; what can be read stays on the screen.
 */
export async function reloadPage(): Promise<void> {
  try {
    await fetch(location.href);
  } catch {
    return;
  }
  location.reload();
}
