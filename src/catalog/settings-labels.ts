import { langOf, otherLocale, type Locale } from '../domain/locale.ts';
import { href } from './href.ts';
import { wordsUnder, type Translate } from './quiz-labels.ts';

/** The words of the settings page, and the addresses it links to. */
export function settingsLabels(t: Translate, locale: Locale) {
  const other = otherLocale(locale);
  return {
    ...wordsUnder('settings', t),
    askConfidence: t('practice.askConfidence'),
    saving: t('quiz.saving'),
    saved: t('quiz.saved'),
    notSaved: t('quiz.notSaved'),
    /** The same page in the other language. */
    other: { name: t('language.other'), lang: langOf(other), href: href(other, 'settings/') },
    progressUrl: href(locale, 'progress/'),
  };
}

export type SettingsLabels = ReturnType<typeof settingsLabels>;
