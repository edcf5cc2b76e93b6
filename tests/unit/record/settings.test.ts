import { describe, expect, it } from 'vitest';
import { foldRecord } from '~/domain/record/learner-record.ts';
import {
  ASK_CONFIDENCE,
  DAILY_LOAD,
  DAILY_LOADS,
  GLOSSARY_DECK,
  asksConfidence,
  dailyLoad,
  reviewMinutes,
  usesGlossaryDeck,
} from '~/domain/record/settings.ts';
import { setting } from '../../fixtures/events.ts';

/** The settings after these values were chosen one after the other. */
function chosen(name: string, ...values: string[]) {
  const events = values.map((value, n) => setting({ name, value, seq: n + 1 }));
  return foldRecord(events).settings;
}

describe('asking how sure one is', () => {
  const asked = (...values: string[]) => asksConfidence(chosen(ASK_CONFIDENCE, ...values));

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

describe('the reviews a day', () => {
  const load = (...values: string[]) => dailyLoad(chosen(DAILY_LOAD, ...values));

  it('are 20 until something else is chosen', () => {
    expect(load()).toBe(20);
  });

  it.each(DAILY_LOADS)('are %i when that is chosen last', (n) => {
    expect(load('30', '10', String(n))).toBe(n);
  });

  it.each(['15', '0', '-10', '010', '1e1', 'ten', ' 10'])(
    'are 20 for %j, which is no load',
    (value) => {
      expect(load('30', value)).toBe(20);
    },
  );
});

describe('the time reviews take', () => {
  it('is about eight minutes for twenty', () => {
    expect(DAILY_LOADS.map(reviewMinutes)).toEqual([4, 8, 12]);
  });
});

describe('the deck of glossary cards', () => {
  const used = (...values: string[]) => usesGlossaryDeck(chosen(GLOSSARY_DECK, ...values));

  it('is used only when it was switched on last', () => {
    expect(used()).toBe(false);
    expect(used('on')).toBe(true);
    expect(used('on', 'off')).toBe(false);
  });

  it('is not used for a value the course does not know', () => {
    expect(used('yes')).toBe(false);
  });
});
