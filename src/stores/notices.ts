/** Things the learner is told in passing. Whoever shows them listens; nobody has to. */
const EVENT = 'course:notice';

export function tellLearner(code: string): void {
  dispatchEvent(new CustomEvent(EVENT, { detail: code }));
}

export function onNotice(callback: (code: string) => void): void {
  addEventListener(EVENT, (event) => callback((event as CustomEvent<string>).detail));
}
