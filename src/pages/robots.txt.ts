import type { APIRoute } from 'astro';
import { siteRoot } from '../catalog/shared-page.ts';

/** Everything may be found; where the list of pages is can be said only with an absolute address. */
export const GET: APIRoute = ({ site }) => {
  const root = siteRoot(site);
  const lines = ['User-agent: *', 'Allow: /'];
  if (root !== undefined) lines.push('', `Sitemap: ${root}sitemap-index.xml`);
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain' } });
};
