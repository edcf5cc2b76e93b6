/** The bank as the practice page needs it: an index to draw from, and the questions in pools. */
import { getCollection, getEntry } from 'astro:content';
import { shortages } from '../domain/forms/build-form.ts';
import type { Form } from '../domain/content/form-schema.ts';
import type { Item } from '../domain/content/item-schema.ts';
import type { FormKind } from '../domain/content/vocabulary.ts';
import type { Locale } from '../domain/locale.ts';
import { fill } from '../domain/text/fill.ts';
import { endsOf, type ProgressItem } from '../domain/mastery/progress-item.ts';
import type { CourseFacts } from '../domain/progress/course-facts.ts';
import { courseOutline, getCourse, getLesson, type LessonLink } from './course-catalog.ts';
import { href } from './href.ts';
import { itemAnswers, itemView, type ItemAnswers, type ItemView } from './item-view.ts';
import { cellNames } from './matrix-view.ts';
import { practiceLabels, type PracticeLabels } from './practice-labels.ts';
import { quizLabels, type QuizLabels, type Translate } from './quiz-labels.ts';

export interface BankItem extends ProgressItem {
  /** Name of the pool that holds its words: the lesson that teaches its competency. */
  readonly pool: string;
}

export interface CompetencyView {
  readonly statement: string;
  readonly lesson: { readonly id: string; readonly title: string; readonly href: string };
}

export interface FormView {
  readonly id: string;
  readonly kind: Form['kind'];
  readonly title: string;
  readonly text: string;
  readonly blueprint: Form['blueprint'];
}

/** What tells whether a module is mastered, and how to say so. */
export interface ModuleFacts {
  readonly id: string;
  readonly href: string;
  /** Says that it is mastered. */
  readonly mastered: string;
  /** Ids of the competencies its lessons teach. */
  readonly competencies: readonly string[];
}

/** Everything one can draw from and progress is told from, without the words of the questions. */
export interface BankIndex extends CourseFacts {
  readonly items: readonly BankItem[];
  readonly competencies: Readonly<Record<string, CompetencyView>>;
  /** Only forms the bank can fill. */
  readonly forms: readonly FormView[];
  readonly lessons: Readonly<Record<string, { readonly title: string; readonly href: string }>>;
  readonly passMark: number;
  /** Names of the cells of the tactics matrix, by `medium/emphasis`. */
  readonly cells: Readonly<Record<string, string>>;
  /** Address of a pool; `{pool}` is its name. */
  readonly poolUrl: string;
  readonly tacticsUrl: string;
  readonly quiz: QuizLabels;
  readonly labels: PracticeLabels;
  readonly modules: readonly ModuleFacts[];
  /** How to say what is due for review today, wherever that is said. */
  readonly due: { readonly many: string; readonly one: string; readonly link: string };
}

/** The questions of one pool with their answers, by id. */
export type BankPool = Readonly<
  Record<string, { readonly view: ItemView; readonly answers: ItemAnswers }>
>;

/** The first lesson that lists each competency. */
async function lessonsOfCompetencies(locale: Locale): Promise<Map<string, LessonLink>> {
  const lessons = (await courseOutline(locale)).flatMap((module) => module.lessons);
  const found = new Map<string, LessonLink>();
  for (const lesson of lessons) {
    const entry = await getEntry('docs', `${locale}/learn/${lesson.place}`);
    for (const competency of entry?.data.lesson?.competencies ?? []) {
      if (!found.has(competency)) found.set(competency, lesson);
    }
  }
  return found;
}

async function moduleFacts(locale: Locale, t: Translate): Promise<ModuleFacts[]> {
  const modules = await courseOutline(locale);
  return Promise.all(
    modules.map(async ({ id, title, href: address, lessons }) => {
      const taught = await Promise.all(lessons.map(({ place }) => getLesson(locale, place)));
      const competencies = new Set(taught.flatMap(({ lesson }) => lesson.competencies));
      const mastered = fill(t('module.masteredNamed'), { module: title });
      return { id, href: address, mastered, competencies: [...competencies] };
    }),
  );
}

async function allItems(): Promise<Item[]> {
  return (await getCollection('items')).map(({ data }) => data);
}

/** In the order one comes to them: where to start, the modules one after the other, the end. */
const FORM_ORDER: readonly FormKind[] = ['diagnostic', 'checkpoint', 'sign-off'];

