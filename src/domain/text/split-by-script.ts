/** A run of text in one script. */
export interface TextRun {
  readonly text: string;
  readonly han: boolean;
}

/** Han characters with the full-width punctuation and quotes that belong to them. */
const HAN_RUN =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*/gu;

/** Splits English text so that its Chinese can be marked for screen readers and fonts. */
export function splitByScript(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(HAN_RUN)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), han: false });
    runs.push({ text: match[0], han: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), han: false });
  return runs;
}
