import type { BankIndex } from '../../catalog/bank.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';

interface Props {
  readonly index: BankIndex;
  readonly id: string;
  /** What it asks, in a line. */
  readonly asked: string;
  /** The learner was certain, and wrong. */
  readonly certain: boolean;
  readonly mark: boolean;
}

/** An item to look at again: a link to it, and one to the lesson that teaches it. */
export function MissedItem({ index, id, asked, certain, mark }: Props) {
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
