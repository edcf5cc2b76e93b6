import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { courseOutline, type LessonLink, type ModuleOutline } from './catalog/course-catalog.ts';
import { href, siteHref } from './catalog/href.ts';
import { sharedPage } from './catalog/shared-page.ts';
import { isLocale } from './domain/locale.ts';
import { sharingTags, type SharedPage } from './domain/sharing/sharing-tags.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type HeadTags = StarlightRouteData['head'];
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

/** Starlight's tags that ours stand for, and those no reader of a page needs; robots.txt names the sitemap. */
const REPLACED = /^(?:og:.+|twitter:card|canonical|alternate|sitemap|generator)$/;

function withSharing(head: HeadTags, page: SharedPage): HeadTags {
  const kept = head.filter(({ attrs }) => {
    const name = attrs?.['name'] ?? attrs?.['property'] ?? attrs?.['rel'];
    return !REPLACED.test(String(name));
  });
  const tags = sharingTags(page).map(({ tag, attrs }) => ({
    tag,
    attrs: { ...attrs },
    content: '',
  }));
  return [...kept, ...tags];
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

  const page = await sharedPage(
    locale,
    pathname.slice(siteHref('').length),
    {
      title: at('') ? t('share.homeTitle') : route.entry.data.title,
      description: route.entry.data.description ?? t('site.description'),
      siteTitle: route.siteTitle,
    },
    context.site,
    t,
  );
  route.head = withSharing(route.head, page);
  const documentTitle = route.head.find(({ tag }) => tag === 'title');
  // The home page is called as the course is, and not by both names.
  if (at('') && documentTitle) documentTitle.content = page.title;
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
    link(t('nav.teams'), href(locale, 'teams/'), at('teams/')),
    link(t('nav.settings'), href(locale, 'settings/'), at('settings/')),
    link(t('nav.aboutCourse'), href(locale, 'about/'), at('about/')),
  ];
});
