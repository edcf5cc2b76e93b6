/** Where this browser keeps the language used last, for the pages that belong to none. */
export const LAST_LANGUAGE = `five-names:${import.meta.env.BASE_URL}:locale`;

/** Storage may be refused; those pages then ask, or go by the browser's language. */
export function rememberLanguage(locale: string): void {
  try {
    localStorage.setItem(LAST_LANGUAGE, locale);
  } catch {
    // Nothing rests on it.
  }
}
