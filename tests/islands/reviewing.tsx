/** The review page in a browser of its own, with whatever the learner did before. */
import { render } from '@testing-library/preact';
import { reviewLabels } from '~/catalog/review-labels.ts';
import type { Moment } from '~/domain/progress/progress.ts';
import type { AttemptEvent, LearnerEvent } from '~/domain/record/events.ts';
import { Review } from '~/islands/review/Review.tsx';
import type { RecordStore } from '~/stores/record/record-store.ts';
import en from '~/content/i18n/en.json';
import zh from '~/content/i18n/zh-CN.json';
import { attempt } from '../fixtures/events.ts';
import { openRecord } from './play.tsx';
import { settled, site, type Site } from './practise.tsx';

/** Where the clock of the record begins; a Sunday evening in Shanghai. */
export const NOW = 1_750_000_000_000;
export const DAY = 86_400_000;

let sequence = 0;

/** A plain item answered some days ago. */
export function answered(
  item: string,
  daysAgo: number,
  fields: Partial<AttemptEvent> = {},
): AttemptEvent {
  sequence += 1;
  return attempt({
    item,
    seq: sequence,
    device: 'seed',
    at: NOW - daysAgo * DAY,
    score: 1,
    ...fields,
  });
}

export interface ReviewVisit extends Site {
  readonly store: RecordStore;
}

interface Options {
  readonly lang?: 'en' | 'zh-CN';
  readonly search?: string;
  readonly moment?: () => Moment;
}

export async function visitReview(
  events: readonly LearnerEvent[] = [],
  {
    lang = 'en',
    search = '',
    moment = () => ({ now: NOW + 60_000, zone: 'Asia/Shanghai' }),
  }: Options = {},
): Promise<ReviewVisit> {
  document.documentElement.lang = lang;
  history.replaceState(null, '', `/en/review/${search}`);
  const words = lang === 'en' ? en : zh;
  const place = site(lang);
  const store = await openRecord(...events);
  render(
    <Review
      indexUrl={place.indexUrl}
      cardsUrl={place.cardsUrl}
      labels={reviewLabels((key) => words[key])}
      failed={words['practice.failed']}
      retry={words['practice.retry']}
      mark={lang === 'en'}
      record={store}
      moment={moment}
    />,
  );
  await settled();
  return { ...place, store };
}

/** The events of one type that the record holds, oldest first. */
export function eventsOf<T extends LearnerEvent['type']>(
  { $record }: RecordStore,
  type: T,
): Extract<LearnerEvent, { type: T }>[] {
  return $record
    .get()
    .events.filter((event): event is Extract<LearnerEvent, { type: T }> => event.type === type);
}
