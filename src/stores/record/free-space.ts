/** How the library of the service worker begins the names of its caches. They end with its scope. */
const OFFLINE_COPY = 'workbox-precache';

/**
 * Gives up the offline copy of the course at this address, and of no other on the origin. The worker
 * fetches it again bit by bit. Does nothing where there are no caches or they are refused.
 */
export async function freeSpace(scope: string): Promise<void> {
  try {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(OFFLINE_COPY) && name.endsWith(`-${scope}`));
    await Promise.all(own.map((name) => caches.delete(name)));
  } catch {
    // Without it the write is tried once more, all the same.
  }
}
