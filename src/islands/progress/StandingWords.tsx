import { STANDINGS } from '../../domain/mastery/standing.ts';
import { fill } from '../../domain/text/fill.ts';
import type { View } from './view.ts';

function percent(share: number): number {
  return Math.round(share * 100);
}

/** What the words for standings mean, with the numbers of this course. */
export function StandingWords({ index: { mastery }, labels }: View) {
  const values = {
    items: mastery.items,
    window: mastery.window,
    days: mastery.days,
    share: percent(mastery.share),
    known: percent(mastery.known),
    fading: percent(mastery.fading),
  };
  return (
    <details>
      <summary>{labels.meaningHeading}</summary>
      <dl class="progress-words">
        {STANDINGS.map((standing) => (
          <div key={standing}>
            <dt>{labels.standing[standing]}</dt>
            <dd>{fill(labels.meaning[standing], values)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
