import type { BankIndex } from '../../catalog/bank.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import type { Answered } from './answered.ts';

/** What one was certain of and got wrong comes first: it is what most wants a second look. */
export function toLookAt(answered: readonly Answered[]): Answered[] {
  const missed = answered.filter(({ outcome }) => outcome.answered && !outcome.grade.full);
  const certain = ({ outcome }: Answered) => Number(outcome.confidence === 'certain');
  return missed.sort((a, b) => certain(b) - certain(a));
}

interface Props {
  readonly index: BankIndex;
  readonly missed: readonly Answered[];
  readonly mark: boolean;
}

/** Questions that were missed, each with its lesson. */
export function MissedList({ index, missed, mark }: Props) {
  return (
    <ul class="practice-missed">
      {missed.map(({ id, entry, outcome }) => (
        <MissedItem
          key={id}
          index={index}
          id={id}
          asked={entry.view.title ?? entry.view.steps[0]?.leadIn ?? id}
          certain={outcome.confidence === 'certain'}
          mark={mark}
        />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly index: BankIndex;
  readonly id: string;
  /** What it asks, in a line. */
  readonly asked: string;
  /** The learner was certain, and wrong. */
  readonly certain: boolean;
  readonly mark: boolean;
}

/** An item to look at again: a link to it, and one to the lesson that teaches it. */
export function MissedItem({ index, id, asked, certain, mark }: ItemProps) {
  const { labels, quiz } = index;
  const competency = index.items.find((item) => item.id === id)?.competency ?? '';
  const lesson = index.competencies[competency]?.lesson;
  return (
    <li>
      <a href={fill(quiz.itemUrl, { id })}>
        <MixedText text={asked} mark={mark} />
      </a>
      {certain && <span class="tag">{labels.sureButWrong}</span>}
      {lesson && (
        <a class="practice-lesson" href={lesson.href}>
          <MixedText text={fill(labels.lookAgain, { lesson: lesson.title })} mark={mark} />
        </a>
      )}
    </li>
  );
}
