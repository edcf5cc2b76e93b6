/** What the address of the practice page asks for, made into something to show. */
import type { BankIndex, FormView } from '../../catalog/bank.ts';
import { DRILL, buildDrill, readPracticeLink, type DrillChoice } from '../../domain/forms/drill.ts';
import { buildForm } from '../../domain/forms/build-form.ts';
import type { SittingStartedEvent } from '../../domain/record/events.ts';
import type { LearnerRecord } from '../../domain/record/learner-record.ts';
import { familiarityFrom } from '../../domain/record/sittings.ts';

/** Name of the parameter that keeps the place after a reload and in the other language. */
export const SITTING = 'sitting';

export type PracticeRequest =
  | { readonly show: 'item'; readonly id: string }
  | { readonly show: 'unknown-item'; readonly id: string }
  | { readonly show: 'form'; readonly form: FormView }
  | { readonly show: 'unknown-form'; readonly id: string }
  | { readonly show: 'drill'; readonly choice: DrillChoice; readonly unknown: readonly string[] };

/** Undefined when the address asks for nothing: then one chooses. */
export function readRequest(index: BankIndex, search: string): PracticeRequest | undefined {
  const link = readPracticeLink(new URLSearchParams(search));
  if (link.item !== undefined) {
    const { item: id } = link;
    const known = index.items.some((item) => item.id === id);
    return { show: known ? 'item' : 'unknown-item', id };
  }
  if (link.form !== undefined) {
    const form = index.forms.find(({ id }) => id === link.form);
    return form ? { show: 'form', form } : { show: 'unknown-form', id: link.form };
  }
  return link.drill && { show: 'drill', choice: link.drill, unknown: link.unknown };
}

/** The sitting the address names, when this browser has it and it is of the same form. */
export function namedSitting(
  record: LearnerRecord,
  search: string,
  form: string,
): SittingStartedEvent | undefined {
  const id = new URLSearchParams(search).get(SITTING) ?? '';
  const sitting = record.sittings.get(id);
  return sitting?.form === form ? sitting : undefined;
}

/** Ids of the items of a new sitting. */
export function draw(
  index: BankIndex,
  record: LearnerRecord,
  what: FormView | DrillChoice,
  seed: string,
): string[] {
  if ('blueprint' in what)
    return buildForm(what.blueprint, index.items, seed, familiarityFrom(record, what.id));
  return buildDrill(index.items, what, seed, familiarityFrom(record, DRILL));
}
