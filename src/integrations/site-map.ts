import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { pageAddresses } from '../domain/sharing/page-addresses.ts';

/**
 * Every page with its other languages, as the pages themselves name them. Takes the place of the one
 * Starlight brings, which counts the page that offers both languages as a second home in English.
 */
export function siteMap(site: string | undefined, base: string): AstroIntegration {
  return sitemap({
    serialize: (page) => {
      const root = new URL(base.replace(/\/?$/, '/'), site).href;
      const { alternates } = pageAddresses(root, page.url.slice(root.length));
      return { ...page, links: [...alternates] };
    },
  });
}
