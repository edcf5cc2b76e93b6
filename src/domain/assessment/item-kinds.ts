/** The kinds of item, a row each: those of a single question, and the case that is made of questions. */
import { caseKind } from './kinds/case.ts';
import { KINDS } from './kinds.ts';

export const ITEM_KINDS = { ...KINDS, case: caseKind } as const;
