import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';

export const courseSchema = z.strictObject({
  /** Raised with every release; stored with each event of the learner's record. */
  version: z.int().min(1),
  /** The day this version was released, as YYYY-MM-DD; printed lessons carry it. */
  released: z.iso.date(),
  /** Share of points at the first try that passes a checkpoint or the sign-off, from 0 to 1. */
  passMark: z.number().min(0).max(1),
  /** When a competency counts as secure, mastered and due for a refresh; see domain/mastery/standing.ts. */
  mastery: z.strictObject({
    items: z.int().min(1),
    window: z.int().min(1),
    share: z.number().min(0).max(1),
    days: z.int().min(1),
    known: z.number().min(0).max(1),
    fading: z.number().min(0).max(1),
  }),
  /** How reviews are planned; see domain/progress/course-facts.ts. */
  review: z.strictObject({
    retention: z.number().min(0.7).max(0.97),
    longestInterval: z.int().min(1),
    familiesPerCompetency: z.int().min(1),
  }),
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
  /**
   * Ids that were once published. They are never given to anything else. A retired item names the family
   * its history goes on in, so that what was learned by it is not forgotten.
   */
  retired: z.array(z.strictObject({ id: idSchema, family: idSchema.optional() })),
});

export type Course = z.output<typeof courseSchema>;
