import { useEffect, useState } from 'preact/hooks';
import type { KeepProps } from './keep-props.ts';
import { Status } from './Status.tsx';

/** True when the browser can be asked to keep what is stored and does not do so yet. */
async function canAsk(): Promise<boolean> {
  try {
    return 'storage' in navigator && !(await navigator.storage.persisted());
  } catch {
    return false;
  }
}

async function ask(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

/** Asks the browser not to delete the record by itself, and passes on the answer. */
export function AskBrowser({ labels }: KeepProps) {
  const [offered, setOffered] = useState(false);
  const [said, say] = useState<readonly string[]>([]);

  useEffect(() => {
    void canAsk().then(setOffered);
  }, []);

  if (!offered) return null;
  return (
    <section class="keep-part" aria-labelledby="keep-persist">
      <h3 id="keep-persist">{labels.persistHeading}</h3>
      <p>{labels.persistText}</p>
      <div class="keep-actions">
        <button
          type="button"
          class="secondary"
          onClick={() =>
            void ask().then((yes) => say([yes ? labels.persistYes : labels.persistNo]))
          }
        >
          {labels.persist}
        </button>
      </div>
      <Status lines={said} />
    </section>
  );
}
