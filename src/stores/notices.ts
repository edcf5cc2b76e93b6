/** Things the learner is told in passing. Whoever shows them listens; nobody has to. */
const EVENT = 'course:notice';

/** A storage may refuse before the part of the page is there that says so. */
const told: string[] = [];

export function tellLearner(code: string): void {
  told.push(code);
  dispatchEvent(new CustomEvent(EVENT, { detail: code }));
}

/** Calls back with what was told already and with what will be. */
export function onNotice(callback: (code: string) => void): void {
  told.forEach(callback);
  addEventListener(EVENT, (event) => callback((event as CustomEvent<string>).detail));
}
