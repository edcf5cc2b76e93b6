import { grade } from '../grade.ts';
import { joinPart, splitPart, type Response } from '../response.ts';
import type { MatchTask } from '../task.ts';
import type { Kind } from './kind.ts';

/** One target for each prompt, in the order of the prompts; the last one given counts. */
function known(task: MatchTask, response: Response): Response {
  const targets = new Set(task.targets.map(({ id }) => id));
  const given = new Map(response.map(splitPart));
  return task.prompts.flatMap(({ id }) => {
    const target = given.get(id);
    return target !== undefined && targets.has(target) ? [joinPart(id, target)] : [];
  });
}

function key(task: MatchTask): Response {
  return task.prompts.map(({ id, target }) => joinPart(id, target));
}

function rightPairs(task: MatchTask, response: Response): number {
  const given = known(task, response);
  return key(task).filter((pair) => given.includes(pair)).length;
}

/** A target for each prompt; the score is the share of right pairs. */
export const matchKind: Kind<MatchTask> = {
  known,
  validate: (task, response) => {
    const { length } = known(task, response);
    if (length === 0) return 'nothing-chosen';
    return length < task.prompts.length ? 'incomplete' : undefined;
  },
  grade: (task, response) =>
    grade(task.prompts.length === 0 ? 0 : rightPairs(task, response) / task.prompts.length),
  correctResponse: key,
  temptingResponse: () => [],
  summarise: (task, response, words) =>
    known(task, response).map((pair) => {
      const [prompt, target] = splitPart(pair);
      return `${words.text(prompt)} → ${words.text(target)}`;
    }),
  countRight: (task, response) => ({ right: rightPairs(task, response), of: task.prompts.length }),
};
