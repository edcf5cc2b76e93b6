import { fill } from '../../domain/text/fill.ts';
import { Section } from './Section.tsx';
import { dayOfMonth, weekdayDate } from './dates.ts';
import type { View } from './view.ts';

/** The reviews of the coming days: as bars, and the same numbers as a table. */
export function Forecast(view: View) {
  const { labels, progress, mark } = view;
  const { forecast } = progress.review;
  return (
    <Section
      id="progress-forecast"
      title={fill(labels.forecastHeading, { n: forecast.length })}
      mark={mark}
    >
      {forecast.some((count) => count > 0) ? (
        <>
          <Bars {...view} />
          <Numbers {...view} />
        </>
      ) : (
        <p>{labels.forecastNone}</p>
      )}
    </Section>
  );
}

/** Bars say nothing to someone who does not see them; the table does. */
function Bars({ labels, progress: { today, review } }: View) {
  const most = Math.max(...review.forecast);
  return (
    <div class="progress-bars" role="img" aria-label={labels.forecastBars}>
      {review.forecast.map((count, offset) => (
        <div key={offset}>
          <span>{count > 0 && count}</span>
          <span class="progress-bar" style={{ height: `${(count / most) * 6}rem` }} />
          <span>{dayOfMonth(today + offset)}</span>
        </div>
      ))}
    </div>
  );
}

function Numbers({ labels, progress: { today, review }, mark }: View) {
  return (
    <details>
      <summary>{labels.asTable}</summary>
      <table>
        <caption>{labels.forecastCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.day}</th>
            <th scope="col">{labels.questions}</th>
          </tr>
        </thead>
        <tbody>
          {review.forecast.map((count, offset) => (
            <tr key={offset}>
              <th scope="row">{weekdayDate(today + offset, mark)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
