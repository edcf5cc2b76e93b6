import { fill } from '../../domain/text/fill.ts';
import { MissedItem } from '../practice/MissedList.tsx';
import { Section } from './Section.tsx';
import { useAsked } from './use-asked.ts';
import type { View } from './view.ts';

/** A long list of what went wrong helps nobody; the rest is there to be opened. */
const AT_ONCE = 5;

interface Props extends View {
  readonly onPractise: () => void;
}

/** The items missed last time, with the way to each, to its lesson, and to all of them again. */
export function Missed({ index, labels, progress, mark, onPractise }: Props) {
  const { missed, tries } = progress;
  const asked = useAsked(index, missed);
  const text = (id: string) =>
    asked.has(id) ? (asked.get(id) ?? labels.textFailed) : labels.loading;
  const wasCertain = (id: string) =>
    tries.findLast(({ item }) => item === id)?.confidence === 'certain';
  const item = (id: string) => (
    <MissedItem
      key={id}
      index={index}
      id={id}
      asked={text(id)}
      certain={wasCertain(id)}
      mark={mark}
    />
  );
  const first = missed.slice(0, AT_ONCE);
  const others = missed.slice(AT_ONCE);
  return (
    <Section id="progress-missed" title={labels.missedHeading} mark={mark}>
      {missed.length === 0 ? (
        <p>{labels.missedNone}</p>
      ) : (
        <>
          <button type="button" class="secondary" onClick={onPractise}>
            {labels.practiseAgain}
          </button>
          <ul class="practice-missed">{first.map(item)}</ul>
          {others.length > 0 && (
            <details>
              <summary>{fill(labels.missedMore, { n: others.length })}</summary>
              <ul class="practice-missed">{others.map(item)}</ul>
            </details>
          )}
        </>
      )}
    </Section>
  );
}
