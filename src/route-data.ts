import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { courseOutline, type LessonLink, type ModuleOutline } from './catalog/course-catalog.ts';
import { href } from './catalog/href.ts';
import { isLocale } from './domain/locale.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

function link(
  label: string,
  address: string,
  current: boolean,
  attrs: Record<string, string> = {},
): SidebarLink {
  return { type: 'link', label, href: address, isCurrent: current, badge: undefined, attrs };
}

function toPageLink(lesson: LessonLink | undefined): SidebarLink | undefined {
  return lesson && link(lesson.title, lesson.href, false);
}

/** A module in the sidebar; the current one is a group of its own page and its lessons. */
function moduleEntry(module: ModuleOutline, pathname: string): SidebarEntry {
  const own = link(module.title, module.href, module.href === pathname);
  const open = own.isCurrent || module.lessons.some((lesson) => lesson.href === pathname);
  if (!open) return own;
  const lessons = module.lessons.map((lesson) =>
    link(lesson.title, lesson.href, lesson.href === pathname, { 'data-lesson': lesson.id }),
  );
  return {
    type: 'group',
    label: module.title,
    collapsed: false,
    badge: undefined,
    entries: [own, ...lessons],
  };
}

/**
 * The sidebar holds the list of modules and the lessons of the current one, never the whole course:
 * a page must not grow with the number of lessons.
 */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  if (!isLocale(route.locale)) return;
  const locale = route.locale;
  const { t } = context.locals;
  const modules = await courseOutline(locale);
  const lessons = modules.flatMap((module) => module.lessons);
  const { pathname } = context.url;
  const position = lessons.findIndex((lesson) => lesson.href === pathname);
  const at = (path: string) => href(locale, path) === pathname;

  route.siteTitleHref = href(locale);
  route.pagination = {
    prev: toPageLink(lessons[position - 1]),
    next: toPageLink(position < 0 ? undefined : lessons[position + 1]),
  };
  route.sidebar = [
    link(t('nav.home'), href(locale), at('')),
    ...modules.map((module) => moduleEntry(module, pathname)),
    link(t('nav.practice'), href(locale, 'practice/'), at('practice/')),
    link(t('nav.review'), href(locale, 'review/'), at('review/')),
    link(t('nav.progress'), href(locale, 'progress/'), at('progress/')),
    link(t('nav.glossary'), href(locale, 'glossary/'), at('glossary/')),
    link(t('nav.settings'), href(locale, 'settings/'), at('settings/')),
    link(t('nav.aboutCourse'), href(locale, 'about/'), at('about/')),
  ];
});
