import { getEntry } from 'astro:content';
import { walk } from '../domain/assessment/case-graph.ts';
import { correctResponse } from '../domain/assessment/kinds.ts';
import { present } from '../domain/assessment/present.ts';
import { questionsOf, type Item, type Question } from '../domain/content/item-schema.ts';
import type { Credit, Facet, Unit } from '../domain/content/vocabulary.ts';
import type { Locale } from '../domain/locale.ts';
import { lessonPlaces } from './course-catalog.ts';
import { lessonHref } from './href.ts';

/** An id and its words: an option, an element, a prompt or a target. */
export interface PartView {
  readonly id: string;
  readonly text: string;
}

interface StepBase {
  /** Empty for an item that is not a case. */
  readonly id: string;
  readonly facet?: Facet;
  /** In a case: off the way that leads on from each other when all is answered well. */
  readonly detour?: true;
  readonly leadIn: string;
}

export interface ChoiceView extends StepBase {
  readonly kind: 'single' | 'multiple';
  readonly fixedOrder: boolean;
  readonly options: readonly PartView[];
}

export interface OrderView extends StepBase {
  readonly kind: 'order';
  readonly elements: readonly PartView[];
}

export interface MatchView extends StepBase {
  readonly kind: 'match';
  readonly prompts: readonly PartView[];
  readonly targets: readonly PartView[];
}

export interface NumericView extends StepBase {
  readonly kind: 'numeric';
  readonly unit: Unit;
}

/** What is asked, without anything that tells the answer. */
export type StepView = ChoiceView | OrderView | MatchView | NumericView;

export interface ItemView {
  readonly id: string;
  readonly version: number;
  readonly title?: string;
  readonly stem: string;
  readonly steps: readonly StepView[];
}

export interface MisconceptionLink {
  readonly name: string;
  readonly href: string;
}

/** Why a part of a response is right or wrong. */
export interface Explanation {
  readonly rationale: string;
  readonly consequence?: string;
  readonly misconception?: MisconceptionLink;
}

export interface OptionAnswer extends Explanation {
  readonly id: string;
  readonly credit: Credit;
  readonly next?: string;
  readonly tempting?: true;
}

interface ChoiceAnswers {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly OptionAnswer[];
}

interface OrderAnswers {
  readonly kind: 'order';
  /** In the right order. */
  readonly elements: readonly (Explanation & { readonly id: string })[];
  readonly misconception: MisconceptionLink;
}

interface MatchAnswers {
  readonly kind: 'match';
  readonly prompts: readonly (Explanation & { readonly id: string; readonly target: string })[];
}

interface NumericAnswers extends Explanation {
  readonly kind: 'numeric';
  readonly value: number;
  readonly tolerance: number;
  readonly slips: readonly (Explanation & { readonly value: number })[];
}

/** What grades and explains a step, and where the story goes from it. */
export type StepAnswers = (ChoiceAnswers | OrderAnswers | MatchAnswers | NumericAnswers) & {
  readonly next?: string;
  readonly checkpoint?: true;
};

/** What is needed to grade and explain; loaded apart from the page. */
export interface ItemAnswers {
  readonly steps: readonly StepAnswers[];
  readonly debrief?: string;
}

async function getItem(id: string): Promise<Item> {
  const entry = await getEntry('items', id);
  if (!entry) throw new Error(`There is no item ${id} in src/content/items.`);
  return entry.data;
}

function stepId(question: Question): string {
  return 'facet' in question ? question.id : '';
}

function partView(locale: Locale) {
  return ({ id, text }: { id: string; text: Record<Locale, string> }): PartView => ({
    id,
    text: text[locale],
  });
}

function authoredStep(locale: Locale, question: Question): StepView {
  const base: StepBase = {
    id: stepId(question),
    ...('facet' in question && { facet: question.facet }),
    leadIn: question.leadIn[locale],
  };
  const view = partView(locale);
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return {
        ...base,
        kind: question.kind,
        fixedOrder: question.fixedOrder,
        options: question.options.map(view),
      };
    case 'order':
      return { ...base, kind: 'order', elements: question.elements.map(view) };
    case 'match':
      return {
        ...base,
        kind: 'match',
        prompts: question.prompts.map(view),
        targets: question.targets.map(view),
      };
    case 'numeric':
      return { ...base, kind: 'numeric', unit: question.unit };
  }
}

