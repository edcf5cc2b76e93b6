import type { Locale } from '../../domain/locale.ts';

export const THEMES = ['light', 'dark'] as const;
/** A small phone and a laptop, in px. */
export const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

export type Theme = (typeof THEMES)[number];

/** One photograph of a page. */
export interface Picture {
  readonly group: string;
  readonly shot: string;
  readonly locale: Locale;
  readonly width: number;
  readonly theme: Theme;
}

/** `quiz-wrong-zh-cn-360-dark.png` */
export function fileOf({ group, shot, locale, width, theme }: Picture): string {
  const name = shot.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${group}-${name}-${locale}-${width}-${theme}.png`;
}

export function captionOf({ shot, locale, width, theme }: Picture): string {
  return `${shot}, ${locale}, ${width} px, ${theme}`;
}

/** `quiz-sheet.png` */
export function sheetOf(group: string): string {
  return `${group}-sheet.png`;
}
