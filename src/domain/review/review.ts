/** How well something was recalled, in the words of the scheduler. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** One time something was asked for on purpose, after a pause. */
export interface Review {
  /** Learning day. */
  readonly day: number;
  readonly rating: Rating;
}
