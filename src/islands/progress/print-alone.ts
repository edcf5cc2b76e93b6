/** Set on the page while only the completion record is printed; the style sheet hides the rest. */
const ALONE = 'printing-record';

export function printAlone(): void {
  const { classList } = document.documentElement;
  window.addEventListener('afterprint', () => classList.remove(ALONE), { once: true });
  classList.add(ALONE);
  window.print();
}
