import { describe, expect, it } from 'vitest';
import { isDebriefed } from '~/domain/assessment/case-session.ts';
import type { AttemptEvent } from '~/domain/record/events.ts';
import { rebuildSession } from '~/domain/record/rebuild-session.ts';
import { CASE, PLAIN } from '../../fixtures/choices.ts';
import { attempt, caseContinued } from '../../fixtures/events.ts';

function answer(step: string, ...response: string[]): AttemptEvent {
  return attempt({ item: 'reading-app', step, response });
}

describe('rebuildSession', () => {
  it('is a new session where nothing is recorded', () => {
    expect(rebuildSession(PLAIN, []).steps[0]).toMatchObject({ phase: 'unanswered', tries: [] });
  });

  it('shows a miss with one try left', () => {
    const session = rebuildSession(PLAIN, [attempt({ response: ['off'] })]);
    expect(session.steps[0]).toMatchObject({ phase: 'missed', selection: ['off'] });
  });

  it('shows both tries in their order', () => {
    const tries = [attempt({ response: ['workable'] }), attempt({ response: ['best'] })];
    const [step] = rebuildSession(PLAIN, tries).steps;
    expect(step?.phase).toBe('correct');
    expect(step?.tries.map(({ response }) => response)).toEqual([['workable'], ['best']]);
  });

  it('shows an item that was shown instead of tried, and counts no try', () => {
    const session = rebuildSession(PLAIN, [attempt({ response: [], shown: true })]);
    expect(session.steps[0]).toMatchObject({ phase: 'revealed', tries: [] });
  });

  it('ignores what two tabs recorded beyond the second try', () => {
    const miss = attempt({ response: ['off'] });
    expect(rebuildSession(PLAIN, [miss, miss, miss]).steps[0]?.tries).toHaveLength(2);
  });

  it('stands at the step of a case that was left last', () => {
    const events = [
      answer('role', 'best'),
      caseContinued({ step: 'role' }),
      answer('tactic', 'key-1'),
    ];
    const session = rebuildSession(CASE, events);
    expect(session.current).toBe(1);
    expect(session.steps.map(({ phase }) => phase)).toEqual(['correct', 'missed', 'unanswered']);
  });

  it('ends in the debrief when the last step was left', () => {
    const events = ['role', 'tactic', 'metric'].flatMap((step) => [
      { ...answer(step), shown: true },
      caseContinued({ step }),
    ]);
    expect(isDebriefed(rebuildSession(CASE, events))).toBe(true);
  });

  it('ignores an answer to a step that is not open yet', () => {
    const session = rebuildSession(CASE, [answer('metric', 'best'), answer('role', 'off')]);
    expect(session.steps.map(({ phase }) => phase)).toEqual(['missed', 'unanswered', 'unanswered']);
  });

  it('leaves a step once, even if two tabs pressed Continue', () => {
    const continued = caseContinued({ step: 'role' });
    const shown = { ...answer('tactic'), shown: true };
    const session = rebuildSession(CASE, [answer('role', 'best'), continued, shown, continued]);
    expect(session.current).toBe(1);
  });

  it('does not leave a step that is still open', () => {
    const session = rebuildSession(CASE, [answer('role', 'off'), caseContinued({ step: 'role' })]);
    expect(session.current).toBe(0);
  });
});
