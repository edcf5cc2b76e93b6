/** The kinds of question, a row each. What the course does with a question, it asks this table. */
import type { Grade } from './grade.ts';
import { multipleKind, singleKind } from './kinds/choice.ts';
import type { Kind } from './kinds/kind.ts';
import { matchKind } from './kinds/match.ts';
import { numericKind } from './kinds/numeric.ts';
import { orderKind } from './kinds/order.ts';
import type { Response, ResponseProblem } from './response.ts';
import type { Task, TaskKind, TaskOf, TaskWords } from './task.ts';

export const KINDS: { readonly [K in TaskKind]: Kind<TaskOf<K>> } = {
  single: singleKind,
  multiple: multipleKind,
  order: orderKind,
  match: matchKind,
  numeric: numericKind,
};

/** The row of a task's kind. The table guarantees that it fits, which types cannot express. */
function rowOf<T extends Task>(task: T): Kind<T> {
  return KINDS[task.kind] as unknown as Kind<T>;
}

export function knownResponse(task: Task, response: Response): Response {
  return rowOf(task).known(task, response);
}

export function validateResponse(task: Task, response: Response): ResponseProblem | undefined {
  return rowOf(task).validate(task, response);
}

export function gradeResponse(task: Task, response: Response): Grade {
  return rowOf(task).grade(task, response);
}

export function correctResponse(task: Task): Response {
  return rowOf(task).correctResponse(task);
}

export function temptingResponse(task: Task): Response {
  return rowOf(task).temptingResponse(task);
}

export function summarise(task: Task, response: Response, words: TaskWords): string[] {
  return rowOf(task).summarise(task, response, words);
}

export function countRight(
  task: Task,
  response: Response,
): { readonly right: number; readonly of: number } | undefined {
  return rowOf(task).countRight(task, response);
}
