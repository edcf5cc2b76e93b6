import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';
import { CREDITS, EMPHASES, FACETS, LEVELS, MEDIA, ROLES } from './vocabulary.ts';

const optionSchema = z.strictObject({
  /** Permanent within the item; attempts are stored under it. */
  id: idSchema,
  credit: z.enum(CREDITS),
  text: localizedTextSchema,
  /** Why this option is or is not the thing to do. Every option has one. */
  rationale: localizedTextSchema,
  /** The mistaken belief behind a wrong option. Required when the credit is off or harmful. */
  misconception: idSchema.optional(),
});

const caseOptionSchema = optionSchema.extend({
  /** What happens in the case when this is done. Shown before the reason. */
  consequence: localizedTextSchema,
});

/** What every item says about itself, whatever its kind. */
const itemFields = {
  id: idSchema,
  /** Raised whenever stem, options or credit change, so that old attempts are not mistaken for new ones. */
  version: z.int().min(1),
  competency: idSchema,
  level: z.enum(LEVELS),
  /** Where the item stands in medium × emphasis × role. */
  cell: z.strictObject({
    medium: z.enum(MEDIA).optional(),
    emphasis: z.enum(EMPHASES).optional(),
    role: z.enum(ROLES).optional(),
  }),
  /** Variants of one idea share a family; two of a family are never shown together. */
  family: idSchema,
  /** The situation. */
  stem: localizedTextSchema,
  /** For reviewers: why the best option beats each other one in this case. */
  defence: z.string().trim().min(1),
  /** Seed claims (C01…) and ids of sources. */
  sources: z.array(z.string().trim().min(1)),
};

/** One question with options, alone or as a step of a case. */
const choiceFields = {
  leadIn: localizedTextSchema,
  /** True where the options have an order of their own (numbers, stages). */
  fixedOrder: z.boolean().default(false),
};

const singleItemSchema = z.strictObject({
  ...itemFields,
  ...choiceFields,
  kind: z.literal('single'),
  options: z.array(optionSchema).min(3).max(5),
});

const multipleItemSchema = z.strictObject({
  ...itemFields,
  ...choiceFields,
  kind: z.literal('multiple'),
  options: z.array(optionSchema).min(4).max(6),
});

const stepFields = { id: idSchema, facet: z.enum(FACETS), ...choiceFields };

export const caseStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...stepFields,
    kind: z.literal('single'),
    options: z.array(caseOptionSchema).min(3).max(5),
  }),
  z.strictObject({
    ...stepFields,
    kind: z.literal('multiple'),
    options: z.array(caseOptionSchema).min(4).max(6),
  }),
]);

const caseItemSchema = z.strictObject({
  ...itemFields,
  kind: z.literal('case'),
  title: localizedTextSchema,
  steps: z.array(caseStepSchema).min(3).max(5),
  /** The cues in the facts that mattered. */
  debrief: localizedTextSchema,
});

export const itemSchema = z.discriminatedUnion('kind', [
  singleItemSchema,
  multipleItemSchema,
  caseItemSchema,
]);

export const itemsFileSchema = z.array(itemSchema);

export type Item = z.output<typeof itemSchema>;
export type ChoiceItem = Extract<Item, { kind: 'single' | 'multiple' }>;
export type CaseItem = Extract<Item, { kind: 'case' }>;
export type CaseStep = z.output<typeof caseStepSchema>;
export type ItemOption = z.output<typeof optionSchema>;
export type CaseOption = z.output<typeof caseOptionSchema>;
export type ItemKind = Item['kind'];
