import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { competencySchema } from './domain/content/competency-schema.ts';
import { courseSchema } from './domain/content/course-schema.ts';
import { formSchema } from './domain/content/form-schema.ts';
import { interfaceTextSchema } from './domain/content/interface-text-schema.ts';
import { itemSchema } from './domain/content/item-schema.ts';
import { lessonSchema } from './domain/content/lesson-schema.ts';
import { matrixMediumSchema } from './domain/content/matrix-schema.ts';
import { misconceptionSchema } from './domain/content/misconception-schema.ts';
import { sourceSchema } from './domain/content/source-schema.ts';
import { termSchema } from './domain/content/term-schema.ts';
import { yamlLists } from './integrations/yaml-list-loader.ts';

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: z.object({ lesson: lessonSchema.optional() }) }),
  }),
  i18n: defineCollection({
    loader: i18nLoader(),
    schema: i18nSchema({ extend: interfaceTextSchema }),
  }),
  course: defineCollection({
    loader: file('src/content/course.yaml', {
      parser: (text) => ({ course: parse(text) as Record<string, unknown> }),
    }),
    schema: courseSchema,
  }),
  items: defineCollection({ loader: yamlLists('items/'), schema: itemSchema }),
  terms: defineCollection({
    loader: yamlLists('glossary/', { located: true }),
    schema: termSchema.extend({ file: z.string(), position: z.int() }),
  }),
  competencies: defineCollection({ loader: yamlLists('competencies'), schema: competencySchema }),
  misconceptions: defineCollection({
    loader: yamlLists('misconceptions/'),
    schema: misconceptionSchema,
  }),
  matrix: defineCollection({ loader: yamlLists('matrix/'), schema: matrixMediumSchema }),
  forms: defineCollection({ loader: yamlLists('forms'), schema: formSchema }),
  sources: defineCollection({ loader: yamlLists('sources/'), schema: sourceSchema }),
};
