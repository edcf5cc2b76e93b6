/** Marks on Latin letters (pinyin tones, accents). */
const MARKS = /\p{M}/gu;

/** One form for everything people type: full-width, upper case and tone marks make no difference. */
export function normalize(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ');
}

/** The same without spaces and hyphens: `liu cun` is `liucun`, `win-back` is `winback`. */
export function squeeze(normalized: string): string {
  return normalized.replace(/[\s\-_/·]+/g, '');
}
