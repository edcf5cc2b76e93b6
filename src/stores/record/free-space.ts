/** How the library of the service worker begins the names of its caches. They end with its scope. */
const OFFLINE_COPY = 'workbox-precache';

/**
 * Files are deleted one by one: a cache that is deleted while the worker has it in hand keeps its space
 * until the worker lets go.
 */
async function emptyCache(name: string): Promise<void> {
  const cache = await caches.open(name);
  await Promise.all((await cache.keys()).map((file) => cache.delete(file)));
}

/**
 * Gives up the offline copy of the course at this address, and of no other on the origin. The worker
 * fetches it again bit by bit. Does nothing where there are no caches or they are refused.
 */
export async function freeSpace(scope: string): Promise<void> {
  try {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(OFFLINE_COPY) && name.endsWith(`-${scope}`));
    await Promise.all(own.map(emptyCache));
  } catch {
    // Without it the write is tried once more, all the same.
  }
}
