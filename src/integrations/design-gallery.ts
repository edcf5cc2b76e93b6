import type { AstroIntegration } from 'astro';

/**
 * Shows every part of the course's look on one page, `/design/`, to who works on it. It is a tool and
 * no part of the course, so the built site does not have it.
 */
export function designGallery(): AstroIntegration {
  return {
    name: 'design-gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({
          pattern: '/[...locale]/design',
          entrypoint: new URL('../design/Gallery.astro', import.meta.url),
          prerender: true,
        });
      },
    },
  };
}
