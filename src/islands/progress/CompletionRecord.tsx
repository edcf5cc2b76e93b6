import type { ComponentChildren } from 'preact';
import type { Moment } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/text/fill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { FormVerdict } from '../practice/FormVerdict.tsx';
import { Section } from './Section.tsx';
import { calendarDate } from './dates.ts';
import { printAlone } from './print-alone.ts';
import { standingCounts } from './standing-counts.ts';
import { useSignOff } from './use-sign-off.ts';
import type { View } from './view.ts';

interface Props extends View {
  readonly record: RecordStore;
  readonly version: string;
  readonly now: Moment;
}

/** What the learner has done, on a sheet to print. It says itself what it is worth. */
export function CompletionRecord({ record, version, now, ...view }: Props) {
  const { index, labels, progress, mark } = view;
  const { form, last } = useSignOff(index, record);

  function print(event: Event): void {
    event.preventDefault();
    printAlone();
  }

  return (
    <div class="progress-record">
      <Section id="progress-record" title={labels.recordHeading} mark={mark}>
        <form onSubmit={print}>
          <label>
            {labels.name}
            <input type="text" autocomplete="name" aria-describedby="progress-name-hint" />
          </label>
          <p id="progress-name-hint" class="progress-control">
            {labels.recordText}
          </p>
          <dl>
            <Line term={labels.date}>{calendarDate(now.now, now.zone, mark)}</Line>
            <Line term={labels.course}>{fill(labels.courseVersion, { version })}</Line>
            <Line term={labels.lessons}>
              {fill(labels.ofCount, { n: progress.lessonsRead, count: progress.lessons })}
            </Line>
            <Line term={labels.abilities}>
              <ul>
                {standingCounts(view).map(({ standing, text }) => (
                  <li key={standing}>{text}</li>
                ))}
              </ul>
            </Line>
            {form && (
              <Line term={form.title}>
                {last
                  ? fill(labels.signOffDone, {
                      date: calendarDate(last.last.at, last.last.zone, mark),
                    })
                  : labels.signOffNone}
              </Line>
            )}
          </dl>
          {form && last && (
            <FormVerdict index={index} form={form} answered={last.answered} mark={mark} />
          )}
          <p>{labels.selfRecorded}</p>
          <button type="submit" class="secondary">
            {labels.print}
          </button>
        </form>
      </Section>
    </div>
  );
}

function Line({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
