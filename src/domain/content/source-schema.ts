import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { localizedTextSchema } from './localized-text.ts';

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  publisher: z.string().trim().min(1),
  url: z.url({ protocol: /^https$/ }),
  /** The day someone last read the source, as YYYY-MM-DD. */
  checkedOn: z.iso.date(),
  /** What it supports, and its limits. */
  note: localizedTextSchema,
});

export const sourcesFileSchema = z.array(sourceSchema);

export type Source = z.output<typeof sourceSchema>;
