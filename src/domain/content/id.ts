import { z } from 'astro/zod';

/** Ids are written by hand and permanent: lower-case words joined by single hyphens. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, such as forum-first-week',
  );

/** A seed claim, C01 to C50: the points of the article the course is made from. */
export const claimSchema = z
  .string()
  .regex(/^C(?:0[1-9]|[1-4]\d|50)$/, 'a seed claim from C01 to C50');
