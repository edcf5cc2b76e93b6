import type { Locale } from '../domain/locale.ts';
import { pageAddresses } from '../domain/sharing/page-addresses.ts';
import { shareImageFile } from '../domain/sharing/share-image.ts';
import type { SharedPage } from '../domain/sharing/sharing-tags.ts';
import type { CourseReference } from '../domain/sharing/structured-data.ts';
import { fill } from '../domain/text/fill.ts';
import { courseOutline } from './course-catalog.ts';
import { href, siteHref } from './href.ts';
import type { Translate } from './quiz-labels.ts';

/** Absolute address of the site with its closing slash; undefined when built without `SITE_URL`. */
export function siteRoot(site: URL | undefined): string | undefined {
  return site && new URL(siteHref(''), site).href;
}

/** The course as the data of its pages refer to it; undefined when built without `SITE_URL`. */
export function courseReference(
  locale: Locale,
  site: URL | undefined,
  t: Translate,
): CourseReference | undefined {
  return site && { url: new URL(href(locale), site).href, name: t('site.title'), locale };
}

/** Pages below a module show its picture, all others that of the course. */
async function imageOf(locale: Locale, path: string, t: Translate) {
  const [, id] = /^[^/]+\/learn\/([^/]+)\//.exec(path) ?? [];
  const module = (await courseOutline(locale)).find((candidate) => candidate.id === id);
  const title = module?.title ?? t('site.title');
  return { file: shareImageFile(locale, module?.id), alt: fill(t('share.imageAlt'), { title }) };
}

/** `path` starts below the root of the site, such as `en/glossary/`. */
export async function sharedPage(
  locale: Locale,
  path: string,
  texts: Pick<SharedPage, 'title' | 'description' | 'siteTitle'>,
  site: URL | undefined,
  t: Translate,
): Promise<SharedPage> {
  const root = siteRoot(site);
  const { file, alt } = await imageOf(locale, path, t);
  return {
    ...texts,
    locale,
    kind: /\/learn\/./.test(path) ? 'article' : 'website',
    place:
      root === undefined
        ? undefined
        : {
            addresses: pageAddresses(root, path),
            image: { url: root + file, alt },
          },
  };
}
