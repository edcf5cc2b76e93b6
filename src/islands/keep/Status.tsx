import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** A new list is a new message, even with the same lines. */
  readonly lines: readonly string[];
  /** Move the reading position to the message, because what was pressed is gone. */
  readonly focus?: boolean;
}

/** Says how something went. It is there before it has something to say, or nobody would be told. */
export function Status({ lines, focus = false }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focus && lines.length > 0) place.current?.focus();
  }, [lines]);
  return (
    <div class="keep-status" role="status" tabIndex={-1} ref={place}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
