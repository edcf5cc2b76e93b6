/**
 * What was chosen in questions that are not live yet, kept while the page that brings their script is
 * loaded again. The forms ask browsers not to do that, because the record knows better.
 */
type Control = HTMLInputElement | HTMLSelectElement;

interface Choices {
  /** Of the item; another one has other controls. */
  readonly version: string | undefined;
  readonly asked: string | undefined;
  readonly moves: string | undefined;
  /** Of each control in the order of the page: checked or not, or its value. */
  readonly controls: readonly (boolean | string)[];
}

const KEY = `five-names:${import.meta.env.BASE_URL}:choices`;

function controlsOf(item: Element): Control[] {
  return [...item.querySelectorAll<Control>('input, select')];
}

function isTicked(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}

function choicesIn(item: HTMLElement): Choices {
  const form = item.querySelector('form');
  return {
    version: item.dataset['version'],
    asked: form?.dataset['asked'],
    moves: form?.dataset['moves'],
    controls: controlsOf(item).map((one) => (isTicked(one) ? one.checked : one.value)),
  };
}

export function keepChoices(): void {
  const items = [...document.querySelectorAll<HTMLElement>('course-item')];
  const kept = items.map((item) => [item.dataset['item'], choicesIn(item)]);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Without it they have to be chosen again.
  }
}

/** Once: a page that is loaded later for another reason begins afresh. */
function takeKept(): Readonly<Record<string, Partial<Choices>>> {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return (JSON.parse(text ?? '{}') as Record<string, Partial<Choices>> | null) ?? {};
  } catch {
    return {};
  }
}

let kept: Readonly<Record<string, Partial<Choices>>> | undefined;

/** Makes the choices that were kept in an item, as if they were made now. */
export function restoreChoices(item: HTMLElement): void {
  kept ??= takeKept();
  const choices = kept[item.dataset['item'] ?? ''];
  const form = item.querySelector('form');
  if (!form || !choices || choices.version !== item.dataset['version']) return;
  for (const [index, control] of controlsOf(item).entries()) {
    const choice = choices.controls?.[index];
    if (typeof choice === 'boolean' && isTicked(control)) control.checked = choice;
    if (typeof choice === 'string' && !isTicked(control)) control.value = choice;
  }
  if (choices.asked) form.dataset['asked'] = choices.asked;
  if (choices.moves) form.dataset['moves'] = choices.moves;
}
