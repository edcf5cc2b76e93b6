/// <reference lib="webworker" />
import {
  PrecacheController,
  PrecacheRoute,
  cleanupOutdatedCaches,
  type PrecacheEntry,
} from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build: every file of the site with its integrity. */
declare const __PRECACHE__: PrecacheEntry[];
/** Filled in by the build: the base path with its closing slash. */
declare const __BASE__: string;

const controller = new PrecacheController();
controller.addToCacheList(__PRECACHE__);

/** Whether a file was asked for; pages have no ending. */
const FILE = /\/$|\.[a-z0-9_]+$/i;

/** `/course/en` is the page `/course/en/`. */
function withIndex({ url }: { url: URL }): URL[] {
  if (FILE.test(url.pathname)) return [];
  const page = new URL(url);
  page.search = '';
  page.pathname += '/index.html';
  return [page];
}

registerRoute(
  new PrecacheRoute(controller, {
    // Links to a question, a form or a drill, and the marks that mailers add.
    ignoreURLParametersMatching: [
      /^(?:item|choose|form|medium|emphasis|kind|n|sitting)$/,
      /^utm_/,
      /^fbclid$/,
    ],
    directoryIndex: 'index.html',
    urlManipulation: withIndex,
  }),
);
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => fetch(request),
);

// A file that is gone from the cache and changed on the server fails its integrity; the newest page
// is then better than none. Without a network the page that says so is.
setCatchHandler(async ({ request }) => {
  const navigation = request.mode === 'navigate';
  try {
    return await fetch(navigation ? request.url : request);
  } catch {
    const offlinePage = navigation
      ? await controller.matchPrecache(`${__BASE__}404.html`)
      : undefined;
    return offlinePage ?? Response.error();
  }
});

cleanupOutdatedCaches();

async function countFiles(): Promise<{ present: number; total: number }> {
  const cache = await caches.open(controller.strategy.cacheName);
  const stored = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = [...controller.getURLsToCacheKeys().values()];
  return { present: wanted.filter((url) => stored.has(url)).length, total: wanted.length };
}

self.addEventListener('install', (event) => void controller.install(event));
self.addEventListener('activate', (event) => {
  void controller.activate(event);
  event.waitUntil(self.clients.claim());
});
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const { type } = event.data as { type?: string };
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'COUNT')
    event.waitUntil(countFiles().then((count) => event.ports[0]?.postMessage(count)));
});
