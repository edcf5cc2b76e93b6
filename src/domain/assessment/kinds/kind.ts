import type { Grade } from '../grade.ts';
import type { Response, ResponseProblem } from '../response.ts';
import type { Task, TaskWords } from '../task.ts';

/** Everything the course has to know about one kind of question; a row of the table in kinds.ts. */
export interface Kind<T extends Task> {
  /** The parts of a response that the task still has; a response may be older than the item. */
  readonly known: (task: T, response: Response) => Response;
  /** Why this response cannot be graded yet, if so. */
  readonly validate: (task: T, response: Response) => ResponseProblem | undefined;
  /** Total: a response that does not fit scores 0. */
  readonly grade: (task: T, response: Response) => Grade;
  readonly correctResponse: (task: T) => Response;
  /** A response the task's author marked as the tempting mistake; empty when there is none. */
  readonly temptingResponse: (task: T) => Response;
  /** A response in words, a line for each part. */
  readonly summarise: (task: T, response: Response, words: TaskWords) => string[];
  /** How many parts of the response are right, for "2 of 3 fit"; undefined where that says nothing. */
  readonly countRight: (
    task: T,
    response: Response,
  ) => { readonly right: number; readonly of: number } | undefined;
}
