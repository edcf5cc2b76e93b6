import type { Credit, Unit } from '../content/vocabulary.ts';

/** What grading needs of a question with options: the kind, and what each option is worth. */
export interface ChoiceTask {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly {
    readonly id: string;
    readonly credit: Credit;
    /** In a case: the step this choice leads to, or `end`. */
    readonly next?: string | undefined;
    readonly tempting?: boolean | undefined;
  }[];
}

export interface OrderTask {
  readonly kind: 'order';
  /** In the right order. */
  readonly elements: readonly { readonly id: string }[];
}

export interface MatchTask {
  readonly kind: 'match';
  readonly prompts: readonly { readonly id: string; readonly target: string }[];
  readonly targets: readonly { readonly id: string }[];
}

export interface NumericTask {
  readonly kind: 'numeric';
  readonly unit: Unit;
  /** In the unit. */
  readonly value: number;
  /** Largest accepted distance from the value. */
  readonly tolerance: number;
  /** Numbers that particular mistakes lead to. */
  readonly slips: readonly { readonly value: number }[];
}

interface TaskByKind {
  readonly single: ChoiceTask;
  readonly multiple: ChoiceTask;
  readonly order: OrderTask;
  readonly match: MatchTask;
  readonly numeric: NumericTask;
}

export type TaskKind = keyof TaskByKind;
export type TaskOf<K extends TaskKind> = TaskByKind[K];

/** A question as the grader sees it: ids and worth, no words. */
export type Task = TaskOf<TaskKind>;

/** Words for the parts of a task, in the reader's language. */
export interface TaskWords {
  /** The text of an option, element, prompt or target. */
  readonly text: (id: string) => string;
  /** A number with its unit, as the language writes it. */
  readonly quantity: (value: number, unit: Unit) => string;
}
