import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';

export const competencySchema = z.strictObject({
  id: idSchema,
  /** What the learner can do, starting with an observable verb. */
  statement: localizedTextSchema,
});

export const competenciesFileSchema = z.array(competencySchema);

export type Competency = z.output<typeof competencySchema>;
