import type { Page } from '@playwright/test';

/** Runs in the page. */
function look(): string[] {
  const faults: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) {
    faults.push(`scrolls sideways: ${scrollWidth} px of content in ${innerWidth} px`);
  }
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX, clipPath, textOverflow } = getComputedStyle(element);
    if (overflowX !== 'hidden' && overflowX !== 'clip' && textOverflow !== 'ellipsis') continue;
    // What only screen readers hear is clipped on purpose.
    if (clipPath !== 'none' || element.clientWidth <= 1) continue;
    if (element.scrollWidth <= element.clientWidth) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const text = element.textContent.trim().replace(/\s+/g, ' ');
    if (text !== '') {
      faults.push(`crops <${element.localName}>: “${text.slice(0, 40)}”`);
    }
  }
  return faults;
}

/** What anybody would call broken on a page as it stands: sideways scrolling, cropped text. */
export function pageFaults(page: Page): Promise<string[]> {
  return page.evaluate(look);
}
