import type { ReviewLabels } from '../../catalog/review-labels.ts';
import type { ReviewPlan } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import { NextDue } from './NextDue.tsx';

interface Props {
  readonly plan: ReviewPlan;
  readonly labels: ReviewLabels;
  readonly mark: boolean;
  readonly onStart: (items: readonly string[]) => void;
}

/** What is due today and how to begin; or what comes next, and what one can do meanwhile. */
export function ReviewStart({ plan, labels, mark, onStart }: Props) {
  const { items, minutes, gentle, done, cards } = plan;
  if (cards === 0)
    return (
      <div class="review-start">
        <p>
          <MixedText text={labels.first} mark={mark} />
        </p>
        <p>
          <a class="button" href="../">
            {labels.toLessons}
          </a>
        </p>
      </div>
    );
  return (
    <div class="review-start">
      {items.length > 0 ? (
        <p class="review-due">
          {items.length === 1 ? labels.dueOne : fill(labels.due, { n: items.length, minutes })}
        </p>
      ) : (
        <p class="review-due">{labels.nothingDue}</p>
      )}
      {gentle !== undefined && <p>{fill(labels.gentleText, { n: gentle })}</p>}
      {done > 0 && <p>{fill(labels.doneToday, { n: done })}</p>}
      {items.length === 0 && <NextDue plan={plan} labels={labels} />}
      {items.length > 0 ? (
        <div class="practice-actions">
          <button
            type="button"
            class="primary"
            onClick={() => onStart(items.slice(0, gentle ?? items.length))}
          >
            {gentle === undefined ? labels.start : fill(labels.gentle, { n: gentle })}
          </button>
          {gentle !== undefined && (
            <button type="button" class="secondary" onClick={() => onStart(items)}>
              {fill(labels.startAll, { n: items.length })}
            </button>
          )}
        </div>
      ) : (
        <p>
          <a href="../practice/?n=10">{labels.practiseAnyway}</a>
        </p>
      )}
      <p>
        <a href="../progress/">{labels.toProgress}</a>
      </p>
    </div>
  );
}
