import type { Locator } from '@playwright/test';

/** Gives some answer to the open question of a form, whatever its kind. */
export async function fillIn(form: Locator): Promise<void> {
  const option = form.locator('.option input').first();
  const menus = form.locator('select[data-prompt]');
  const number = form.locator('input[type=text]');
  if (await option.count()) await option.check();
  else if (await number.count()) await number.fill('12');
  else if (await menus.count()) {
    for (const menu of await menus.all()) await menu.selectOption({ index: 1 });
  } else await form.locator('[data-move]').nth(1).click();
}
