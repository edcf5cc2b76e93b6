import type { Locator, Page } from '@playwright/test';
import type { Words } from './words.ts';

/** Opens the search of the site; gives its dialog. */
export async function openSearch(page: Page, words: Words): Promise<Locator> {
  await page.getByRole('button', { name: words['search.open'], exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}
