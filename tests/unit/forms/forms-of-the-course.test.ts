/** The forms of the course, drawn from its real bank again and again. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '~/domain/content/check-content.ts';
import type { Form } from '~/domain/content/form-schema.ts';
import { OTHER_ON_RETAKE, buildForm, shortages } from '~/domain/forms/build-form.ts';
import { asksToApply } from '~/domain/forms/pool.ts';
import type { SittingStartedEvent } from '~/domain/record/events.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { familiarityFrom } from '~/domain/record/sittings.ts';
import { readContentFiles } from '~/integrations/read-content-files.ts';
import { attempt, sittingStarted } from '../../fixtures/events.ts';

const { content } = checkContent(
  readContentFiles(fileURLToPath(new URL('../../../src/content', import.meta.url))),
);
const pool = content.items.map(({ value }) => value);
const byId = new Map(pool.map((item) => [item.id, item]));
const offered = content.forms
  .map(({ value }) => value)
  .filter(({ blueprint }) => shortages(blueprint, pool).length === 0);

const SEEDS = 200;
const RETAKES = 3;

/** Sits a form and retakes it, answering everything, each time with the record the page would have. */
function sit(form: Form, seed: number): (readonly string[])[] {
  const started: SittingStartedEvent[] = [];
  for (let time = 0; time <= RETAKES; time += 1) {
    const answers = started.flatMap(({ items, seq }) =>
      items.map((item, n) => attempt({ item, seq: seq + n + 1, id: `${seq}-${n}` })),
    );
    const familiarity = familiarityFrom(foldRecord([...started, ...answers]), form.id);
    const items = buildForm(form.blueprint, pool, `${form.id}/${time}/device-${seed}`, familiarity);
    started.push(sittingStarted({ form: form.id, items, seq: 1 + time * 100 }));
  }
  return started.map(({ items }) => items);
}

/** What a drawn form does not keep of what is promised. */
function faultsOf(
  { blueprint }: Form,
  ids: readonly string[],
  before?: readonly string[],
): string[] {
  const items = ids.flatMap((id) => byId.get(id) ?? []);
  const size = blueprint.reduce((sum, row) => sum + row.items, 0);
  const families = new Set(items.map(({ family }) => family));
  const names = items.map(({ competency }) => competency);
  const others = ids.filter((id) => !before?.includes(id)).length;
  const rows = blueprint.every((row) => {
    const own = items.filter(({ competency }) => row.competencies.includes(competency));
    return own.length === row.items && own.filter(asksToApply).length >= row.apply;
  });
  const faults = {
    'has not its size': items.length !== size,
    'holds two of a family': families.size < items.length,
    'does not cover its rows': !rows,
    'has a competency three times in a row': names.some(
      (name, n) => name === names[n + 1] && name === names[n + 2],
    ),
    'has too few others': others < Math.ceil(size * OTHER_ON_RETAKE),
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [fault] : []));
}

describe('the forms of the course', () => {
  it('can be drawn from the bank', () => {
    expect(offered.length).toBeGreaterThan(0);
  });

  it.each(offered.map((form) => [form.id, form] as const))(
    '%s keeps what is promised, in every sitting',
    (_, form) => {
      const sittings = Array.from({ length: SEEDS }, (__, seed) => sit(form, seed));
      const faults = sittings.flatMap((forms, seed) =>
        forms.flatMap((ids, time) =>
          faultsOf(form, ids, forms[time - 1]).map(
            (fault) => `device ${seed}, sitting ${time + 1}: ${fault}: ${ids.join(' ')}`,
          ),
        ),
      );
      expect(faults).toEqual([]);
      // All of this would hold for one form drawn 800 times.
      expect(new Set(sittings.flat().map((ids) => ids.join())).size).toBeGreaterThan(SEEDS);
    },
  );
});
