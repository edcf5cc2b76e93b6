import { useEffect, useState } from 'preact/hooks';

/** True once the first frame is on the screen: what is far down the page can wait for that. */
export function useFirstFrame(): boolean {
  const [shown, setShown] = useState(false);
  // Effects run after the frame they belong to.
  useEffect(() => setShown(true), []);
  return shown;
}
