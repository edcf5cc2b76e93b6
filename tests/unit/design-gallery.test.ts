import { describe, expect, it, vi } from 'vitest';
import { designGallery } from '../../src/integrations/design-gallery.ts';

type SetUp = NonNullable<ReturnType<typeof designGallery>['hooks']['astro:config:setup']>;

/** The routes that the integration adds for a command of Astro. */
function routesFor(command: 'dev' | 'build' | 'preview' | 'sync'): string[] {
  const injectRoute = vi.fn<Parameters<SetUp>[0]['injectRoute']>();
  const options = { command, injectRoute } as unknown as Parameters<SetUp>[0];
  void designGallery().hooks['astro:config:setup']?.(options);
  return injectRoute.mock.calls.map(([{ pattern }]) => pattern);
}

describe('the gallery of the design', () => {
  it('is a page while one works on the site', () => {
    expect(routesFor('dev')).toEqual(['/[...locale]/design']);
  });

  it.each(['build', 'preview', 'sync'] as const)('is no page for astro %s', (command) => {
    expect(routesFor(command)).toEqual([]);
  });
});
