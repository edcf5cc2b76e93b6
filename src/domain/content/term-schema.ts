import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';

const aliases = z.array(z.string().trim().min(1));

/** A near neighbour: another term of this glossary, or a name that has no entry. */
const confusedWithSchema = z.union([
  z.strictObject({ term: idSchema, why: localizedTextSchema }),
  z.strictObject({ name: localizedTextSchema, why: localizedTextSchema }),
]);

export const termSchema = z.strictObject({
  id: idSchema,
  term: localizedTextSchema,
  /** With tone marks, one syllable for each Han character. */
  pinyin: z.string().trim().min(1),
  /** Words people really type, per language. */
  aliases: z.strictObject({ en: aliases, 'zh-cn': aliases }),
  /** One self-contained sentence; also the text of the toggletip. */
  definition: localizedTextSchema,
  /** Only where the term is a measure. */
  formula: localizedTextSchema.optional(),
  example: localizedTextSchema,
  confusedWith: z.array(confusedWithSchema).max(2),
  seeAlso: z.array(idSchema).max(4),
  /** Lessons that teach the term. */
  lessons: z.array(idSchema),
});

export const termsFileSchema = z.array(termSchema);

export type Term = z.output<typeof termSchema>;
