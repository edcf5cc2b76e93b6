import { getEntry } from 'astro:content';
import { shuffle } from '../domain/assessment/shuffle.ts';
import type { CaseOption, Item, ItemOption } from '../domain/content/item-schema.ts';
import type { Credit, Facet } from '../domain/content/vocabulary.ts';
import type { Locale } from '../domain/locale.ts';
import { lessonPlaces } from './course-catalog.ts';
import { lessonHref } from './href.ts';

export interface OptionView {
  readonly id: string;
  readonly text: string;
}

/** What is asked, without anything that tells the answer. */
export interface StepView {
  /** Empty for an item that is not a case. */
  readonly id: string;
  readonly facet?: Facet;
  readonly kind: 'single' | 'multiple';
  readonly leadIn: string;
  readonly fixedOrder: boolean;
  readonly options: readonly OptionView[];
}

export interface ItemView {
  readonly id: string;
  readonly version: number;
  readonly title?: string;
  readonly stem: string;
  readonly steps: readonly StepView[];
}

export interface OptionAnswer {
  readonly id: string;
  readonly credit: Credit;
  readonly rationale: string;
  readonly consequence?: string;
  readonly misconception?: {
    readonly name: string;
    readonly href: string;
  };
}

/** What is needed to grade and explain; loaded apart from the page. */
export interface ItemAnswers {
  readonly steps: readonly (readonly OptionAnswer[])[];
  readonly debrief?: string;
}

async function getItem(id: string): Promise<Item> {
  const entry = await getEntry('items', id);
  if (!entry) throw new Error(`There is no item ${id} in src/content/items.`);
  return entry.data;
}

function stepView(
  locale: Locale,
  seed: string,
  step: {
    id?: string;
    facet?: Facet;
    kind: 'single' | 'multiple';
    leadIn: Record<Locale, string>;
    fixedOrder: boolean;
    options: readonly ItemOption[];
  },
): StepView {
  const options = step.options.map(({ id, text }) => ({ id, text: text[locale] }));
  return {
    id: step.id ?? '',
    ...(step.facet && { facet: step.facet }),
    kind: step.kind,
    leadIn: step.leadIn[locale],
    fixedOrder: step.fixedOrder,
    options: step.fixedOrder ? options : shuffle(options, seed),
  };
}

export async function itemView(locale: Locale, id: string): Promise<ItemView> {
  const item = await getItem(id);
  const base = { id, version: item.version, stem: item.stem[locale] };
  // The seed is the one the island uses for the first round.
  if (item.kind !== 'case')
    return { ...base, steps: [stepView(locale, `${id}//0`, { ...item, id: '' })] };
  return {
    ...base,
    title: item.title[locale],
    steps: item.steps.map((step) => stepView(locale, `${id}/${step.id}/0`, step)),
  };
}

async function optionAnswer(
  locale: Locale,
  option: ItemOption | CaseOption,
  places: ReadonlyMap<string, string>,
): Promise<OptionAnswer> {
  const misconception = option.misconception
    ? (await getEntry('misconceptions', option.misconception))?.data
    : undefined;
  return {
    id: option.id,
    credit: option.credit,
    rationale: option.rationale[locale],
    ...('consequence' in option && { consequence: option.consequence[locale] }),
    ...(misconception && {
      misconception: {
        name: misconception.name[locale],
        href: lessonHref(
          locale,
          places.get(misconception.cure.lesson) ?? '',
          misconception.cure.section,
        ),
      },
    }),
  };
}

export async function itemAnswers(locale: Locale, id: string): Promise<ItemAnswers> {
  const item = await getItem(id);
  const places = await lessonPlaces();
  const steps = item.kind === 'case' ? item.steps : [item];
  return {
    steps: await Promise.all(
      steps.map(({ options }) =>
        Promise.all(options.map((option) => optionAnswer(locale, option, places))),
      ),
    ),
    ...(item.kind === 'case' && { debrief: item.debrief[locale] }),
  };
}
