/** How long the whole line takes to fill, in ms. */
const WHOLE = 600;
const FROM_TOP: Keyframe[] = [{ clipPath: 'inset(0 0 100%)' }, { clipPath: 'inset(0)' }];

function wantsStillness(): boolean {
  return (
    'still' in document.documentElement.dataset ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/** Draws a line of stations from its first to its last, once; for who wants nothing to move it is there. */
export function fillLine(line: Element): void {
  if (wantsStillness()) return;
  const stations = [...line.children];
  const duration = WHOLE / stations.length;
  for (const [place, station] of stations.entries()) {
    for (const pseudoElement of ['::before', '::after'])
      station.animate(FROM_TOP, {
        pseudoElement,
        duration,
        delay: place * duration,
        fill: 'backwards',
      });
  }
}