/** The order of a question's parts as they are written, which for an order question is the right one. */
function writtenOrder(question: Question): string[] {
  return question.kind === 'order' ? question.elements.map(({ id }) => id) : [];
}

/** The steps of a case that only a wrong choice leads to. */
function detours(item: Item): ReadonlySet<string> {
  if (item.kind !== 'case') return new Set();
  const main = new Set(walk(item.steps, correctResponse).map(({ step }) => step));
  return new Set(item.steps.map(({ id }) => id).filter((id) => !main.has(id)));
}

export async function itemView(locale: Locale, id: string): Promise<ItemView> {
  const item = await getItem(id);
  const off = detours(item);
  return {
    id,
    version: item.version,
    ...(item.kind === 'case' && { title: item.title[locale] }),
    stem: item.stem[locale],
    // The seed is the one of the first run in a lesson.
    steps: questionsOf(item).map((question) =>
      present(
        {
          ...authoredStep(locale, question),
          ...(off.has(stepId(question)) && { detour: true as const }),
        },
        `${id}/${stepId(question)}/0`,
        writtenOrder(question),
      ),
    ),
  };
}

async function misconceptionLink(
  locale: Locale,
  id: string,
  places: ReadonlyMap<string, string>,
): Promise<MisconceptionLink> {
  const entry = await getEntry('misconceptions', id);
  if (!entry) throw new Error(`There is no misconception ${id} in src/content/misconceptions.`);
  const { name, cure } = entry.data;
  return {
    name: name[locale],
    href: lessonHref(locale, places.get(cure.lesson) ?? '', cure.section),
  };
}

interface Written {
  readonly rationale: Record<Locale, string>;
  readonly consequence?: Record<Locale, string>;
  readonly misconception?: string | undefined;
}

/** Writes the answers of one language. */
function answerWriter(locale: Locale, places: ReadonlyMap<string, string>) {
  const link = (id: string) => misconceptionLink(locale, id, places);

  async function explanation(written: Written): Promise<Explanation> {
    return {
      rationale: written.rationale[locale],
      ...(written.consequence && { consequence: written.consequence[locale] }),
      ...(written.misconception && { misconception: await link(written.misconception) }),
    };
  }

  async function explained<T extends Written, R>(
    list: readonly T[],
    rest: (entry: T) => R,
  ): Promise<(Explanation & R)[]> {
    return Promise.all(
      list.map(async (entry) => ({ ...rest(entry), ...(await explanation(entry)) })),
    );
  }

  async function stepAnswers(question: Question): Promise<StepAnswers> {
    switch (question.kind) {
      case 'single':
      case 'multiple':
        return {
          kind: question.kind,
          options: await explained<
            Written & {
              id: string;
              credit: Credit;
              next?: string | undefined;
              tempting?: true | undefined;
            },
            Omit<OptionAnswer, keyof Explanation>
          >(question.options, ({ id, credit, next, tempting }) => ({
            id,
            credit,
            ...(next && { next }),
            ...(tempting && { tempting }),
          })),
        };
      case 'order':
        return {
          kind: 'order',
          elements: await explained(question.elements, ({ id }) => ({ id })),
          misconception: await link(question.misconception),
        };
      case 'match':
        return {
          kind: 'match',
          prompts: await explained(question.prompts, ({ id, target }) => ({ id, target })),
        };
      case 'numeric':
        return {
          kind: 'numeric',
          value: question.value,
          tolerance: question.tolerance,
          rationale: question.rationale[locale],
          slips: await explained(question.slips, ({ value }) => ({ value })),
        };
    }
  }

  return async (question: Question): Promise<StepAnswers> => ({
    ...(await stepAnswers(question)),
    ...('facet' in question && question.next && { next: question.next }),
    ...('facet' in question && question.checkpoint && { checkpoint: question.checkpoint }),
  });
}

export async function itemAnswers(locale: Locale, id: string): Promise<ItemAnswers> {
  const item = await getItem(id);
  const write = answerWriter(locale, await lessonPlaces());
  return {
    steps: await Promise.all(questionsOf(item).map(write)),
    ...(item.kind === 'case' && { debrief: item.debrief[locale] }),
  };
}
