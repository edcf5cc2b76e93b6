import type { Locale } from '../locale.ts';
import { otherLocale } from '../locale.ts';
import type { PageAddresses } from './page-addresses.ts';
import { SHARE_IMAGE } from './share-image.ts';

/** A page as search engines and previews of links are told about it. */
export interface SharedPage {
  readonly title: string;
  readonly description: string;
  readonly siteTitle: string;
  readonly locale: Locale;
  readonly kind: 'article' | 'website';
  /** Where page and picture are; undefined while the site does not know its own address. */
  readonly place:
    | {
        readonly addresses: PageAddresses;
        readonly image: { readonly url: string; readonly alt: string };
      }
    | undefined;
}

export interface HeadTag {
  readonly tag: 'meta' | 'link';
  readonly attrs: Readonly<Record<string, string>>;
}

/** Open Graph wants a territory: the spelling of the texts is British. */
const TERRITORIES: Readonly<Record<Locale, string>> = { en: 'en_GB', 'zh-cn': 'zh_CN' };

function property(name: string, content: string): HeadTag {
  return { tag: 'meta', attrs: { property: name, content } };
}

function placeTags({ addresses, image }: NonNullable<SharedPage['place']>): HeadTag[] {
  return [
    { tag: 'link', attrs: { rel: 'canonical', href: addresses.url } },
    ...addresses.alternates.map(({ lang, url }): HeadTag => ({
      tag: 'link',
      attrs: { rel: 'alternate', hreflang: lang, href: url },
    })),
    property('og:url', addresses.url),
    property('og:image', image.url),
    property('og:image:width', String(SHARE_IMAGE.width)),
    property('og:image:height', String(SHARE_IMAGE.height)),
    property('og:image:alt', image.alt),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
  ];
}

/** What stands in the head of a page, besides title and description, for the sake of sharing and finding it. */
export function sharingTags(page: SharedPage): HeadTag[] {
  return [
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:type', page.kind),
    property('og:site_name', page.siteTitle),
    property('og:locale', TERRITORIES[page.locale]),
    property('og:locale:alternate', TERRITORIES[otherLocale(page.locale)]),
    ...(page.place ? placeTags(page.place) : []),
  ];
}
