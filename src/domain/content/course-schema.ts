import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';

export const courseSchema = z.strictObject({
  /** Raised with every release; stored with each event of the learner's record. */
  version: z.int().min(1),
  /** Share of points at the first try that passes a checkpoint or the sign-off, from 0 to 1. */
  passMark: z.number().min(0).max(1),
  modules: z
    .array(
      z.strictObject({
        id: idSchema,
        title: localizedTextSchema,
        /** The question the module answers. */
        question: localizedTextSchema,
        lessons: z.array(idSchema).min(1),
      }),
    )
    .min(1),
  glossaryCategories: z.array(z.strictObject({ id: idSchema, title: localizedTextSchema })).min(1),
  /** Ids that were once published. They are never given to anything else. */
  retired: z.array(idSchema),
});

export type Course = z.output<typeof courseSchema>;
