/** Name of the setting that says whether forms and drills ask how sure the learner is. */
export const ASK_CONFIDENCE = 'ask-confidence';

/** On unless the learner has switched it off. */
export function asksConfidence(settings: ReadonlyMap<string, string>): boolean {
  return settings.get(ASK_CONFIDENCE) !== 'off';
}

/** Name of the setting that says how many reviews a day the learner wants at most. */
export const DAILY_LOAD = 'daily-load';

export const DAILY_LOADS = [10, 20, 30] as const;

export type DailyLoadChoice = (typeof DAILY_LOADS)[number];

/** 20 unless the learner has chosen another. */
export function dailyLoad(settings: ReadonlyMap<string, string>): DailyLoadChoice {
  const chosen = settings.get(DAILY_LOAD);
  return DAILY_LOADS.find((load) => String(load) === chosen) ?? 20;
}

/** Name of the setting that adds a deck of glossary cards to the reviews. */
export const GLOSSARY_DECK = 'glossary-deck';

/** Off unless the learner has switched it on. */
export function usesGlossaryDeck(settings: ReadonlyMap<string, string>): boolean {
  return settings.get(GLOSSARY_DECK) === 'on';
}
