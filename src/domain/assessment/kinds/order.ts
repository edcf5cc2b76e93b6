import { grade } from '../grade.ts';
import type { Response } from '../response.ts';
import type { OrderTask } from '../task.ts';
import type { Kind } from './kind.ts';

function key(task: OrderTask): Response {
  return task.elements.map(({ id }) => id);
}

function known(task: OrderTask, response: Response): Response {
  const ids = new Set(key(task));
  return [...new Set(response)].filter((id) => ids.has(id));
}

/** Neighbours of the right order that also stand next to each other, in that order, in the response. */
function rightNeighbours(task: OrderTask, response: Response): number {
  const right = key(task);
  return right.slice(1).filter((id, index) => {
    const place = response.indexOf(right[index] ?? '');
    return place >= 0 && response[place + 1] === id;
  }).length;
}

/** Elements in an order; the score is the share of neighbouring pairs in the right order. */
export const orderKind: Kind<OrderTask> = {
  known,
  validate: (task, response) => {
    const { length } = known(task, response);
    if (length === 0) return 'nothing-chosen';
    return length < task.elements.length ? 'incomplete' : undefined;
  },
  grade: (task, response) => {
    const pairs = task.elements.length - 1;
    return grade(pairs < 1 ? 0 : rightNeighbours(task, known(task, response)) / pairs);
  },
  correctResponse: key,
  temptingResponse: () => [],
  summarise: (task, response, words) => known(task, response).map(words.text),
  countRight: (task, response) => ({
    right: rightNeighbours(task, known(task, response)),
    of: task.elements.length - 1,
  }),
};
