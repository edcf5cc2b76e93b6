import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import { PractiseSettings } from './PractiseSettings.tsx';
import type { SettingsRecord } from './settings-record.ts';
import { StartOver } from './StartOver.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

interface Props {
  readonly labels: SettingsLabels;
  readonly record: SettingsRecord;
  /** The clock, in ms since 1970. */
  readonly now: () => number;
  /** The course is shown inside another page. */
  readonly framed: boolean;
}

/** Everything the learner can set. What is chosen is saved at once. */
export function Settings({ labels, record, now, framed }: Props) {
  const { other } = labels;
  return (
    <>
      <section>
        <h2>{labels.language}</h2>
        <p>{labels.bothLanguages}</p>
        <p>
          <a href={other.href} hreflang={other.lang} lang={other.lang} rel="alternate">
            {other.name}
          </a>
        </p>
      </section>
      <ThemeChoice labels={labels} />
      <PractiseSettings labels={labels} record={record} />
      <StartOver labels={labels} record={record} now={now} framed={framed} />
    </>
  );
}
