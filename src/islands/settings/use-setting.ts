import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import type { SettingsRecord } from './settings-record.ts';

/**
 * The settings as the page shows them, and how to choose one of them. `line` says how saving it went;
 * empty before anything was chosen.
 */
export function useSetting(name: string, record: SettingsRecord, labels: SettingsLabels) {
  const { settings } = useStore(record.$record);
  /** The record has it only a moment later; a box must not jump back meanwhile. */
  const [saving, setSaving] = useState<string>();
  const [line, setLine] = useState('');

  async function choose(value: string): Promise<void> {
    setSaving(value);
    setLine(labels.saving);
    await record.append({ type: 'setting', name, value });
    setSaving(undefined);
    setLine(record.$durable.get() ? labels.saved : labels.notSaved);
  }

  const shown = saving === undefined ? settings : new Map([...settings, [name, saving]]);
  return { settings: shown, line, choose };
}
