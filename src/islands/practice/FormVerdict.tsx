import type { BankIndex, FormView } from '../../catalog/bank.ts';
import { formResult, type RowResult } from '../../domain/forms/form-result.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import type { Answered } from './answered.ts';

interface Props {
  readonly index: BankIndex;
  readonly form: FormView;
  readonly answered: readonly Answered[];
  readonly mark: boolean;
}

function percent(share: number): number {
  // Never rounded up to a mark that was not reached.
  return Math.floor(share * 100 + 1e-9);
}

/** The result of a form in words: which lessons to skip, or each competency and where to look again. */
export function FormVerdict({ index, form, answered, mark }: Props) {
  const { labels, passMark } = index;
  const outcomes = answered.flatMap(({ id, outcome }) => {
    const competency = index.items.find((item) => item.id === id)?.competency;
    if (competency === undefined) return [];
    return [{ item: id, competency, grade: outcome.grade, confidence: outcome.confidence }];
  });
  const result = formResult(form.blueprint, outcomes, passMark);
  if (form.kind === 'diagnostic')
    return <Suggestions index={index} rows={result.rows} mark={mark} />;

  const values = { score: percent(result.score), mark: percent(passMark) };
  return (
    <>
      <p class="practice-verdict">{fill(result.passed ? labels.passed : labels.notYet, values)}</p>
      <table>
        <caption>{labels.byCompetency}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.competency}</th>
            <th scope="col">{labels.state}</th>
          </tr>
        </thead>
        <tbody>
          {result.rows.flatMap(({ row, ready }) =>
            row.competencies.map((id) => (
              <CompetencyRow key={id} index={index} id={id} ready={ready} mark={mark} />
            )),
          )}
        </tbody>
      </table>
    </>
  );
}

function CompetencyRow({
  index,
  id,
  ready,
  mark,
}: {
  readonly index: BankIndex;
  readonly id: string;
  readonly ready: boolean;
  readonly mark: boolean;
}) {
  const { labels } = index;
  const competency = index.competencies[id];
  if (!competency) return null;
  const { statement, lesson } = competency;
  return (
    <tr>
      <th scope="row">
        <MixedText text={statement} mark={mark} />
      </th>
      <td>
        {ready ? (
          `✓ ${labels.ready}`
        ) : (
          <a href={lesson.href}>
            <MixedText text={fill(labels.lookAgain, { lesson: lesson.title })} mark={mark} />
          </a>
        )}
      </td>
    </tr>
  );
}

/** What a diagnostic suggests: lessons one may skip, and those worth reading. */
function Suggestions({
  index,
  rows,
  mark,
}: {
  readonly index: BankIndex;
  readonly rows: readonly RowResult[];
  readonly mark: boolean;
}) {
  const { labels, lessons } = index;
  return (
    <section>
      <h3>{labels.skipHeading}</h3>
      <ul class="practice-missed">
        {rows.map(({ row, skippable }) => {
          const lesson = lessons[row.lesson ?? ''];
          if (!lesson) return null;
          const text = fill(skippable ? labels.maySkip : labels.readThis, {
            lesson: lesson.title,
          });
          return (
            <li key={row.lesson}>
              <a href={lesson.href}>
                <MixedText text={`${skippable ? '✓ ' : ''}${text}`} mark={mark} />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
