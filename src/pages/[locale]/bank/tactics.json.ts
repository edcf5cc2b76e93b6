import type { APIRoute } from 'astro';
import { matrixCells } from '../../../catalog/matrix-view.ts';
import { LOCALES, type Locale } from '../../../domain/locale.ts';

export function getStaticPaths() {
  return LOCALES.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params, locals }) =>
  new Response(JSON.stringify(await matrixCells(params['locale'] as Locale, locals.t)));
