import type { APIRoute } from 'astro';
import { searchEntries } from '../../../catalog/search-entries.ts';
import { LOCALES, type Locale } from '../../../domain/locale.ts';

export function getStaticPaths() {
  return LOCALES.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await searchEntries(params['locale'] as Locale)));
