import { fill } from '../../domain/text/fill.ts';
import { CompetencyList } from './CompetencyList.tsx';
import { Grid } from './Grid.tsx';
import { Section } from './Section.tsx';
import { StandingWords } from './StandingWords.tsx';
import { standingCounts } from './standing-counts.ts';
import type { View } from './view.ts';

/** How well the learner knows what the course teaches, and apart from that what was read. */
export function Standings(view: View) {
  const { labels, progress, mark } = view;
  return (
    <Section id="progress-standings" title={labels.standHeading} mark={mark}>
      <p>{fill(labels.competencies, { n: progress.competencies.length })}</p>
      <ul class="progress-counts">
        {standingCounts(view).map(({ standing, text }) => (
          <li key={standing} class="progress-standing" data-standing={standing}>
            {text}
          </li>
        ))}
      </ul>
      <p>{fill(labels.lessonsRead, { n: progress.lessonsRead, count: progress.lessons })}</p>
      <Grid {...view} />
      <CompetencyList {...view} />
      <StandingWords {...view} />
    </Section>
  );
}
