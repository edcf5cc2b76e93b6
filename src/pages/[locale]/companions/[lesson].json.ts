import type { APIRoute } from 'astro';
import { getCourse } from '../../../catalog/course-catalog.ts';
import { lessonCompanion } from '../../../catalog/lesson-companion.ts';
import { LOCALES, type Locale } from '../../../domain/locale.ts';

export async function getStaticPaths() {
  const course = await getCourse();
  return LOCALES.flatMap((locale) =>
    course.modules.flatMap((module) =>
      module.lessons.map((lesson) => ({
        params: { locale, lesson },
        props: { place: `${module.id}/${lesson}` },
      })),
    ),
  );
}

export const GET: APIRoute = async ({ params, props, locals }) =>
  new Response(
    JSON.stringify(
      await lessonCompanion(params['locale'] as Locale, String(props['place']), locals.t),
    ),
  );