/** The forms the bank can fill. */
export async function offeredForms(locale: Locale, t: Translate): Promise<FormView[]> {
  const items = await allItems();
  const course = await getCourse();
  const titles = new Map(course.modules.map(({ id, title }) => [id, title[locale]]));
  const labels = practiceLabels(t);
  const mark = Math.round(course.passMark * 100);
  const forms = (await getCollection('forms')).map(({ data }) => data);
  const moduleOf = ({ module }: Form) => course.modules.findIndex(({ id }) => id === module);
  return forms
    .filter(({ blueprint }) => shortages(blueprint, items).length === 0)
    .sort(
      (a, b) =>
        FORM_ORDER.indexOf(a.kind) - FORM_ORDER.indexOf(b.kind) || moduleOf(a) - moduleOf(b),
    )
    .map((form) => ({
      id: form.id,
      kind: form.kind,
      ...labels.form(form.kind, {
        module: titles.get(form.module ?? '') ?? '',
        n: form.blueprint.reduce((sum, row) => sum + row.items, 0),
        mark,
      }),
      blueprint: form.blueprint,
    }));
}

export interface FormLink {
  readonly label: string;
  readonly text: string;
  readonly href: string;
}

/** The checkpoint of a module, where the bank can fill it. */
export async function checkpointOf(
  locale: Locale,
  module: string,
  t: Translate,
): Promise<FormLink | undefined> {
  const forms = (await getCollection('forms')).map(({ data }) => data);
  const ids = forms.filter((form) => form.module === module).map(({ id }) => id);
  const form = (await offeredForms(locale, t)).find(({ id }) => ids.includes(id));
  return (
    form && { label: form.title, text: form.text, href: href(locale, `practice/?form=${form.id}`) }
  );
}

export async function bankIndex(locale: Locale, t: Translate): Promise<BankIndex> {
  const lessons = await lessonsOfCompetencies(locale);
  const outline = (await courseOutline(locale)).flatMap((module) => module.lessons);
  const competencies = (await getCollection('competencies')).map(({ data }) => data);
  const course = await getCourse();
  return {
    items: (await allItems()).map((item) => ({
      id: item.id,
      kind: item.kind,
      competency: item.competency,
      level: item.level,
      family: item.family,
      cell: item.cell,
      ends: endsOf(item),
      pool: lessons.get(item.competency)?.id ?? '',
    })),
    retired: Object.fromEntries(
      course.retired.flatMap(({ id, family }) => (family === undefined ? [] : [[id, family]])),
    ),
    lessonOrder: outline.map(({ id }) => id),
    competencyIds: [...lessons.keys()],
    review: course.review,
    mastery: course.mastery,
    competencies: Object.fromEntries(
      competencies.flatMap(({ id, statement }) => {
        const lesson = lessons.get(id);
        return lesson
          ? [
              [
                id,
                {
                  statement: statement[locale],
                  lesson: { id: lesson.id, title: lesson.title, href: lesson.href },
                },
              ],
            ]
          : [];
      }),
    ),
    forms: await offeredForms(locale, t),
    lessons: Object.fromEntries(
      outline.map(({ id, title, href: address }) => [id, { title, href: address }]),
    ),
    passMark: course.passMark,
    cells: await cellNames(locale, t),
    poolUrl: href(locale, 'bank/pools/{pool}.json'),
    tacticsUrl: href(locale, 'bank/tactics.json'),
    quiz: quizLabels(t, locale),
    labels: practiceLabels(t).texts,
    modules: await moduleFacts(locale, t),
    due: { many: t('review.due'), one: t('review.dueOne'), link: t('home.reviewLink') },
  };
}

/** The media, emphases and kinds that have items, as `medium/forum`. */
export async function bankCells(): Promise<ReadonlySet<string>> {
  const items = await allItems();
  return new Set(
    items.flatMap(({ kind, cell }) => [
      `kind/${kind}`,
      `medium/${cell.medium ?? ''}`,
      `emphasis/${cell.emphasis ?? ''}`,
    ]),
  );
}

/** Names of all pools. */
export async function bankPools(locale: Locale): Promise<string[]> {
  return [...new Set([...(await lessonsOfCompetencies(locale)).values()].map(({ id }) => id))];
}

export async function bankPool(locale: Locale, pool: string): Promise<BankPool> {
  const lessons = await lessonsOfCompetencies(locale);
  const items = (await allItems()).filter(({ competency }) => lessons.get(competency)?.id === pool);
  return Object.fromEntries(
    await Promise.all(
      items.map(
        async ({ id }) =>
          [
            id,
            { view: await itemView(locale, id), answers: await itemAnswers(locale, id) },
          ] as const,
      ),
    ),
  );
}
