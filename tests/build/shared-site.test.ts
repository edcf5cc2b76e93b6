/** The real site, built with an address below a path, as search engines and previews of links read it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/domain/locale.ts';
import { BuiltPage, attribute, textOf } from './built-page.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(PROJECT, 'node_modules/.cache/dist-with-address');
const SITE = 'https://learn.example.org';
const ROOT = `${SITE}/course/`;
const BUILD_TIME = 180_000;

const pages = new Map<string, BuiltPage>();

function read(file: string): string {
  return readFileSync(join(DIST, file), 'utf8');
}

function page(path: string): BuiltPage {
  const found = pages.get(path);
  if (!found) throw new Error(`${path} is not in the built site.`);
  return found;
}

function paths(pattern = /^/): string[] {
  return [...pages.keys()].filter((path) => pattern.test(path));
}

/** All strings in some data, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...keysIn(child),
  ]);
}

/** Every text a page hands to machines. */
function toldBy(path: string): string[] {
  const { elements, data } = page(path);
  const head = elements
    .filter(({ tagName }) => tagName === 'meta' || tagName === 'link')
    .flatMap((element) => attribute(element, 'content') ?? attribute(element, 'href') ?? []);
  return [...head, ...stringsIn(data)];
}

/** The file an absolute address of the site leads to. */
function fileAt(address: string): string {
  const file = decodeURIComponent(new URL(address).pathname).replace(/^\/course\//, '');
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

function isBroken(address: string): boolean {
  return !address.startsWith(ROOT) || !existsSync(join(DIST, fileAt(address)));
}

function brokenIn(texts: readonly string[]): string[] {
  const addresses = texts.flatMap((text) => text.match(/https?:\/\/[^\s"'<]+/g) ?? []);
  return addresses.filter((address) => address !== 'https://schema.org' && isBroken(address));
}

/** What companions say about answers: reasons, and what follows from a choice. */
function explanationsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'rationale' || key === 'consequence' ? stringsIn(value) : explanationsIn(value),
  );
}

beforeAll(() => {
  execFileSync(
    process.execPath,
    [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', DIST],
    {
      cwd: PROJECT,
      // Nothing else: the runner sets BASE_URL and MODE for itself, and the build would believe them.
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        SITE_URL: SITE,
        BASE_PATH: '/course',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: 'pipe',
    },
  );
  for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('index.html')) continue;
    const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
    pages.set(path, new BuiltPage(join(DIST, file)));
  }
}, BUILD_TIME);

describe('every page', () => {
  it('has a title of its own', () => {
    const titles = paths().map((path) => page(path).title);
    expect(titles).not.toContain('');
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has one description, and no other page has it', () => {
    const descriptions = paths().map((path) => page(path).meta('description'));
    expect(descriptions.filter(({ length }) => length !== 1)).toEqual([]);
    expect(new Set(descriptions.flat()).size).toBe(pages.size);
  });

  it('names its own address', () => {
    const wrong = paths().filter((path) => {
      const canonical = page(path).links('canonical');
      return canonical.map((link) => attribute(link, 'href')).join() !== ROOT + path;
    });
    expect(wrong).toEqual([]);
  });

  it('names itself in both languages and for everybody else, as its counterpart does', () => {
    const alternatesOf = (path: string) =>
      page(path)
        .links('alternate')
        .map((link) => `${attribute(link, 'hreflang') ?? ''} ${attribute(link, 'href') ?? ''}`);
    for (const path of paths(/^en\//)) {
      const alternates = alternatesOf(path);
      const counterpart = path.replace(/^en/, 'zh-cn');
      expect(alternates.slice(0, 2)).toEqual([`en ${ROOT}${path}`, `zh-CN ${ROOT}${counterpart}`]);
      expect(alternates[2]).toMatch(/^x-default /);
      expect(alternatesOf(counterpart)).toEqual(alternates);
    }
  });

  it.each([
    'og:title',
    'og:description',
    'og:type',
    'og:url',
    'og:locale',
    'og:locale:alternate',
    'og:site_name',
    'og:image',
    'og:image:width',
    'og:image:height',
    'og:image:alt',
    'twitter:card',
  ])('says %s exactly once', (name) => {
    const saying = paths().map((path) => [path, page(path).meta(name).length]);
    expect(saying.filter(([, times]) => times !== 1)).toEqual([]);
  });

  it('names only addresses of the site that exist', () => {
    expect(paths().flatMap((path) => brokenIn(toldBy(path)))).toEqual([]);
  });

  it('shows the picture of its module', () => {
    expect(page('zh-cn/learn/emphases/retention/').meta('og:image')).toEqual([
      `${ROOT}og/zh-cn/emphases.png`,
    ]);
    expect(page('en/glossary/').meta('og:image')).toEqual([`${ROOT}og/en/course.png`]);
  });
});

describe('the structured data', () => {
  const typesOf = (path: string) => page(path).data.map((data) => data['@type']);

  it.each(LOCALES)('in %s tell of the course on the home page', (locale) => {
    const [course] = page(`${locale}/`).data;
    expect(course).toMatchObject({ '@type': 'Course', '@id': `${ROOT}${locale}/` });
    for (const field of ['name', 'description', 'provider', 'offers', 'hasCourseInstance'])
      expect(course).toHaveProperty(field);
  });

  it('tell of a lesson on each page of one, and nowhere else', () => {
    const lessons = paths(/\/learn\/[^/]+\/[^/]+\/$/);
    const telling = paths().filter((path) => typesOf(path).includes('LearningResource'));
    expect(lessons.length).toBeGreaterThan(0);
    expect(telling).toEqual(lessons);
  });

  it('tell of lessons that are part of the course on the home page', () => {
    for (const path of paths(/\/learn\/[^/]+\/[^/]+\/$/)) {
      const home = page(`${path.split('/')[0] ?? ''}/`).data[0];
      const part = page(path).data[0]?.['isPartOf'];
      expect(part).toEqual({ '@type': 'Course', '@id': home?.['@id'], name: home?.['name'] });
    }
  });

  it.each(LOCALES)('in %s name the forms on the practice page', (locale) => {
    const [forms] = page(`${locale}/practice/`).data;
    const quizzes = forms?.['@graph'] as { '@type': string; url: string }[];
    expect(quizzes.map((quiz) => quiz['@type'])).toContain('Quiz');
    expect(quizzes.map(({ url }) => url)).toContain(
      `${ROOT}${locale}/practice/?form=checkpoint-orientation`,
    );
  });

  it('hold no answer', () => {
    const fields = /answer|credit|key|rationale|correct/i;
    const explained = LOCALES.flatMap((locale) =>
      readdirSync(join(DIST, locale, 'companions')).flatMap((file) =>
        explanationsIn(JSON.parse(read(`${locale}/companions/${file}`))),
      ),
    );
    const told = new Set(paths().flatMap(toldBy));
    expect(explained.length).toBeGreaterThan(0);
    expect(explained.filter((text) => told.has(text))).toEqual([]);
    expect(
      paths().flatMap((path) => keysIn(page(path).data).filter((key) => fields.test(key))),
    ).toEqual([]);
  });
});

describe.each(LOCALES)('the glossary in %s', (locale) => {
  const terms = () => page(`${locale}/glossary/`).items('hasDefinedTerm');

  it('is a set of terms with a name', () => {
    const set = page(`${locale}/glossary/`).elements.filter(
      (element) => attribute(element, 'itemtype') === 'https://schema.org/DefinedTermSet',
    );
    expect(set.map((element) => attribute(element, 'itemid'))).toEqual([
      `/course/${locale}/glossary/`,
    ]);
    expect(terms().length).toBeGreaterThan(100);
  });

  it('says of every term what it is called, what it means and where it stands', () => {
    const glossary = page(`${locale}/glossary/`);
    for (const property of ['name', 'description']) {
      const texts = glossary.items(property).filter(({ tagName }) => tagName !== 'meta');
      expect(texts.length).toBe(terms().length);
      expect(texts.map(textOf).filter((text) => text.trim() === '')).toEqual([]);
    }
    const addresses = glossary.items('url').map((link) => attribute(link, 'href'));
    expect(addresses).toEqual(terms().map((term) => `#${attribute(term, 'id') ?? ''}`));
  });
});

describe('the list of all pages', () => {
  const listed = () => read('sitemap-0.xml').match(/<url>.*?<\/url>/gs) ?? [];

  it('holds every page and nothing else', () => {
    const locations = listed().map((url) => /<loc>(.*?)<\/loc>/.exec(url)?.[1]);
    expect(locations.sort()).toEqual(
      paths()
        .map((path) => ROOT + path)
        .sort(),
    );
  });

  it('names the languages of a page as the page does', () => {
    const wrong = listed().filter((url) => {
      const path = (/<loc>(.*?)<\/loc>/.exec(url)?.[1] ?? '').slice(ROOT.length);
      const own = page(path)
        .links('alternate')
        .map((link) => attribute(link, 'href'));
      const here = [...url.matchAll(/hreflang="[^"]*" href="([^"]*)"/g)].map(([, href]) => href);
      return here.join() !== own.join();
    });
    expect(wrong).toEqual([]);
  });

  it('is named in robots.txt', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${ROOT}sitemap-index.xml`);
    expect(
      brokenIn([read('robots.txt'), read('sitemap-index.xml').replace(/xmlns="[^"]*"/, '')]),
    ).toEqual([]);
  });
});

describe('pictures no page shows', () => {
  it('are named by the manifest where they are', () => {
    const { screenshots } = JSON.parse(read('manifest.webmanifest')) as {
      screenshots: { src: string }[];
    };
    expect(screenshots.map(({ src }) => SITE + src).filter(isBroken)).toEqual([]);
    expect(screenshots.length).toBeGreaterThan(0);
  });

  it('are not in the offline copy', () => {
    const worker = read('service-worker.js');
    expect(worker).toContain('/course/en/index.html');
    expect(worker).not.toMatch(/\/course\/(?:og|screenshots)\//);
  });
});
