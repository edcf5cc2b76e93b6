import { LOCALES, type Locale, type LocalizedText } from '../locale.ts';

/** What a browser shows of the course before it is installed. */
export interface Screenshot {
  /** From the folder of public files. */
  readonly file: string;
  /** From the root of the site. */
  readonly page: string;
  readonly label: string;
  readonly form: ScreenshotForm;
}

export interface ScreenshotForm {
  readonly name: 'narrow' | 'wide';
  /** Of the window in CSS pixels, and how many pixels of the picture one of them is. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A browser leaves out pictures whose shape differs from that of the first of their kind. */
const FORMS: readonly ScreenshotForm[] = [
  { name: 'narrow', width: 360, height: 640, scale: 2 },
  { name: 'wide', width: 1280, height: 800, scale: 1 },
];

const PAGES: readonly { id: string; path: string; label: LocalizedText }[] = [
  { id: 'home', path: '', label: { en: 'Home', 'zh-cn': '首页' } },
  {
    id: 'lesson',
    path: 'learn/orientation/stranger-to-advocate/',
    label: { en: 'A lesson', 'zh-cn': '一节课' },
  },
];

function screenshot(
  form: ScreenshotForm,
  page: (typeof PAGES)[number],
  locale: Locale,
): Screenshot {
  return {
    file: `screenshots/${page.id}-${locale}-${form.name}.png`,
    page: `${locale}/${page.path}`,
    label: page.label[locale],
    form,
  };
}

/** The manifest is one for both languages, so it shows both. */
export const SCREENSHOTS: readonly Screenshot[] = FORMS.flatMap((form) =>
  LOCALES.flatMap((locale) => PAGES.map((page) => screenshot(form, page, locale))),
);

/** Width and height of the picture itself, as a manifest writes them. */
export function pictureSize({ width, height, scale }: ScreenshotForm): string {
  return `${width * scale}x${height * scale}`;
}
