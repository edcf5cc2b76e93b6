import { describe, expect, it } from 'vitest';
import { pageAddresses } from '../../../src/domain/sharing/page-addresses.ts';
import { sharingTags, type SharedPage } from '../../../src/domain/sharing/sharing-tags.ts';

const PAGE: SharedPage = {
  title: '留存',
  description: '他们还回来吗',
  siteTitle: '一份工作，五个名字',
  locale: 'zh-cn',
  kind: 'article',
  place: {
    addresses: pageAddresses('https://example.org/', 'zh-cn/learn/x/y/'),
    image: { url: 'https://example.org/og/zh-cn/x.png', alt: '一条线路' },
  },
};

function contents(page: SharedPage): Record<string, string | undefined> {
  return Object.fromEntries(
    sharingTags(page).map(({ attrs }) => [
      attrs['property'] ?? attrs['name'] ?? `${attrs['rel']} ${attrs['hreflang'] ?? ''}`.trim(),
      attrs['content'] ?? attrs['href'],
    ]),
  );
}

describe('the tags of a page for sharing', () => {
  it('say what it is, where it is and what to show', () => {
    expect(contents(PAGE)).toEqual({
      'og:title': '留存',
      'og:description': '他们还回来吗',
      'og:type': 'article',
      'og:site_name': '一份工作，五个名字',
      'og:locale': 'zh_CN',
      'og:locale:alternate': 'en_GB',
      canonical: 'https://example.org/zh-cn/learn/x/y/',
      'alternate en': 'https://example.org/en/learn/x/y/',
      'alternate zh-CN': 'https://example.org/zh-cn/learn/x/y/',
      'alternate x-default': 'https://example.org/en/learn/x/y/',
      'og:url': 'https://example.org/zh-cn/learn/x/y/',
      'og:image': 'https://example.org/og/zh-cn/x.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': '一条线路',
      'twitter:card': 'summary_large_image',
    });
  });

  it('say nothing that needs an address while the site does not know its own', () => {
    expect(Object.keys(contents({ ...PAGE, place: undefined })).sort()).toEqual([
      'og:description',
      'og:locale',
      'og:locale:alternate',
      'og:site_name',
      'og:title',
      'og:type',
    ]);
  });
});
