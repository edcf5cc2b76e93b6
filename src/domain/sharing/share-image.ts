import type { Locale } from '../locale.ts';

/** The size the large previews of links are made for, in pixels. */
export const SHARE_IMAGE = { width: 1200, height: 630 } as const;

/** The picture of a module, or that of the course; from the root of the site. */
export function shareImageFile(locale: Locale, module: string | undefined): string {
  return `og/${locale}/${module ?? 'course'}.png`;
}
