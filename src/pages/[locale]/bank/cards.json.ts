import type { APIRoute } from 'astro';
import { cards } from '../../../catalog/cards.ts';
import { LOCALES, type Locale } from '../../../domain/locale.ts';

export function getStaticPaths() {
  return LOCALES.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await cards(params['locale'] as Locale)));
