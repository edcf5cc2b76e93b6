import { useEffect, useState } from 'preact/hooks';
import type { BankIndex, ModuleFacts } from '../../catalog/bank.ts';
import { groupStanding, isMastered } from '../../domain/progress/group-standing.ts';
import type { Moment } from '../../domain/progress/progress.ts';
import { celebrateOnce } from '../../stores/celebrations.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { MixedText } from '../MixedText.tsx';

interface Props {
  readonly index: BankIndex;
  readonly record: RecordStore;
  readonly moment: () => Moment;
  readonly mark: boolean;
}

/** The modules that are mastered and of which this device was not told yet. */
async function newlyMastered({ index, record, moment }: Props): Promise<ModuleFacts[]> {
  // The scheduler is only needed here, at the end.
  const { progressOf } = await import('../../domain/progress/progress.ts');
  const { competencies: standings } = progressOf(record.$record.get(), index, moment());
  return index.modules.filter(
    ({ id, competencies }) =>
      isMastered(groupStanding(standings, competencies)) && celebrateOnce('told', id),
  );
}

/** Says once of each module that it is mastered, at the end of the sitting in which that came about. */
export function NewlyMastered(props: Props) {
  const [modules, setModules] = useState<readonly ModuleFacts[]>([]);
  useEffect(() => {
    // Where the scheduler does not load there is nothing to say; the page of the module says it.
    newlyMastered(props).then(setModules, () => undefined);
  }, []);
  return (
    <div role="status">
      {modules.map(({ id, href, mastered }) => (
        <p key={id} class="practice-verdict">
          <a href={href}>
            <MixedText text={mastered} mark={props.mark} />
          </a>
        </p>
      ))}
    </div>
  );
}
