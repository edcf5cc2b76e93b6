/** How long to wait where the browser does not tell when it is idle, in ms. */
const A_WHILE = 500;

/** Calls back once the page has done what it has to do first. */
export function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(callback);
  else setTimeout(callback, A_WHILE);
}
