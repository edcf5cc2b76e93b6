/**
 * Adds a style sheet that only a script of the page needs: Astro would put an imported one into every
 * page that may ever load the script. Resolves when it is there, and also when it cannot be had, for
 * what it styles works without it.
 */
export function loadStylesheet(href: string, media = 'all'): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.media = media;
  link.href = href;
  const loaded = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return loaded;
}
