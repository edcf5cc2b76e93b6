/** With a script the link opens the note here; it stays a link for a new tab or a failed download. */
function upgrade(link: HTMLAnchorElement): void {
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  const open = (event: Event) => {
    event.preventDefault();
    import('./term-popover.ts')
      .then(({ showTerm }) => showTerm(link))
      .catch(() => location.assign(link.href));
  };
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });
}

// Browsers without popovers keep the links.
if ('showPopover' in HTMLElement.prototype) {
  document.querySelectorAll<HTMLAnchorElement>('a[data-term]').forEach(upgrade);
}
