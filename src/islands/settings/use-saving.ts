import { useState } from 'preact/hooks';
import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import type { SettingsRecord } from './settings-record.ts';

/** Saves one setting. `line` says how that went; empty before anything was chosen. */
export function useSaving(name: string, record: SettingsRecord, labels: SettingsLabels) {
  const [line, setLine] = useState('');

  async function save(value: string): Promise<void> {
    setLine(labels.saving);
    await record.append({ type: 'setting', name, value });
    setLine(record.$durable.get() ? labels.saved : labels.notSaved);
  }

  return { line, save };
}
