import { z } from 'astro/zod';
import { claimSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';
import { FITS, MEDIA, PATH_EMPHASES } from './vocabulary.ts';

const tacticSchema = z.strictObject({
  /** What one does. */
  tactic: localizedTextSchema,
  /** The numbers that show whether it worked, the deciding one first. */
  metric: localizedTextSchema,
  /** The mistake that spoils it. */
  pitfall: localizedTextSchema,
  /** The seed claims that name this tactic for this medium and emphasis; empty for an addition. */
  seed: z.array(claimSchema),
  /** Which sense of 促活 it serves; only in cells of that emphasis. */
  sense: z.enum(['activation', 'engagement']).optional(),
});

const cellSchema = z.strictObject({
  emphasis: z.enum(PATH_EMPHASES),
  fit: z.enum(FITS),
  /** Why the medium carries this emphasis well or badly. */
  why: localizedTextSchema,
  content: tacticSchema,
  activities: tacticSchema,
  partnerships: tacticSchema,
});

/** One medium of the tactics matrix: a cell for each emphasis, in the order of the path. */
export const matrixMediumSchema = z.strictObject({
  id: z.enum(MEDIA),
  name: localizedTextSchema,
  /** What the medium is like, as far as tactics depend on it. */
  nature: localizedTextSchema,
  cells: z.array(cellSchema).length(PATH_EMPHASES.length),
});

export const matrixFileSchema = z.array(matrixMediumSchema);

export type MatrixMedium = z.output<typeof matrixMediumSchema>;
export type MatrixCell = z.output<typeof cellSchema>;
export type MatrixTactic = z.output<typeof tacticSchema>;
