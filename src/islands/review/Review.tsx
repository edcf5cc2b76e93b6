import { useState } from 'preact/hooks';
import type { ReviewLabels } from '../../catalog/review-labels.ts';
import type { Moment } from '../../domain/progress/progress.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { Message } from '../practice/Message.tsx';
import { useIndex } from '../practice/use-index.ts';
import { Cards } from './Cards.tsx';
import { DailyReview } from './DailyReview.tsx';

interface Props {
  readonly indexUrl: string;
  readonly cardsUrl: string;
  readonly labels: ReviewLabels;
  readonly failed: string;
  readonly retry: string;
  readonly mark: boolean;
  readonly record: RecordStore;
  readonly moment: () => Moment;
}

/** The review page: today's questions and, for those who want them, today's glossary cards. */
export function Review({ indexUrl, cardsUrl, labels, failed, retry, mark, record, moment }: Props) {
  const { index, missing, load } = useIndex(indexUrl, record);
  /** One thing at a time: while questions are asked, the cards wait out of sight. */
  const [asking, setAsking] = useState(false);
  if (missing) return <Message text={failed} mark={mark} action={{ label: retry, run: load }} />;
  if (!index) return <Message text={labels.loading} mark={mark} />;
  const shared = { index, labels, mark, record, moment };
  return (
    <>
      <DailyReview {...shared} onAsking={setAsking} />
      {!asking && <Cards {...shared} cardsUrl={cardsUrl} />}
    </>
  );
}
