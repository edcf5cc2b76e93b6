/** The one record store of a page, bound to the browser. */
import { isLocale } from '../../domain/locale.ts';
import { tellLearner } from '../notices.ts';
import { saveMarks } from '../read-marks.ts';
import { whenIdle } from '../when-idle.ts';
// Not when it is opened: a page whose adapter did not load could save nothing, and would look as if it did.
import { indexedDbAdapter } from './indexeddb-adapter.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { unsavedNotes } from './unsaved-notes.ts';

/** Other sites may live on the same origin, so every name holds the base path. */
const name = `five-names:${import.meta.env.BASE_URL}`;
/** By then a page is long done with what it shows, in ms. */
const A_WHILE = 5000;

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

function randomId(): string {
  // `randomUUID` needs a secure context, which a test server in an office may not be.
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(
    '',
  );
}

const channel = openChannel();
const locale = document.documentElement.lang.toLowerCase();
const version = document.querySelector<HTMLMetaElement>('meta[name="course-version"]')?.content;

const deviceKey = `${name}:device`;

/** The same id for every page of this browser profile; a lost one only means a new device. */
function deviceId(): string {
  try {
    return localStorage.getItem(deviceKey) ?? randomId();
  } catch {
    return randomId();
  }
}

function keepDevice(id: string): void {
  try {
    localStorage.setItem(deviceKey, id);
  } catch {
    // The next page is a new device, then.
  }
}

export const recordStore: RecordStore = createRecordStore({
  openAdapter: () => indexedDbAdapter(name, Date.now),
  now: Date.now,
  randomId,
  device: deviceId(),
  keepDevice,
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  freeSpace: async () => {
    const { freeSpace } = await import('./free-space.ts');
    await freeSpace(new URL(import.meta.env.BASE_URL, location.href).href);
  },
  notes: unsavedNotes(`${name}:unsaved:`, () => localStorage),
  announce: (ids) => channel?.postMessage(ids),
  locale: isLocale(locale) ? locale : 'en',
  course: Number(version ?? 1),
});

recordStore.$ready.listen(() => saveMarks(recordStore.$record.get().lessonsRead));
recordStore.$ready.listen(() => whenIdle(() => void recordStore.tidy(), A_WHILE));
recordStore.$record.listen(({ lessonsRead }) => {
  if (recordStore.$ready.get()) saveMarks(lessonsRead);
});
recordStore.$notices.listen((notices) => {
  const latest = notices.at(-1);
  if (latest) tellLearner(latest);
});

/** Whatever runs on the origin can write here. */
function isIds(data: unknown): data is string[] {
  return Array.isArray(data) && data.every((id) => typeof id === 'string');
}

channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void recordStore.refresh(isIds(data) ? data : undefined);
});
// A page restored from the back-forward cache may have slept through other tabs' messages.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) void recordStore.refresh();
});
