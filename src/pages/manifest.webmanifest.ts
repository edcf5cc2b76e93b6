import type { APIRoute } from 'astro';
import { href, siteHref } from '../catalog/href.ts';
import { SCREENSHOTS, pictureSize } from '../domain/sharing/screenshots.ts';

/** One app for both languages: it starts on the page that remembers the language used last. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: siteHref(''),
      name: 'Five Names, One Job · 一份工作，五个名字',
      short_name: '运营 Ops',
      description:
        'A free course on internet operations (运营) that works offline. 免费的互联网运营课，离线可学。',
      start_url: siteHref(''),
      scope: siteHref(''),
      display: 'standalone',
      background_color: '#17181c',
      theme_color: '#17695a',
      icons: [
        { src: siteHref('icons/icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: siteHref('icons/icon-512.png'), sizes: '512x512', type: 'image/png' },
        {
          src: siteHref('icons/maskable-512.png'),
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
        { src: siteHref('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ],
      screenshots: SCREENSHOTS.map(({ file, label, form }) => ({
        src: siteHref(file),
        sizes: pictureSize(form),
        type: 'image/png',
        form_factor: form.name,
        label,
      })),
      shortcuts: [
        { name: 'Course in English', url: href('en') },
        { name: '中文课程', url: href('zh-cn') },
        { name: 'Glossary', url: href('en', 'glossary/') },
        { name: '术语表', url: href('zh-cn', 'glossary/') },
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
