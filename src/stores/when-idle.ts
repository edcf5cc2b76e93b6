/**
 * Calls back once the page has done what it has to do first: after `wait` ms where the browser, as
 * Safari, does not tell when it is idle.
 */
export function whenIdle(callback: () => void, wait = 500): void {
  if ('requestIdleCallback' in window) requestIdleCallback(callback);
  else setTimeout(callback, wait);
}
