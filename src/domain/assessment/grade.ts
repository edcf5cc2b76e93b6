export interface Grade {
  /** From 0 to 1. */
  readonly score: number;
  /** The best response, and nothing else. Only this counts for mastery. */
  readonly full: boolean;
  /** The response holds something that would do damage in the case. */
  readonly harmful: boolean;
}

export function grade(score: number, harmful = false): Grade {
  return { score, full: score === 1, harmful };
}
