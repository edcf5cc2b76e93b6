import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/**
 * What learners may already have answered: each published item with its version and the print of what
 * it asked. Written by `npm run release:items`, never by hand.
 */
export const publishedSchema = z.record(
  idSchema,
  z.strictObject({ version: z.int().min(1), print: z.string().min(1) }),
);

export type Published = z.output<typeof publishedSchema>;
