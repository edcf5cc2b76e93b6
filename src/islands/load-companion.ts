import type { LessonCompanion } from '../catalog/lesson-companion.ts';

let request: Promise<LessonCompanion> | undefined;

async function load(): Promise<LessonCompanion> {
  const url = document.querySelector<HTMLElement>('[data-companion]')?.dataset['companion'] ?? '';
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as LessonCompanion;
}

/** Everything on a page shares one request; a failed one is made again when asked for. */
export function loadCompanion(): Promise<LessonCompanion> {
  request ??= load();
  request.catch(() => (request = undefined));
  return request;
}
