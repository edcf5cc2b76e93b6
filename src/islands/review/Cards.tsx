import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import type { Card as CardView } from '../../catalog/to-card.ts';
import type { ReviewLabels } from '../../catalog/review-labels.ts';
import { deckOf } from '../../domain/progress/glossary-progress.ts';
import type { Moment } from '../../domain/progress/progress.ts';
import { GLOSSARY_DECK, usesGlossaryDeck } from '../../domain/record/settings.ts';
import { fill } from '../../domain/text/fill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { MixedText } from '../MixedText.tsx';
import { dayName } from '../day-name.ts';
import { loadCards } from '../practice/load-bank.ts';
import { Message } from '../practice/Message.tsx';
import { CardTurns } from './CardTurns.tsx';

interface Props {
  readonly index: BankIndex;
  readonly cardsUrl: string;
  readonly labels: ReviewLabels;
  readonly mark: boolean;
  readonly record: RecordStore;
  readonly moment: () => Moment;
}

/** The deck of glossary cards: off until it is wanted. */
export function Cards({ index, cardsUrl, labels, mark, record, moment }: Props) {
  const log = useStore(record.$record);
  const on = usesGlossaryDeck(log.settings);
  const [views, setViews] = useState<readonly CardView[]>();
  const [failed, setFailed] = useState(false);
  const [turns, setTurns] = useState<readonly CardView[]>();
  const { cards: words } = labels;

  async function load(): Promise<void> {
    setFailed(false);
    try {
      setViews(await loadCards(cardsUrl));
    } catch {
      setFailed(true);
    }
  }
  useEffect(() => {
    if (on) void load();
  }, [on]);

  function choose(value: 'on' | 'off'): void {
    setTurns(undefined);
    void record.append({ type: 'setting', name: GLOSSARY_DECK, value });
  }

  function start(terms: readonly string[]): void {
    setTurns(terms.flatMap((id) => views?.find((view) => view.id === id) ?? []));
  }

  function today() {
    if (failed)
      return (
        <Message
          text={words.failed}
          mark={mark}
          action={{ label: index.labels.retry, run: () => void load() }}
        />
      );
    if (!views) return <Message text={labels.loading} mark={mark} />;
    if (turns)
      return (
        <CardTurns
          cards={turns}
          labels={words}
          mark={mark}
          record={record}
          onEnd={() => setTurns(undefined)}
        />
      );
    const deck = deckOf(log, views, index, moment());
    return (
      <>
        <p role="status">
          {deck.terms.length > 0
            ? fill(words.due, { n: deck.terms.length })
            : deck.done > 0
              ? words.finished
              : words.nothingDue}
        </p>
        {deck.terms.length === 0 && deck.next !== undefined && (
          <p>{fill(words.next, { day: dayName(deck.next) })}</p>
        )}
        <div class="practice-actions">
          {deck.terms.length > 0 && (
            <button type="button" class="primary" onClick={() => start(deck.terms)}>
              {words.start}
            </button>
          )}
          <button type="button" class="secondary" onClick={() => choose('off')}>
            {words.switchOff}
          </button>
        </div>
      </>
    );
  }

  return (
    <section class="review-cards" aria-labelledby="cards-heading">
      <h2 id="cards-heading">{words.heading}</h2>
      {!turns && (
        <p>
          <MixedText text={words.explain} mark={mark} />
        </p>
      )}
      {on ? (
        today()
      ) : (
        <div class="practice-actions">
          <button type="button" class="secondary" onClick={() => choose('on')}>
            {words.switchOn}
          </button>
        </div>
      )}
    </section>
  );
}
