import { useEffect, useState } from 'preact/hooks';
import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import { Choice } from './Choice.tsx';
import { chooseTheme, keptTheme, onTheme, THEMES, type Theme } from './theme.ts';

/** The theme, in step with the menu in the header. */
export function ThemeChoice({ labels }: { labels: SettingsLabels }) {
  const [theme, setTheme] = useState<Theme>(() => keptTheme() ?? '');
  const [line, setLine] = useState('');
  useEffect(() => onTheme(setTheme), []);

  const texts: Readonly<Record<Theme, string>> = {
    '': labels.themeAuto,
    light: labels.themeLight,
    dark: labels.themeDark,
  };

  function choose(chosen: Theme): void {
    setTheme(chosen);
    setLine(chooseTheme(chosen) ? labels.saved : labels.notSaved);
  }

  return (
    <section>
      <Choice
        legend={<h2>{labels.theme}</h2>}
        values={THEMES.map((value) => ({ value, text: texts[value] }))}
        chosen={theme}
        line={line}
        onChoose={choose}
      />
    </section>
  );
}
