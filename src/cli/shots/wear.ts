import type { Page } from '@playwright/test';
import type { Theme } from './picture.ts';

/** Puts a theme on a page as it stands: the course reads the system's only when a page is loaded. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
}
