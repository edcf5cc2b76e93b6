import stylesheet from './quiz-live.css?url&no-inline';
import { hydrate } from 'preact';
import type { ItemAnswers, ItemView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { loadStylesheet } from '../load-stylesheet.ts';
import { ItemQuiz } from './ItemQuiz.tsx';

/** This module is loaded as a question comes near; by the first answer its styles are there. */
void loadStylesheet(stylesheet);

/** Brings an item that the server has written to life. */
export function hydrateItem(
  root: Element,
  view: ItemView,
  answers: ItemAnswers,
  labels: QuizLabels,
  record: RecordStore,
): void {
  hydrate(
    <ItemQuiz
      item={view}
      labels={labels}
      mark={document.documentElement.lang === 'en'}
      live={{ answers, record }}
    />,
    root,
  );
}
