import { LANGUAGES, PATHS, expect, test } from './site.ts';

/** What has to give an absolute address. */
const CLAIMS =
  /<link rel="(?:canonical|alternate|sitemap)"|og:(?:url|image)|twitter:card|application\/ld\+json/g;

test('a site built without its address claims none', async ({ request, site }) => {
  const paths = LANGUAGES.flatMap(({ locale }) => PATHS.map((path) => `${locale}/${path}`));
  for (const path of ['', '404.html', ...paths]) {
    const html = await (await request.get(site.url + path)).text();
    const [head = ''] = html.split('</head>', 1);
    expect(head.match(/<title>/g), path).toHaveLength(1);
    expect(html.match(CLAIMS) ?? [], path).toEqual([]);
  }
  const robots = await request.get(`${site.url}robots.txt`);
  expect(await robots.text()).toBe('User-agent: *\nAllow: /\n');
});
