import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card as CardView } from '../../catalog/to-card.ts';
import type { ReviewLabels } from '../../catalog/review-labels.ts';
import type { CardRating } from '../../domain/record/events.ts';
import { fill } from '../../domain/text/fill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { MixedText } from '../MixedText.tsx';

interface Props {
  readonly cards: readonly CardView[];
  readonly labels: ReviewLabels['cards'];
  readonly mark: boolean;
  readonly record: RecordStore;
  readonly onEnd: () => void;
}

/** Cards one after the other. One that was not known comes once more at the end, which counts no more. */
export function CardTurns({ cards, labels, mark, record, onEnd }: Props) {
  const [pile, setPile] = useState(cards);
  const [position, setPosition] = useState(0);
  const [turned, setTurned] = useState(false);
  const front = useRef<HTMLHeadingElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const card = pile[position];

  useLayoutEffect(() => front.current?.focus(), [position]);
  useLayoutEffect(() => {
    if (turned) back.current?.focus();
  }, [turned]);

  function rate(rating: CardRating): void {
    if (!card) return;
    const again = position >= cards.length;
    if (!again) void record.append({ type: 'card-rated', term: card.id, rating });
    const grown = rating === 'forgot' && !again ? [...pile, card] : pile;
    setPile(grown);
    setTurned(false);
    if (position + 1 < grown.length) setPosition(position + 1);
    else onEnd();
  }

  if (!card) return null;
  return (
    <div class="card">
      <p class="card-place">{fill(labels.place, { n: position + 1, count: pile.length })}</p>
      <h3 ref={front} tabIndex={-1}>
        <MixedText text={card.front} mark={mark} />
      </h3>
      {turned ? (
        <>
          <div ref={back} tabIndex={-1} class="card-back">
            <p>
              <MixedText text={card.back} mark={mark} />
            </p>
          </div>
          <div class="practice-actions">
            <button type="button" class="primary" onClick={() => rate('knew')}>
              {labels.knew}
            </button>
            <button type="button" class="secondary" onClick={() => rate('forgot')}>
              {labels.forgot}
            </button>
          </div>
          <p>
            <a href={card.href}>{labels.lookUp}</a>
          </p>
        </>
      ) : (
        <>
          <p class="hint">{labels.recall}</p>
          <div class="practice-actions">
            <button type="button" class="primary" onClick={() => setTurned(true)}>
              {labels.turn}
            </button>
            <button type="button" class="secondary" onClick={onEnd}>
              {labels.stop}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
