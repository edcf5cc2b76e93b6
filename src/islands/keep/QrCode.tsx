import { useEffect, useState } from 'preact/hooks';

/** Width of the empty border that readers need, in modules. */
const MARGIN = 4;

/** The dark modules of a row as pieces of a path, each as long as it goes. */
function rowPath(row: readonly boolean[], y: number): string {
  return [
    ...row
      .map((dark) => (dark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');
}

/** A text as a QR code, dark on white in both themes because many readers know only that. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const [modules, setModules] = useState<readonly (readonly boolean[])[]>();

  useEffect(() => {
    let wanted = true;
    void import('uqr')
      .then(({ encode }) => encode(text, { ecc: 'L', border: 0 }).data)
      // Without the code there is still the link.
      .catch(() => undefined)
      .then((data) => wanted && setModules(data));
    return () => void (wanted = false);
  }, [text]);

  if (!modules) return null;
  const size = modules.length + 2 * MARGIN;
  return (
    <svg
      class="keep-qr"
      role="img"
      aria-label={name}
      viewBox={`${-MARGIN} ${-MARGIN} ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect x={-MARGIN} y={-MARGIN} width={size} height={size} fill="#ffffff" />
      <path d={modules.map(rowPath).join('')} fill="#000000" />
    </svg>
  );
}
