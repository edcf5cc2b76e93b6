import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { FORM_KINDS } from './vocabulary.ts';

const rowSchema = z.strictObject({
  /** The items of this row measure one of these. No competency stands in two rows. */
  competencies: z.array(idSchema).min(1),
  items: z.int().min(1),
  /** How many of them must be of level apply or analyse. */
  apply: z.int().min(0),
  /** In a diagnostic: the lesson one may skip when all items of the row are right at the first try. */
  lesson: idSchema.optional(),
});

/** A form: a set of items drawn from the bank by its blueprint. */
export const formSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(FORM_KINDS),
  /** The module a checkpoint belongs to. */
  module: idSchema.optional(),
  blueprint: z.array(rowSchema).min(1),
});

export const formsFileSchema = z.array(formSchema);

export type Form = z.output<typeof formSchema>;
export type BlueprintRow = Form['blueprint'][number];
