import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';

export const misconceptionSchema = z.strictObject({
  id: idSchema,
  name: localizedTextSchema,
  /** Two sentences that put it right. */
  correction: localizedTextSchema,
  /** The lesson section and the term that cure it. */
  cure: z.strictObject({ lesson: idSchema, section: idSchema, term: idSchema }),
});

export const misconceptionsFileSchema = z.array(misconceptionSchema);

export type Misconception = z.output<typeof misconceptionSchema>;
