/** What is searched of one term. Both languages are searched on every page. */
export interface SearchEntry {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** Toneless syllables with spaces, of the term and of its Chinese aliases. */
  readonly pinyin: readonly string[];
  /** In the page's language. */
  readonly definition: string;
}
