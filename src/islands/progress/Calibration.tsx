import { calibrationAdvice } from '../../domain/progress/calibration-advice.ts';
import type { CalibrationRow } from '../../domain/progress/calibration.ts';
import { fill } from '../../domain/text/fill.ts';
import { Section } from './Section.tsx';
import type { View } from './view.ts';

/** How often the learner was right, by how sure they were; not before it says more than chance. */
export function Calibration(view: View) {
  const { labels, progress, mark } = view;
  const { calibration, ratedMissing } = progress;
  return (
    <Section id="progress-calibration" title={labels.sureHeading} mark={mark}>
      {calibration ? (
        <Rows {...view} rows={calibration} />
      ) : (
        <p>
          {fill(ratedMissing === 1 ? labels.sureMissingOne : labels.sureMissing, {
            n: ratedMissing,
          })}
        </p>
      )}
    </Section>
  );
}

function Rows({ index, labels, rows }: View & { readonly rows: readonly CalibrationRow[] }) {
  const words = index.quiz.confidence;
  const advice = calibrationAdvice(rows);
  const rated = rows.filter(({ count }) => count > 0);
  return (
    <>
      <table>
        <caption>{labels.sureCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.sureColumn}</th>
            <th scope="col">{labels.rightColumn}</th>
            <th scope="col">{labels.answersColumn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ confidence, right, count }) => (
            <tr key={confidence}>
              <th scope="row">{words[confidence]}</th>
              <td>{right}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="progress-sentences">
        {rated.map(({ confidence, right, count }) => (
          <li key={confidence}>
            {fill(labels.sureRow, { confidence: words[confidence], right, count })}
          </li>
        ))}
      </ul>
      {advice && <p>{labels.advice[advice]}</p>}
    </>
  );
}
