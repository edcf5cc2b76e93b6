/**
 * Which lessons are read, as a hint for the first paint of every page. The record is the truth; this
 * copy in localStorage may be missing or old and is written anew whenever the record is loaded.
 */
const KEY = `five-names:${import.meta.env.BASE_URL}:read`;
const CHANGED = 'course:read-marks';

export function readMarks(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.map(String) : []);
  } catch {
    return new Set();
  }
}

export function saveMarks(lessons: ReadonlySet<string>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...lessons]));
  } catch {
    // Without storage there is no hint; the record in memory still serves this page.
  }
  dispatchEvent(new CustomEvent(CHANGED, { detail: lessons }));
}

/** Calls back now and whenever the marks change, in this tab or another. */
export function onMarks(callback: (lessons: ReadonlySet<string>) => void): void {
  callback(readMarks());
  addEventListener(CHANGED, (event) =>
    callback((event as CustomEvent<ReadonlySet<string>>).detail),
  );
  window.addEventListener('storage', (event) => {
    if (event.key === KEY) callback(readMarks());
  });
}
