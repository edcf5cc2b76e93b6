const KEY = 'starlight-theme';

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

const selects = document.querySelectorAll<HTMLSelectElement>('[data-theme-select]');

function choose(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then lasts for this page.
  }
  const system = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = theme || system;
  for (const select of selects) select.value = theme;
}

for (const select of selects) {
  select.value = stored();
  select.addEventListener('change', () => choose(select.value));
}
