/** What holds for every kind of question, whatever is given as a response. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_KINDS as ITEM_KIND_ROWS } from '~/domain/assessment/item-kinds.ts';
import { caseKind, type CaseTask } from '~/domain/assessment/kinds/case.ts';
import {
  KINDS,
  correctResponse,
  countRight,
  gradeResponse,
  knownResponse,
  summarise,
  temptingResponse,
  validateResponse,
} from '~/domain/assessment/kinds.ts';
import type { Response } from '~/domain/assessment/response.ts';
import type { Task } from '~/domain/assessment/task.ts';
import { ITEM_KINDS } from '~/domain/content/vocabulary.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { BRANCHING, TASKS, WORDS } from '../../fixtures/tasks.ts';

/** Everything a response to this task could be made of. */
function partsOf(task: Task): string[] {
  switch (task.kind) {
    case 'single':
    case 'multiple':
      return task.options.map(({ id }) => id);
    case 'order':
      return task.elements.map(({ id }) => id);
    case 'match':
      return task.prompts.flatMap((prompt) =>
        task.targets.map((target) => `${prompt.id}:${target.id}`),
      );
    case 'numeric':
      return ['12.5', '12.5%', '0.125', '800', '12 人', 'many'];
  }
}

const HOSTILE = [
  '',
  ' ',
  ':',
  '::',
  'gone',
  'gone:gone',
  '__proto__',
  'constructor',
  '\ud800',
  '1e999',
];

/** Parts of the task, of no task, and both, with repetitions and in any order. */
function anyResponse(task: Task): fc.Arbitrary<Response> {
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...partsOf(task), ...correctResponse(task)) },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: anyText },
  );
  return fc.oneof(fc.array(part, { maxLength: 12 }), fc.constant(correctResponse(task)));
}

const CASE_TASK: CaseTask = { kind: 'case', steps: BRANCHING };

describe('the table of kinds', () => {
  it('has a row for each kind of item and no other', () => {
    expect(Object.keys(ITEM_KIND_ROWS).sort()).toEqual([...ITEM_KINDS].sort());
    expect(TASKS.map(({ kind }) => kind).sort()).toEqual(Object.keys(KINDS).sort());
  });
});

describe.each(TASKS.map((task) => [task.kind, task] as const))('the kind %s', (_, task) => {
  const response = anyResponse(task);

  it('grades its own correct response as full, and accepts it', () => {
    expect(gradeResponse(task, correctResponse(task))).toMatchObject({ score: 1, full: true });
    expect(validateResponse(task, correctResponse(task))).toBeUndefined();
  });

  it('grades its tempting response as less than full', () => {
    expect(gradeResponse(task, temptingResponse(task)).full).toBe(false);
  });

  it('grades nothing as 0, and asks for something', () => {
    expect(gradeResponse(task, [])).toEqual({ score: 0, full: false, harmful: false });
    expect(validateResponse(task, [])).toBe('nothing-chosen');
  });

  it('never throws, and scores from 0 to 1', () => {
    fc.assert(
      fc.property(response, (given) => {
        const { score, full } = gradeResponse(task, given);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(full).toBe(score === 1);
      }),
    );
  });

  it('knows of a response what it grades, and nothing twice', () => {
    fc.assert(
      fc.property(response, (given) => {
        const known = knownResponse(task, given);
        expect(gradeResponse(task, known)).toEqual(gradeResponse(task, given));
        expect(validateResponse(task, known)).toBe(validateResponse(task, given));
        expect(knownResponse(task, known)).toEqual(known);
        expect(new Set(known).size).toBe(known.length);
      }),
    );
  });

  it('gives full credit only to what can be graded', () => {
    fc.assert(
      fc.property(response, (given) => {
        if (gradeResponse(task, given).full) expect(validateResponse(task, given)).toBeUndefined();
      }),
    );
  });

  it('counts no more right parts than there are, and all of them in a full response', () => {
    fc.assert(
      fc.property(response, (given) => {
        const count = countRight(task, given);
        if (!count) return;
        expect(count.right).toBeGreaterThanOrEqual(0);
        expect(count.right).toBeLessThanOrEqual(count.of);
        if (gradeResponse(task, given).full) expect(count.right).toBe(count.of);
      }),
    );
  });

  it('tells every response in lines that are not empty', () => {
    fc.assert(
      fc.property(response, (given) => {
        for (const line of summarise(task, knownResponse(task, given), WORDS))
          expect(line).not.toBe('');
      }),
    );
    expect(summarise(task, correctResponse(task), WORDS).length).toBeGreaterThan(0);
  });
});

describe('every kind but numbers', () => {
  it('is full exactly when what it knows of the response is the correct one', () => {
    for (const task of TASKS.filter(({ kind }) => kind !== 'numeric')) {
      fc.assert(
        fc.property(anyResponse(task), (given) => {
          const same =
            knownResponse(task, given).join() === knownResponse(task, correctResponse(task)).join();
          expect(gradeResponse(task, given).full).toBe(same);
        }),
      );
    }
  });
});

describe('the kind case', () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...BRANCHING.flatMap((step) =>
        [...partsOf(step), ...HOSTILE].map((each) => `${step.id}:${each}`),
      ),
    ),
    fc.constantFrom(...HOSTILE),
    anyText,
  );

  it('never throws, and scores from 0 to 1', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (given) => {
        const { score, full } = caseKind.grade(CASE_TASK, given);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(full).toBe(score === 1);
        const known = caseKind.known(CASE_TASK, given);
        expect(caseKind.known(CASE_TASK, known)).toEqual(known);
        expect(caseKind.grade(CASE_TASK, known)).toEqual(caseKind.grade(CASE_TASK, given));
        expect(caseKind.summarise(CASE_TASK, given, WORDS).length).toBeLessThanOrEqual(4);
        expect(caseKind.validate(CASE_TASK, given)).toBe(
          known.length === 0 ? 'nothing-chosen' : undefined,
        );
      }),
    );
  });

  it('is full for its correct response', () => {
    expect(caseKind.grade(CASE_TASK, caseKind.correctResponse(CASE_TASK)).full).toBe(true);
    expect(caseKind.grade(CASE_TASK, caseKind.temptingResponse(CASE_TASK)).full).toBe(false);
  });
});
