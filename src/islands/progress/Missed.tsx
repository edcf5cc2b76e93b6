import { MissedItem } from '../practice/MissedList.tsx';
import { Section } from './Section.tsx';
import { useAsked } from './use-asked.ts';
import type { View } from './view.ts';

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
  return (
    <Section id="progress-missed" title={labels.missedHeading} mark={mark}>
      {missed.length === 0 ? (
        <p>{labels.missedNone}</p>
      ) : (
        <>
          <ul class="practice-missed">
            {missed.map((id) => (
              <MissedItem
                key={id}
                index={index}
                id={id}
                asked={text(id)}
                certain={wasCertain(id)}
                mark={mark}
              />
            ))}
          </ul>
          <button type="button" class="secondary" onClick={onPractise}>
            {labels.practiseAgain}
          </button>
        </>
      )}
    </Section>
  );
}
