/** The number on the icon of the installed course, where the system shows one; 0 takes it away. */
export function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return;
  const done = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
  // Not installed, or not allowed: there is no icon to put a number on.
  done.catch(() => undefined);
}
