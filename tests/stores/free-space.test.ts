import { describe, expect, it, vi } from 'vitest';
import { freeSpace } from '~/stores/record/free-space.ts';

const HOST = 'https://learn.example.com';

/** Caches of these names, in a browser that may refuse them. */
function browserWith(...names: string[]) {
  const left = new Set(names);
  vi.stubGlobal('caches', {
    keys: async () => [...left],
    delete: async (name: string) => left.delete(name),
  });
  return left;
}

describe('making room', () => {
  it('gives up the offline copy of this course and nothing else on the origin', async () => {
    const others = [
      `workbox-precache-v2-${HOST}/`,
      `workbox-precache-v2-${HOST}/other/`,
      `workbox-precache-v2-${HOST}/old/course/x/`,
      `somebody-elses-${HOST}/course/`,
    ];
    const left = browserWith(...others, `workbox-precache-v2-${HOST}/course/`);
    await freeSpace(`${HOST}/course/`);
    expect([...left]).toEqual(others);
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
