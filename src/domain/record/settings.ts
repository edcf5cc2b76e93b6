type Settings = ReadonlyMap<string, string>;

/** Name of the setting that says whether forms and drills ask how sure the learner is. */
export const ASK_CONFIDENCE = 'ask-confidence';

/** On unless the learner has switched it off. */
export function asksConfidence(settings: Settings): boolean {
  return settings.get(ASK_CONFIDENCE) !== 'off';
}

/** Name of the setting that says how many reviews a day asks for at most. */
export const DAILY_LOAD = 'daily-load';

/** What one can choose from, in reviews a day. */
export const DAILY_LOADS = [10, 20, 30] as const;
export type DailyLoad = (typeof DAILY_LOADS)[number];

const USUAL_LOAD: DailyLoad = 20;

/** Reviews a day; 20 unless the learner has chosen a load this course knows. */
export function dailyLoad(settings: Settings): DailyLoad {
  const chosen = settings.get(DAILY_LOAD);
  return DAILY_LOADS.find((load) => String(load) === chosen) ?? USUAL_LOAD;
}

/** About how long so many reviews take: eight minutes for twenty. */
export function reviewMinutes(reviews: number): number {
  return Math.round(reviews * 0.4);
}

/** Name of the setting that says whether reviews include cards of glossary terms. */
export const GLOSSARY_DECK = 'glossary-deck';

/** Off unless the learner has switched it on: cards come on top of what the lessons ask. */
export function usesGlossaryDeck(settings: Settings): boolean {
  return settings.get(GLOSSARY_DECK) === 'on';
}
