import { expect, test, showFirstStep } from './site.ts';

test('a printed lesson is a handout: every question, no answer', async ({ page, site }) => {
  const forum = await showFirstStep(page, site);
  await expect(forum.getByText('Best answer', { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(forum.getByText('Best answer', { exact: true })).toBeHidden();
  await expect(forum.getByText('What happens').first()).toBeHidden();
  const asked = forum
    .getByText('Which emphasis do the figures ask for first?')
    .filter({ visible: true });
  await expect(asked).toHaveCount(1);
  await expect(
    forum.getByText('give joiners a reason to return').filter({ visible: true }),
  ).toHaveCount(1);
  const controls = page.getByRole('button', { name: /Check|Show me|Continue|Mark as|Search/ });
  await expect(controls.filter({ visible: true })).toHaveCount(0);
});
