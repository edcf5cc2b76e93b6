import preact from '@astrojs/preact';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { contentChecks } from './src/integrations/content-checks.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { markHan } from './src/integrations/mark-han.ts';
import { noSidebarState } from './src/integrations/no-sidebar-state.ts';
import { pageTexts } from './src/integrations/page-texts.ts';
import { plainDynamicImports } from './src/integrations/plain-dynamic-imports.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { stackTables } from './src/integrations/stack-tables.ts';
import { unusedStyles } from './src/integrations/unused-styles.ts';

export default defineConfig({
  // Set both where the site is deployed; links work without them at the root of any host.
  ...(process.env['SITE_URL'] && { site: process.env['SITE_URL'] }),
  base: process.env['BASE_PATH'] ?? '/',
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
    plugins: [plainDynamicImports(), noSidebarState()],
    // Where learners report problems with a question; see README. Without it there is no such link.
    define: { 'import.meta.env.REPORT_URL': JSON.stringify(process.env['REPORT_URL'] ?? '') },
  },
  // The order matters: the last four read the finished site, and the manifest needs the final HTML.
  integrations: [
    preact(),
    contentChecks(),
    starlight({
      title: { en: 'Five Names, One Job', 'zh-CN': '一份工作，五个名字' },
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
    contentSecurityPolicy(),
    serviceWorker(),
  ],
});
