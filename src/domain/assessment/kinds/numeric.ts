import type { Unit } from '../../content/vocabulary.ts';
import { grade } from '../grade.ts';
import { parseQuantity } from '../parse-quantity.ts';
import type { Response } from '../response.ts';
import type { NumericTask } from '../task.ts';
import type { Kind } from './kind.ts';

/** Room for what binary fractions lose; far below any tolerance a person would write. */
const ROUNDING = 1e-9;

/** Counting words are used one for another: 12 个, 12 人. A share, a sum or a time is something else. */
const COUNTS: readonly Unit[] = ['people', 'times', 'pieces'];

function sameUnit(asked: Unit, typed: Unit | undefined): boolean {
  return (
    typed === undefined || typed === asked || (COUNTS.includes(typed) && COUNTS.includes(asked))
  );
}

/** The numbers a typed text can mean in a unit: 0.12 may be a share of 12 %. */
export function readingsOf(unit: Unit, typed: string): number[] {
  const read = parseQuantity(typed);
  if (!read || !sameUnit(unit, read.unit)) return [];
  const share = unit === 'percent' && read.unit === undefined && Math.abs(read.value) <= 1;
  return share ? [read.value, Number((read.value * 100).toPrecision(12))] : [read.value];
}

function meanings(task: NumericTask, response: Response): number[] {
  return readingsOf(task.unit, response[0] ?? '');
}

function near(task: NumericTask, wanted: number, value: number): boolean {
  return Math.abs(value - wanted) <= task.tolerance + ROUNDING * Math.max(1, Math.abs(wanted));
}

/** What was typed, as a number of the task's unit; of two meanings the one that is right, or a slip. */
export function readAs(task: NumericTask, response: Response): number | undefined {
  const values = meanings(task, response);
  const expected = [task.value, ...task.slips.map((slip) => slip.value)];
  const fitting = expected.flatMap(
    (wanted) => values.find((value) => near(task, wanted, value)) ?? [],
  );
  return fitting[0] ?? values[0];
}

/** Index of the mistake this number comes from; −1 when it is none that is known. */
export function slipIndex(task: NumericTask, response: Response): number {
  const values = meanings(task, response);
  return task.slips.findIndex((slip) => values.some((value) => near(task, slip.value, value)));
}

/** A typed number; right within the tolerance. */
export const numericKind: Kind<NumericTask> = {
  known: (_task, response) => {
    const typed = response[0]?.trim() ?? '';
    return typed === '' ? [] : [typed];
  },
  validate: (task, response) => {
    const typed = response[0]?.trim() ?? '';
    if (typed === '') return 'nothing-chosen';
    const read = parseQuantity(typed);
    if (!read) return 'not-a-number';
    return sameUnit(task.unit, read.unit) ? undefined : 'other-unit';
  },
  grade: (task, response) =>
    grade(meanings(task, response).some((value) => near(task, task.value, value)) ? 1 : 0),
  correctResponse: (task) => [String(task.value)],
  temptingResponse: (task) => task.slips.slice(0, 1).map(({ value }) => String(value)),
  summarise: (task, response, words) => {
    const value = readAs(task, response);
    return value === undefined ? [...response] : [words.quantity(value, task.unit)];
  },
  countRight: () => undefined,
};
