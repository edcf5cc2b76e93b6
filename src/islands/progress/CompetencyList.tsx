import { MixedText } from '../MixedText.tsx';
import type { View } from './view.ts';

/** Every competency with where the learner stands and the lesson that teaches it. */
export function CompetencyList({ index, labels, progress, mark }: View) {
  return (
    <details>
      <summary>{labels.competencyList}</summary>
      <ul class="progress-competencies">
        {progress.competencies.map(({ id, standing }) => {
          const competency = index.competencies[id];
          if (!competency) return null;
          const { statement, lesson } = competency;
          return (
            <li key={id}>
              <span>
                <MixedText text={statement} mark={mark} />
              </span>
              <span class="progress-standing" data-standing={standing}>
                {labels.standing[standing]}
              </span>
              <a href={lesson.href}>
                <MixedText text={lesson.title} mark={mark} />
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
