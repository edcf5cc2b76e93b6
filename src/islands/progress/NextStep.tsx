import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import { Section } from './Section.tsx';
import { weekdayDate } from './dates.ts';
import type { View } from './view.ts';

interface Props extends View {
  readonly onPractiseMissed: () => void;
}

/** The one thing to do next. */
export function NextStep(props: Props) {
  return (
    <Section id="progress-next" title={props.labels.nextHeading} mark={props.mark}>
      <div class="progress-next">
        <Step {...props} />
      </div>
    </Section>
  );
}

function Step(props: Props) {
  const { labels, progress } = props;
  const { next, tries, lessonsRead, standings, competencies } = progress;
  if (tries.length === 0 && lessonsRead === 0) return <Welcome {...props} />;
  if (next.step === 'review') return <Review {...props} />;
  if (standings.mastered === competencies.length) return <AllMastered {...props} />;
  switch (next.step) {
    case 'lesson':
      return <LessonLink {...props} template={labels.nextLesson} id={next.lesson} />;
    case 'missed':
      return (
        <>
          <p>{fill(labels.nextMissed, { n: next.count })}</p>
          <button type="button" class="primary" onClick={props.onPractiseMissed}>
            {labels.practiseMissed}
          </button>
        </>
      );
    case 'practise':
      return (
        <>
          <p>{labels.nextPractise}</p>
          <p>
            <a href="../practice/">{labels.practise}</a>
          </p>
        </>
      );
  }
}

function Welcome({ index, labels, mark }: View) {
  return (
    <>
      <p>{labels.welcome}</p>
      <LessonLink
        index={index}
        mark={mark}
        template={labels.welcomeLink}
        id={index.lessonOrder[0] ?? ''}
      />
    </>
  );
}

function Review({ labels, progress: { review } }: View) {
  const { items, minutes, gentle } = review;
  return (
    <>
      <p>{items.length === 1 ? labels.dueOne : fill(labels.due, { n: items.length, minutes })}</p>
      {gentle !== undefined && <p>{fill(labels.gentle, { n: gentle })}</p>}
      <p>
        <a href="../review/">{labels.startReview}</a>
      </p>
    </>
  );
}

function AllMastered({ labels, progress, mark }: View) {
  const { competencies, review } = progress;
  return (
    <>
      <p>{fill(labels.allMastered, { n: competencies.length })}</p>
      {review.next && (
        <p>{fill(labels.nextReview, { date: weekdayDate(review.next.day, mark) })}</p>
      )}
    </>
  );
}

function LessonLink({
  index,
  mark,
  template,
  id,
}: Pick<View, 'index' | 'mark'> & { readonly template: string; readonly id: string }) {
  const lesson = index.lessons[id];
  if (!lesson) return null;
  return (
    <p>
      <a href={lesson.href}>
        <MixedText text={fill(template, { lesson: lesson.title })} mark={mark} />
      </a>
    </p>
  );
}
