import { useState } from 'preact/hooks';
import { deletesAfterSevenDays } from '../../domain/record/deletes-after-seven-days.ts';
import { AskBrowser } from './AskBrowser.tsx';
import { BringIn } from './BringIn.tsx';
import { EarlierCopies } from './EarlierCopies.tsx';
import type { KeepProps } from './keep-props.ts';
import { SaveFile } from './SaveFile.tsx';
import { SendToDevice } from './SendToDevice.tsx';

/** What only some browsers have, or what is no longer asked for. */
interface OldNavigator {
  readonly platform?: string;
  readonly standalone?: boolean;
}

function safariDeletes(): boolean {
  const { platform, standalone }: OldNavigator = navigator as OldNavigator;
  return deletesAfterSevenDays({
    userAgent: navigator.userAgent,
    platform: platform ?? '',
    maxTouchPoints: navigator.maxTouchPoints,
    standalone: standalone === true || matchMedia('(display-mode: standalone)').matches,
  });
}

/** Everything about where the record is kept and how it gets elsewhere. */
export function Keep(props: KeepProps) {
  const [warns] = useState(safariDeletes);
  return (
    <>
      {warns && <p class="keep-note">{props.labels.safari}</p>}
      <SaveFile {...props} />
      <BringIn {...props} />
      <SendToDevice {...props} />
      <EarlierCopies {...props} />
      <AskBrowser {...props} />
    </>
  );
}
