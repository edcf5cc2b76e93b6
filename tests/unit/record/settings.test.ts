import { describe, expect, it } from 'vitest';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { ASK_CONFIDENCE, asksConfidence } from '~/domain/record/settings.ts';
import { setting } from '../../fixtures/events.ts';

describe('asking how sure one is', () => {
  const asked = (...values: string[]) => {
    const events = values.map((value, n) => setting({ name: ASK_CONFIDENCE, value, seq: n + 1 }));
    return asksConfidence(foldRecord(events).settings);
  };

  it('is on until it is switched off', () => {
    expect(asked()).toBe(true);
    expect(asked('off')).toBe(false);
    expect(asked('off', 'on')).toBe(true);
    expect(asked('on', 'off')).toBe(false);
  });

  it('is on for a value the course does not know', () => {
    expect(asked('later')).toBe(true);
  });

  it('does not depend on other settings', () => {
    const { settings } = foldRecord([setting({ name: 'theme', value: 'off' })]);
    expect(asksConfidence(settings)).toBe(true);
  });
});
