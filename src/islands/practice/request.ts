/** What the address of the practice page asks for, made into something to show. */
import type { BankIndex, FormView } from '../../catalog/bank.ts';
import {
  ANY_DRILL,
  DRILL,
  buildDrill,
  readPracticeLink,
  writeDrillLink,
  type DrillChoice,
} from '../../domain/forms/drill.ts';
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

/** Where the questions of a sitting come from. */
export interface Source {
  /** Id under which its sittings are kept in the record. */
  readonly form: string;
  /** Whether it begins by itself, and whether a sitting that was left is offered again. */
  readonly begins: 'at-once' | 'or-goes-on' | 'when-asked';
  /** Whether a question that was missed with certainty is asked once more after some others. */
  readonly repeatsCertainMisses: boolean;
  /** Ids of the items of a new sitting. */
  draw(record: LearnerRecord, seed: string): string[];
  /** Makes the address lead back to a sitting of this source or to a drill that came out of it. */
  remember(address: URL, sitting: SittingStartedEvent): void;
}

export function formSource(index: BankIndex, { id, blueprint }: FormView): Source {
  return {
    form: id,
    begins: 'or-goes-on',
    repeatsCertainMisses: false,
    draw: (record, seed) => buildForm(blueprint, index.items, seed, familiarityFrom(record, id)),
    remember(address, { form, items }) {
      // Questions of a form that are asked again are a drill: they must not count as the form.
      address.search =
        form === DRILL
          ? writeDrillLink({ ...ANY_DRILL, count: items.length })
          : new URLSearchParams({ form }).toString();
    },
  };
}

export function drillSource(index: BankIndex, choice: DrillChoice): Source {
  return {
    form: DRILL,
    begins: 'at-once',
    repeatsCertainMisses: true,
    draw: (record, seed) => buildDrill(index.items, choice, seed, familiarityFrom(record, DRILL)),
    // The address says already what is asked.
    remember: () => undefined,
  };
}
