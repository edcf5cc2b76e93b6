import preact from '@astrojs/preact';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import en from './src/content/i18n/en.json' with { type: 'json' };
import zh from './src/content/i18n/zh-CN.json' with { type: 'json' };
import { contentChecks } from './src/integrations/content-checks.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { designGallery } from './src/integrations/design-gallery.ts';
import { earlyScripts } from './src/integrations/early-scripts.ts';
import { markHan } from './src/integrations/mark-han.ts';
import { noSidebarMemory } from './src/integrations/no-sidebar-memory.ts';
import { ownPrintStyles } from './src/integrations/own-print-styles.ts';
import { pageTexts } from './src/integrations/page-texts.ts';
import { plainDynamicImports } from './src/integrations/plain-dynamic-imports.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { stackTables } from './src/integrations/stack-tables.ts';
import { unusedStyles } from './src/integrations/unused-styles.ts';

// Set both where the site is deployed; links work without them at the root of any host.
const site = process.env['SITE_URL'] || undefined;
const base = process.env['BASE_PATH'] ?? '/';

/** Modules that no page loads without one another: a file each would only be another request. */
const TOGETHER = [
  { name: 'preact', test: /node_modules[\\/]preact[\\/]/ },
  {
    name: 'every-page',
    test: /preload-helper|domain[\\/]text[\\/]fill|stores[\\/](?:notices|read-marks)/,
  },
];

export default defineConfig({
  ...(site && { site }),
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  markdown: {
    processor: satteri({
      // Anchors are written by hand, so that both languages share them; quotes are written as meant.
      features: { headingAttributes: true, smartPunctuation: false },
      hastPlugins: [stackTables, markHan],
    }),
  },
  prefetch: false,
  vite: {
    plugins: [plainDynamicImports(), noSidebarMemory(), ownPrintStyles()],
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: TOGETHER } } } },
      },
    },
    // Where learners report problems with a question; see README. Without it there is no such link.
    define: { 'import.meta.env.REPORT_URL': JSON.stringify(process.env['REPORT_URL'] ?? '') },
  },
  // The order matters: the last five read the finished site, and the manifest needs the final HTML.
  integrations: [
    preact(),
    contentChecks(),
    siteMap(site, base),
    designGallery(),
    starlight({
      title: { en: en['site.title'], 'zh-CN': zh['site.title'] },
      locales: {
        en: { label: 'English', lang: 'en' },
        'zh-cn': { label: '简体中文', lang: 'zh-CN' },
      },
      defaultLocale: 'en',
      favicon: '/favicon.svg',
      customCss: [
        './src/styles/tokens.css',
        './src/styles/ui.css',
        './src/styles/text.css',
        './src/styles/figure.css',
        './src/styles/quiz.css',
        './src/styles/term.css',
      ],
      components: Object.fromEntries(
        [
          'Footer',
          'Head',
          'LanguageSelect',
          'MobileMenuToggle',
          'PageSidebar',
          'PageTitle',
          'Search',
          'Sidebar',
          'ThemeProvider',
          'ThemeSelect',
        ].map((name) => [name, `./src/components/starlight/${name}.astro`]),
      ),
      routeMiddleware: './src/route-data.ts',
      // The search of the site is ours: Pagefind misses Chinese words inside longer ones (重点 in 侧重点).
      pagefind: false,
      expressiveCode: false,
      markdown: { headingLinks: false },
      disable404Route: true,
      lastUpdated: false,
      credits: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
    }),
    pageTexts(),
    unusedStyles(),
    earlyScripts(),
    contentSecurityPolicy(),
    serviceWorker(),
  ],
});
