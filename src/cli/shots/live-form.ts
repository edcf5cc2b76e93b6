import type { Locator, Page } from '@playwright/test';

/** The first question of a page, once it answers. */
export async function liveForm(page: Page): Promise<Locator> {
  const form = page.locator('form[data-live]');
  await form.waitFor();
  return form;
}
