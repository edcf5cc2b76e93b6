import { describe, expect, it } from 'vitest';
import {
  facetResults,
  isDebriefed,
  newCaseSession,
  reduceCase,
  type CaseEvent,
  type CaseSession,
} from '~/domain/assessment/case-session.ts';
import { CASE } from '../../fixtures/choices.ts';

const CHECK: CaseEvent = { type: 'check' };
const CONTINUE: CaseEvent = { type: 'continue' };
const SHOW: CaseEvent = { type: 'show' };

function choose(...selection: string[]): CaseEvent {
  return { type: 'select', selection };
}

function walk(...events: CaseEvent[]): CaseSession {
  return events.reduce((session, event) => reduceCase(CASE, session, event), newCaseSession(CASE));
}

/** Role right at once, tactics put right, measure shown. */
const WALKED = walk(
  ...[choose('best'), CHECK, CONTINUE],
  ...[choose('key-1'), CHECK, choose('key-1', 'key-2'), CHECK, CONTINUE],
  ...[SHOW, CONTINUE],
);

describe('a case', () => {
  it('begins at its first step with nothing answered', () => {
    expect(newCaseSession(CASE)).toMatchObject({ current: 0, steps: { length: CASE.length } });
  });

  it('does not go on while the step is open', () => {
    expect(walk(CONTINUE).current).toBe(0);
    expect(walk(choose('off'), CHECK, CONTINUE).current).toBe(0);
  });

  it('goes on from a step that is correct and from one that was shown', () => {
    expect(walk(choose('best'), CHECK, CONTINUE).current).toBe(1);
    expect(walk(SHOW, CONTINUE).current).toBe(1);
  });

  it('sends an answer to the current step only', () => {
    const session = walk(SHOW, CONTINUE, choose('key-1'));
    expect(session.steps.map(({ phase }) => phase)).toEqual(['revealed', 'selected', 'unanswered']);
  });

  it('is debriefed after the last step, and then nothing changes it', () => {
    expect(isDebriefed(walk(SHOW, CONTINUE, SHOW, CONTINUE, SHOW))).toBe(false);
    expect(isDebriefed(WALKED)).toBe(true);
    for (const event of [choose('best'), CHECK, SHOW, CONTINUE]) {
      expect(reduceCase(CASE, WALKED, event)).toBe(WALKED);
    }
  });
});

describe('facetResults', () => {
  it('tells for each facet how the first try went and what was put right', () => {
    expect(facetResults(CASE, WALKED)).toEqual([
      { facet: 'role', score: 1, full: true, corrected: false },
      { facet: 'tactic', score: 0.5, full: false, corrected: true },
      { facet: 'metric', score: 0, full: false, corrected: false },
    ]);
  });

  it('does not call a facet corrected when the second try missed too', () => {
    const missedTwice = walk(choose('off'), CHECK, choose('workable'), CHECK);
    expect(facetResults(CASE, missedTwice)[0]).toMatchObject({ score: 0, corrected: false });
  });

  it('does not call a facet corrected when the answer was shown after a miss', () => {
    const shown = walk(choose('workable'), CHECK, SHOW);
    expect(facetResults(CASE, shown)[0]).toMatchObject({ score: 0.6, corrected: false });
  });
});
