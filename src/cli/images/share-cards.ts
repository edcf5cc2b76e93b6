import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { courseSchema, type Course } from '../../domain/content/course-schema.ts';
import { PATH_EMPHASES } from '../../domain/content/vocabulary.ts';
import { LOCALES, langOf, otherLocale, type Locale } from '../../domain/locale.ts';
import { shareImageFile } from '../../domain/sharing/share-image.ts';
import { splitGloss } from '../../domain/text/split-gloss.ts';
import { shareCardHtml, type ShareCard } from './share-card.ts';
import { lightColors } from './token-colors.ts';

type Words = Readonly<Record<string, string>>;

export interface ShareImage {
  /** From the folder of public files. */
  readonly file: string;
  readonly html: string;
}

/** Where the prints of what the pictures were drawn from are kept, from the folder of public files. */
export const PRINTS_FILE = 'og/inputs.json';

/** Two pictures with the same print are drawn from the same page. */
export function printOf({ html }: ShareImage): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 16);
}

function readWords(source: string, locale: Locale): (key: string) => string {
  const file = join(source, `content/i18n/${langOf(locale)}.json`);
  const words = JSON.parse(readFileSync(file, 'utf8')) as Words;
  return (key) => {
    const text = words[key];
    if (text === undefined) throw new Error(`${file} has no text ${key}.`);
    return text;
  };
}

function cardsOf(source: string, { modules }: Course, locale: Locale): ShareImage[] {
  const t = readWords(source, locale);
  const color = lightColors(readFileSync(join(source, 'styles/tokens.css'), 'utf8'));
  const frame = {
    locale,
    from: t('figure.stranger'),
    to: t('figure.advocate'),
    stations: PATH_EMPHASES.map((emphasis) => ({
      // A small picture has no room for the Chinese term beside an English label.
      name: splitGloss(t(`figure.${emphasis}`)).label,
      color: color(`--course-${emphasis}`),
    })),
    colors: { ground: color('--course-surface'), accent: color('--sl-color-accent') },
  };
  const image = (
    module: string | undefined,
    texts: Pick<ShareCard, 'over' | 'title' | 'text'>,
  ) => ({
    file: shareImageFile(locale, module),
    html: shareCardHtml({ ...frame, ...texts }),
  });
  const course = t('site.title');
  const otherName = readWords(source, otherLocale(locale))('site.title');
  // Nothing is said twice: the course, and a module that is called like it, stand below the other name.
  const overOf = (title: string) => (title === course ? otherName : course);
  return [
    image(undefined, { over: overOf(course), title: course, text: t('site.description') }),
    ...modules.map(({ id, title, question }) =>
      image(id, { over: overOf(title[locale]), title: title[locale], text: question[locale] }),
    ),
  ];
}

/** The pictures of the course and of its modules in both languages; `source` is the folder `src`. */
export function shareImages(source: string): ShareImage[] {
  const course = courseSchema.parse(
    parse(readFileSync(join(source, 'content/course.yaml'), 'utf8')),
  );
  return LOCALES.flatMap((locale) => cardsOf(source, course, locale));
}
