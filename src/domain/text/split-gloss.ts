/** A label and the Chinese term that stands after it in brackets, as in “Retention (留存)”. */
export interface Glossed {
  readonly label: string;
  readonly gloss: string | undefined;
}

/** Takes a label apart where a figure sets its term on a line of its own; a plain label has none. */
export function splitGloss(text: string): Glossed {
  const [, label, gloss] = /^(.+?) \((\p{Script=Han}+)\)$/u.exec(text) ?? [];
  return label === undefined ? { label: text, gloss: undefined } : { label, gloss };
}
