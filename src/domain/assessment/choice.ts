import type { Credit } from '../content/vocabulary.ts';

/** What grading needs of an item or a step: the kind, and what each option is worth. */
export interface Choice {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly { readonly id: string; readonly credit: Credit }[];
}

/** The ids of the chosen options; one for a single choice. */
export type Response = readonly string[];

/** Ids of the options that make up the correct response. */
export function keysOf(choice: Choice): Response {
  return choice.options.filter((option) => option.credit === 'best').map((option) => option.id);
}

/** Chosen ids that the item still has, once each, in the item's order. */
export function knownResponse(choice: Choice, response: Response): Response {
  return choice.options.map((option) => option.id).filter((id) => response.includes(id));
}
