import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import type { Card as CardView } from '../../catalog/to-card.ts';
import type { ReviewLabels } from '../../catalog/review-labels.ts';
import { deckOf } from '../../domain/progress/glossary-progress.ts';
import type { Moment } from '../../domain/progress/progress.ts';
import { GLOSSARY_DECK, usesGlossaryDeck } from '../../domain/record/settings.ts';
import type { GlossaryDeck } from '../../domain/review/glossary-deck.ts';
import { fill } from '../../domain/text/fill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { MixedText } from '../MixedText.tsx';
import { dayName } from '../day-name.ts';
import { loadCards } from '../practice/load-bank.ts';
import { Message } from '../practice/Message.tsx';
import { useReturns } from '../use-returns.ts';
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
  const heading = useRef<HTMLHeadingElement>(null);
  const returns = useReturns();

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

  /** What was pressed goes away; the reading position stays with the deck. */
  function leaveTurns(): void {
    setTurns(undefined);
    heading.current?.focus();
  }

  function choose(value: 'on' | 'off'): void {
    leaveTurns();
    void record.append({ type: 'setting', name: GLOSSARY_DECK, value });
  }

  function start(terms: readonly string[]): void {
    setTurns(terms.flatMap((id) => views?.find((view) => view.id === id) ?? []));
  }

  const deck = useMemo(
    () => (on && views && !turns ? deckOf(log, views, index, moment()) : undefined),
    [on, views, turns, log, returns],
  );

  function sentence({ terms, done }: GlossaryDeck): string {
    if (terms.length > 0) return fill(words.due, { n: terms.length });
    return done > 0 ? words.finished : words.nothingDue;
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
        <CardTurns cards={turns} labels={words} mark={mark} record={record} onEnd={leaveTurns} />
      );
    if (!deck) return null;
    return (
      <>
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
      <h2 id="cards-heading" ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      {!turns && (
        <p>
          <MixedText text={words.explain} mark={mark} />
        </p>
      )}
      <p role="status">{deck && sentence(deck)}</p>
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
