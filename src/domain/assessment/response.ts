/**
 * What a learner gave as an answer: a list of texts whose meaning belongs to the kind of question.
 *
 * - `single`, `multiple`: ids of the chosen options;
 * - `order`: ids of the elements in the chosen order;
 * - `match`: `prompt:target` for each prompt that was given a target;
 * - `numeric`: the number as it was typed;
 * - `case`: `step:…` for each part of the response to each step, in the order they were answered.
 *
 * One shape for all kinds keeps the learner's record and its drafts free of the kinds.
 */
export type Response = readonly string[];

/** Why a response cannot be graded yet. It is told as an error of input, never as a wrong answer. */
export type ResponseProblem = 'nothing-chosen' | 'incomplete' | 'not-a-number' | 'other-unit';

const SEPARATOR = ':';

/** Joins two ids into one part of a response; ids hold no colon. */
export function joinPart(first: string, rest: string): string {
  return `${first}${SEPARATOR}${rest}`;
}

/** Splits at the first colon: what follows may hold colons of its own. */
export function splitPart(part: string): readonly [first: string, rest: string] {
  const at = part.indexOf(SEPARATOR);
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}
