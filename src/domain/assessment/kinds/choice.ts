import type { Credit } from '../../content/vocabulary.ts';
import { grade, type Grade } from '../grade.ts';
import type { Response } from '../response.ts';
import type { ChoiceTask, TaskWords } from '../task.ts';
import type { Kind } from './kind.ts';

const SCORES: Readonly<Record<Credit, number>> = { best: 1, workable: 0.6, off: 0, harmful: 0 };

/** Chosen ids that the task still has, once each, in the task's order. */
function known(task: ChoiceTask, response: Response): Response {
  return task.options.map((option) => option.id).filter((id) => response.includes(id));
}

function idsWith(task: ChoiceTask, credit: Credit): Response {
  return task.options.filter((option) => option.credit === credit).map((option) => option.id);
}

function isHarmful(task: ChoiceTask, response: Response): boolean {
  return idsWith(task, 'harmful').some((id) => response.includes(id));
}

function gradeSingle(task: ChoiceTask, response: Response): Grade {
  const chosen = known(task, response);
  const option = task.options.find(({ id }) => id === chosen[0]);
  return grade(chosen.length === 1 && option ? SCORES[option.credit] : 0, isHarmful(task, chosen));
}

/** +1 for each right tick, −1 for each wrong one, never below 0, over the number of keys. */
function gradeMultiple(task: ChoiceTask, response: Response): Grade {
  const chosen = known(task, response);
  const keys = idsWith(task, 'best');
  const right = chosen.filter((id) => keys.includes(id)).length;
  const points = Math.max(0, right - (chosen.length - right));
  return grade(keys.length === 0 ? 0 : points / keys.length, isHarmful(task, chosen));
}

function summarise(task: ChoiceTask, response: Response, words: TaskWords): string[] {
  return known(task, response).map(words.text);
}

const shared = {
  known,
  validate: (task: ChoiceTask, response: Response) =>
    known(task, response).length === 0 ? ('nothing-chosen' as const) : undefined,
  correctResponse: (task: ChoiceTask) => idsWith(task, 'best'),
  temptingResponse: (task: ChoiceTask) =>
    task.options.filter(({ tempting }) => tempting).map(({ id }) => id),
  summarise,
};

/** One option; the credit of the option is the score. */
export const singleKind: Kind<ChoiceTask> = {
  ...shared,
  grade: gradeSingle,
  countRight: () => undefined,
};

/** All options that fit. */
export const multipleKind: Kind<ChoiceTask> = {
  ...shared,
  grade: gradeMultiple,
  countRight: (task, response) => {
    const chosen = known(task, response);
    const keys = idsWith(task, 'best');
    return { right: chosen.filter((id) => keys.includes(id)).length, of: chosen.length };
  },
};
