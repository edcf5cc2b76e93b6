import { useState } from 'preact/hooks';
import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import { Switch } from './Switch.tsx';
import { chooseStill, keptStill } from './still.ts';

/** Whether anything may move. A device that asks for less motion gets it without this. */
export function StillChoice({ labels }: { labels: SettingsLabels }) {
  const [still, setStill] = useState(keptStill);
  const [line, setLine] = useState('');

  function choose(chosen: boolean): void {
    setStill(chosen);
    setLine(chooseStill(chosen) ? labels.saved : labels.notSaved);
  }

  return (
    <Switch label={labels.still} hint={labels.stillHint} on={still} line={line} onSwitch={choose} />
  );
}
