/** A question takes about 24 seconds: 20 of them 8 minutes. */
const QUESTIONS_PER_MINUTE = 2.5;

/** About how many minutes some questions take. */
export function minutesFor(questions: number): number {
  return questions === 0 ? 0 : Math.max(1, Math.round(questions / QUESTIONS_PER_MINUTE));
}
