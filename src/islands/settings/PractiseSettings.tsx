import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import {
  ASK_CONFIDENCE,
  DAILY_LOAD,
  DAILY_LOADS,
  GLOSSARY_DECK,
  asksConfidence,
  dailyLoad,
  reviewMinutes,
  usesGlossaryDeck,
} from '../../domain/record/settings.ts';
import { fill } from '../../domain/text/fill.ts';
import { Choice } from './Choice.tsx';
import type { SettingsRecord } from './settings-record.ts';
import { Switch } from './Switch.tsx';
import { useSetting } from './use-setting.ts';

interface Props {
  readonly labels: SettingsLabels;
  readonly record: SettingsRecord;
}

/** How questions are asked and how many are reviewed: kept in the record, so that they travel with it. */
export function PractiseSettings({ labels, record }: Props) {
  const confidence = useSetting(ASK_CONFIDENCE, record, labels);
  const load = useSetting(DAILY_LOAD, record, labels);
  const cards = useSetting(GLOSSARY_DECK, record, labels);
  return (
    <section>
      <h2>{labels.practising}</h2>
      <Switch
        label={labels.askConfidence}
        hint={labels.confidenceHint}
        on={asksConfidence(confidence.settings)}
        line={confidence.line}
        onSwitch={(on) => void confidence.choose(on ? 'on' : 'off')}
      />
      <Choice
        legend={labels.reviews}
        hint={labels.reviewsHint}
        values={DAILY_LOADS.map((n) => ({
          value: n,
          text: fill(labels.load, { n, minutes: reviewMinutes(n) }),
        }))}
        chosen={dailyLoad(load.settings)}
        line={load.line}
        onChoose={(n) => void load.choose(String(n))}
      />
      <Switch
        label={labels.cards}
        hint={labels.cardsHint}
        on={usesGlossaryDeck(cards.settings)}
        line={cards.line}
        onSwitch={(on) => void cards.choose(on ? 'on' : 'off')}
      />
    </section>
  );
}
