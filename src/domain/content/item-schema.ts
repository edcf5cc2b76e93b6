import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';
import { CREDITS, EMPHASES, FACETS, LEVELS, MEDIA, ROLES, UNITS } from './vocabulary.ts';

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
  /** Where the story goes after this choice: a step, or `end`. Absent: where the step itself goes. */
  next: idSchema.optional(),
  /** Part of the tempting path that the end of the case sets beside the best one. */
  tempting: z.literal(true).optional(),
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
  /** For reviewers: why the best response beats each other one in this case. */
  defence: z.string().trim().min(1),
  /** Seed claims (C01…) and ids of sources. */
  sources: z.array(z.string().trim().min(1)),
};

const leadIn = localizedTextSchema;

/** One question with options, alone or as a step of a case. */
const choiceFields = {
  leadIn,
  /** True where the options have an order of their own (numbers, stages). */
  fixedOrder: z.boolean().default(false),
};

/** Things to be put in order. They are listed here in the right one. */
const orderFields = {
  leadIn,
  kind: z.literal('order'),
  elements: z
    .array(
      z.strictObject({
        id: idSchema,
        text: localizedTextSchema,
        /** Why it stands at this place. */
        rationale: localizedTextSchema,
      }),
    )
    .min(3)
    .max(7),
  /** The mistaken belief behind the usual wrong order. */
  misconception: idSchema,
};

/** Prompts, each to be given one of the targets. A target may fit several prompts, or none. */
const matchFields = {
  leadIn,
  kind: z.literal('match'),
  prompts: z
    .array(
      z.strictObject({
        id: idSchema,
        text: localizedTextSchema,
        /** Id of the right target. */
        target: idSchema,
        rationale: localizedTextSchema,
        /** The mistaken belief behind a wrong target for this prompt. */
        misconception: idSchema,
      }),
    )
    .min(3)
    .max(8),
  targets: z
    .array(z.strictObject({ id: idSchema, text: localizedTextSchema }))
    .min(2)
    .max(8),
};

/** A number to be worked out and typed. */
const numericFields = {
  leadIn,
  kind: z.literal('numeric'),
  unit: z.enum(UNITS),
  /** In the unit: 12.5 with `percent` is 12.5 %. */
  value: z.number(),
  /** Largest accepted distance from the value, in the unit. */
  tolerance: z.number().min(0),
  /** How the number is worked out. */
  rationale: localizedTextSchema,
  /** Numbers that a particular mistake leads to. */
  slips: z
    .array(
      z.strictObject({
        value: z.number(),
        rationale: localizedTextSchema,
        misconception: idSchema,
      }),
    )
    .min(1)
    .max(4),
};

/** The first of these goes before the steps of a case, the second after. */
const stepFields = {
  id: idSchema,
  facet: z.enum(FACETS),
  /** Where the story goes on: a step, or `end`. Absent: the step listed below this one. */
  next: idSchema.optional(),
  /** The learner can go back to here. The first step always is one. */
  checkpoint: z.literal(true).optional(),
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

const orderItemSchema = z.strictObject({ ...itemFields, ...orderFields });
const matchItemSchema = z.strictObject({ ...itemFields, ...matchFields });
const numericItemSchema = z.strictObject({ ...itemFields, ...numericFields });

export const caseStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...stepFields,
    ...choiceFields,
    kind: z.literal('single'),
    options: z.array(caseOptionSchema).min(3).max(5),
  }),
  z.strictObject({
    ...stepFields,
    ...choiceFields,
    kind: z.literal('multiple'),
    options: z.array(caseOptionSchema).min(4).max(6),
  }),
  z.strictObject({ ...stepFields, ...orderFields }),
  z.strictObject({ ...stepFields, ...matchFields }),
  z.strictObject({ ...stepFields, ...numericFields }),
]);

const caseItemSchema = z.strictObject({
  ...itemFields,
  kind: z.literal('case'),
  title: localizedTextSchema,
  steps: z.array(caseStepSchema).min(2).max(7),
  /** The cues in the facts that mattered. */
  debrief: localizedTextSchema,
});

export const itemSchema = z.discriminatedUnion('kind', [
  singleItemSchema,
  multipleItemSchema,
  orderItemSchema,
  matchItemSchema,
  numericItemSchema,
  caseItemSchema,
]);

export const itemsFileSchema = z.array(itemSchema);

export type Item = z.output<typeof itemSchema>;
export type ChoiceItem = Extract<Item, { kind: 'single' | 'multiple' }>;
export type CaseItem = Extract<Item, { kind: 'case' }>;
export type CaseStep = z.output<typeof caseStepSchema>;
export type ItemOption = z.output<typeof optionSchema>;
export type CaseOption = z.output<typeof caseOptionSchema>;

/** What asks one thing: an item that is no case, or a step of one. */
export type Question = Exclude<Item, CaseItem> | CaseStep;

export function questionsOf(item: Item): readonly Question[] {
  return item.kind === 'case' ? item.steps : [item];
}
