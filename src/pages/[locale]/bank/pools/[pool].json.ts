import type { APIRoute } from 'astro';
import { bankPool, bankPools } from '../../../../catalog/bank.ts';
import { LOCALES, type Locale } from '../../../../domain/locale.ts';

export async function getStaticPaths() {
  const paths = await Promise.all(
    LOCALES.map(async (locale) =>
      (await bankPools(locale)).map((pool) => ({ params: { locale, pool } })),
    ),
  );
  return paths.flat();
}

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await bankPool(params['locale'] as Locale, String(params['pool']))));
