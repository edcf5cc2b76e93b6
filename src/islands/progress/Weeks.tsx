import { fill } from '../../domain/text/fill.ts';
import { Section } from './Section.tsx';
import { shortDate } from './dates.ts';
import type { View } from './view.ts';

const DAYS_PER_WEEK = 7;

/** On how many days of each of the last weeks something was practised. */
export function Weeks({ labels, progress: { weeks }, mark }: View) {
  return (
    <Section id="progress-weeks" title={fill(labels.weeksHeading, { n: weeks.length })} mark={mark}>
      <ol class="progress-weeks">
        {weeks.map(({ monday, days }) => (
          <li key={monday}>
            <span>
              {fill(days === 1 ? labels.weekOne : labels.week, {
                date: shortDate(monday, mark),
                n: days,
              })}
            </span>
            <span
              class="progress-bar"
              aria-hidden="true"
              style={{ width: `${(days / DAYS_PER_WEEK) * 5}rem` }}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
