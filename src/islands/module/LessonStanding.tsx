import type { BankIndex } from '../../catalog/bank.ts';
import type { ModuleLabels } from '../../catalog/module-labels.ts';
import { isMastered, type GroupStanding } from '../../domain/progress/group-standing.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';

interface Props {
  readonly group: GroupStanding;
  readonly competencies: BankIndex['competencies'];
  readonly labels: ModuleLabels;
  readonly mark: boolean;
}

/** How well the learner knows what a lesson teaches, and what of it is known least. */
export function LessonStanding({ group, competencies, labels, mark }: Props) {
  const { count, firm, weakest, untried } = group;
  if (untried) return <>{labels.untried}</>;
  if (isMastered(group)) return <>{fill(labels.allMastered, { count })}</>;
  const statement = competencies[weakest?.id ?? '']?.statement;
  return (
    <>
      {fill(labels.firm, { n: firm, count })}
      {weakest && statement !== undefined && (
        <span class="weakest">
          <MixedText text={fill(labels.weakest, { ability: statement })} mark={mark} />
          {' · '}
          <span class="progress-standing" data-standing={weakest.standing}>
            {labels.standing[weakest.standing]}
          </span>
        </span>
      )}
    </>
  );
}
