/**
 * The theme belongs to the menus in the header, which keep it and put it into effect. The settings
 * choose through them, so that both always show the same.
 */

/** Where the header keeps it: Starlight's own key. */
const KEY = 'starlight-theme';

/** In the order they are shown; the first one follows the device. */
export const THEMES = ['', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

function toTheme(value: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? '';
}

function menus(): HTMLSelectElement[] {
  return [...document.querySelectorAll<HTMLSelectElement>('[data-theme-select]')];
}

/** The theme that is kept; undefined where the browser keeps nothing. */
export function keptTheme(): Theme | undefined {
  try {
    return toTheme(localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

/** Puts a theme into effect; true when it is kept for the next page. */
export function chooseTheme(theme: Theme): boolean {
  const [menu] = menus();
  if (menu) {
    menu.value = theme;
    menu.dispatchEvent(new Event('change'));
  }
  return keptTheme() === theme;
}

/** Calls back with each theme that is chosen in the header; gives a function that ends it. */
export function onTheme(callback: (theme: Theme) => void): () => void {
  const listening = new AbortController();
  for (const menu of menus())
    menu.addEventListener('change', () => callback(toTheme(menu.value)), listening);
  return () => listening.abort();
}
