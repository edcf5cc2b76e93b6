import type { StepView } from '../../catalog/item-view.ts';
import { moveTo } from '../../domain/assessment/move-to.ts';
import { joinPart, splitPart, type Response } from '../../domain/assessment/response.ts';

/** The order of an order question after what was done to its buttons and menus before it was live. */
function readOrder(group: Element): Response {
  const menus = [...group.querySelectorAll<HTMLSelectElement>('select[data-element]')];
  // As the page shows it: a sitting has an order of its own.
  const shown = menus.map((menu) => menu.dataset['element'] ?? '');
  const form = group.closest('form');
  const pressed = (form?.dataset['moves'] ?? '').split(' ').filter((move) => move !== '');
  const afterButtons = pressed.map(splitPart).reduce<readonly string[]>((order, [id, way]) => {
    return moveTo(order, id, order.indexOf(id) + (way === 'up' ? -1 : 1));
  }, shown);
  const order = menus.reduce<readonly string[]>((now, menu) => {
    const id = menu.dataset['element'] ?? '';
    const wanted = Number(menu.value) - 1;
    return wanted === shown.indexOf(id) ? now : moveTo(now, id, wanted);
  }, afterButtons);
  return order.every((id, index) => id === shown[index]) ? [] : order;
}

/** What a learner has filled in before the question is live. */
export function readForm(group: Element | null, step: StepView): Response {
  if (!group) return [];
  switch (step.kind) {
    case 'single':
    case 'multiple':
      return [...group.querySelectorAll<HTMLInputElement>('input:checked')].map(
        ({ value }) => value,
      );
    case 'order':
      return readOrder(group);
    case 'match':
      return [...group.querySelectorAll<HTMLSelectElement>('select[data-prompt]')]
        .filter(({ value }) => value !== '')
        .map((menu) => joinPart(menu.dataset['prompt'] ?? '', menu.value));
    case 'numeric': {
      const typed = group.querySelector('input')?.value.trim() ?? '';
      return typed === '' ? [] : [typed];
    }
  }
}
