import { z } from 'astro/zod';

const text = z.string().trim().min(1);

/** Both languages, both non-empty: a structure that exists once cannot say different things. */
export const localizedTextSchema = z.strictObject({ en: text, 'zh-cn': text });
