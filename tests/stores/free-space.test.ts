import { describe, expect, it, vi } from 'vitest';
import { freeSpace } from '~/stores/record/free-space.ts';

const HOST = 'https://learn.example.com';

/** Caches of these names with two files each, in a browser of their own. */
function browserWith(...names: string[]): Map<string, Set<string>> {
  const stored = new Map(names.map((name) => [name, new Set(['a.html', 'b.js'])]));
  vi.stubGlobal('caches', {
    keys: async () => [...stored.keys()],
    open: async (name: string) => ({
      keys: async () => [...stored.get(name)!],
      delete: async (file: string) => stored.get(name)!.delete(file),
    }),
  });
  return stored;
}

describe('making room', () => {
  it('gives up the files of the offline copy of this course and nothing else on the origin', async () => {
    const own = `workbox-precache-v2-${HOST}/course/`;
    const stored = browserWith(
      `workbox-precache-v2-${HOST}/`,
      `workbox-precache-v2-${HOST}/other/`,
      `workbox-precache-v2-${HOST}/course/x/`,
      `somebody-elses-${HOST}/course/`,
      own,
    );
    await freeSpace(`${HOST}/course/`);
    const emptied = [...stored].filter(([, files]) => files.size < 2);
    expect(emptied).toEqual([[own, new Set()]]);
  });

  it('does nothing where there are no caches', async () => {
    vi.stubGlobal('caches', undefined);
    await expect(freeSpace(`${HOST}/`)).resolves.toBeUndefined();
  });

  it('does nothing where they are refused', async () => {
    vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('', 'SecurityError')) });
    await expect(freeSpace(`${HOST}/`)).resolves.toBeUndefined();
  });
});
