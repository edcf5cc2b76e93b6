import { useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import type { CellView } from '../../catalog/matrix-view.ts';
import {
  PATH_EMPHASES,
  type Emphasis,
  type PathEmphasis,
} from '../../domain/content/vocabulary.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import { loadTactics } from './load-bank.ts';

interface Props {
  readonly index: BankIndex;
  /** The items that were missed; their cells of the matrix are shown. */
  readonly items: readonly string[];
  readonly mark: boolean;
}

/** Both senses of 促活 are one row of the matrix. */
function onPath(emphasis: Emphasis): PathEmphasis {
  return PATH_EMPHASES.find((known) => known === emphasis) ?? 'activation';
}

/** Cells of the tactics matrix that belong to what was missed, each to be opened. */
export function Tactics({ index, items, mark }: Props) {
  const cells = index.items
    .filter(({ id }) => items.includes(id))
    .flatMap(({ cell: { medium, emphasis } }) =>
      medium && emphasis ? [{ medium, emphasis: onPath(emphasis) }] : [],
    );
  const distinct = [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
  return (
    <>
      {distinct.map(({ medium, emphasis }) => (
        <Cell
          key={`${medium}/${emphasis}`}
          index={index}
          id={`${medium}/${emphasis}`}
          mark={mark}
        />
      ))}
    </>
  );
}

function Cell({
  index,
  id,
  mark,
}: {
  readonly index: BankIndex;
  readonly id: string;
  readonly mark: boolean;
}) {
  const [cell, setCell] = useState<CellView>();
  const { labels } = index;
  const name = index.cells[id] ?? '';

  function open(): void {
    // A summary that fails to load is asked for again when it is opened again.
    loadTactics(index).then(
      (all) => setCell(all[id]),
      () => undefined,
    );
  }
  return (
    <details class="practice-tactics" onToggle={open}>
      <summary>
        <MixedText text={fill(labels.tacticsHeading, { cell: name })} mark={mark} />
      </summary>
      {cell ? (
        <>
          <p>
            <b>{cell.fit}</b> <MixedText text={cell.why} mark={mark} />
          </p>
          <dl>
            {cell.tactics.map((tactic) => (
              <div key={tactic.family}>
                <dt>
                  {tactic.family}
                  {tactic.seed && <span class="tag">{labels.fromSeed}</span>}
                </dt>
                <dd>
                  <MixedText text={tactic.tactic} mark={mark} />
                </dd>
                <dd>
                  <MixedText text={fill(labels.measure, { metric: tactic.metric })} mark={mark} />
                </dd>
                <dd>
                  <MixedText text={fill(labels.pitfall, { pitfall: tactic.pitfall })} mark={mark} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p>{labels.loading}</p>
      )}
    </details>
  );
}
