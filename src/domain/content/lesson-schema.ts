import { z } from 'astro/zod';
import { claimSchema, idSchema } from './id.ts';

/** The `lesson` field of a lesson's frontmatter. The prose below it is in one language. */
export const lessonSchema = z.strictObject({
  id: idSchema,
  competencies: z.array(idSchema).min(2).max(5),
  /** Reading and answering, in minutes. */
  minutes: z.int().min(3).max(20),
  /** The seed claims taught here. */
  claims: z.array(claimSchema),
  /** Asked before reading, unscored; `section` is the anchor that answers it. */
  prequestions: z
    .array(z.strictObject({ ask: z.string().trim().min(1), section: idSchema }))
    .length(2),
});

export const lessonFrontmatterSchema = z.looseObject({
  title: z.string().trim().min(1),
  description: z.string().trim().min(1),
  lesson: lessonSchema,
});

export type Lesson = z.output<typeof lessonSchema>;
export type LessonFrontmatter = z.output<typeof lessonFrontmatterSchema>;
