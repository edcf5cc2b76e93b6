import { PATH_EMPHASES, ROLES } from '../../domain/content/vocabulary.ts';
import type { CellStanding } from '../../domain/progress/standings.ts';
import { MixedText } from '../MixedText.tsx';
import type { View } from './view.ts';

/** Each role with each emphasis. On a narrow screen it scrolls by itself, also from the keyboard. */
export function Grid({ labels, progress, mark }: View) {
  return (
    <div class="progress-grid" role="region" aria-labelledby="progress-grid" tabIndex={0}>
      <table>
        <caption id="progress-grid">{labels.gridCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.roleColumn}</th>
            {PATH_EMPHASES.map((emphasis) => (
              <th key={emphasis} scope="col" data-emphasis={emphasis}>
                <MixedText text={labels.emphasis[emphasis]} mark={mark} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROLES.map((role) => (
            <tr key={role}>
              <th scope="row">
                <MixedText text={labels.role[role]} mark={mark} />
              </th>
              {progress.cells
                .filter((cell) => cell.role === role)
                .map((cell) => (
                  <Cell key={cell.emphasis} cell={cell} labels={labels} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell: { standing }, labels }: { cell: CellStanding } & Pick<View, 'labels'>) {
  if (standing === undefined)
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{labels.noQuestions}</span>
      </td>
    );
  return (
    <td class="progress-standing" data-standing={standing}>
      {labels.standing[standing]}
    </td>
  );
}
