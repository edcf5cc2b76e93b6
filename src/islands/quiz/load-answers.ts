import type { ItemAnswers } from '../../catalog/item-view.ts';
import type { ExplainingLabels } from '../../catalog/quiz-labels.ts';

/** The answers file of a lesson. */
export interface LessonAnswers {
  readonly labels: ExplainingLabels;
  readonly items: Readonly<Record<string, ItemAnswers>>;
}

const requests = new Map<string, Promise<LessonAnswers>>();

async function request(url: string): Promise<LessonAnswers> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as LessonAnswers;
}

/** All items of a lesson share one request; a failed one is asked for again the next time. */
export function loadAnswers(url: string): Promise<LessonAnswers> {
  let answers = requests.get(url);
  if (!answers) {
    answers = request(url);
    requests.set(url, answers);
    answers.catch(() => requests.delete(url));
  }
  return answers;
}
