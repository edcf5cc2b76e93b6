/** Name of the setting that says whether forms and drills ask how sure the learner is. */
export const ASK_CONFIDENCE = 'ask-confidence';

/** On unless the learner has switched it off. */
export function asksConfidence(settings: ReadonlyMap<string, string>): boolean {
  return settings.get(ASK_CONFIDENCE) !== 'off';
}
