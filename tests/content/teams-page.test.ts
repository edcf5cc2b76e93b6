import { describe, expect, it } from 'vitest';
import { outlineLesson } from '../../src/domain/content/lesson-outline.ts';
import { drillSize, readPracticeLink } from '../../src/domain/forms/drill.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { content, pageBody } from './course.ts';

const { course, lessons, forms, terms } = content;
const items = content.items.map(({ value }) => value);
const modules = course?.value.modules ?? [];

function addresses(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, address = '']) => address);
}

function bodyOf(locale: Locale): string {
  return pageBody(`docs/${locale}/teams.mdx`);
}

function anchorsIn(body: string): (string | undefined)[] {
  return outlineLesson(body, 1).headings.map(({ slug }) => slug);
}

function lessonAt(locale: Locale, path: string) {
  const lesson = lessons.find(({ file }) => file === `docs/${locale}/learn/${path}.mdx`);
  if (!lesson) throw new Error(`There is no lesson at ${path}.`);
  return lesson;
}

function questionsOf(form: string): number {
  const found = forms.find(({ value }) => value.id === form);
  if (!found) throw new Error(`There is no form ${form}.`);
  return found.value.blueprint.reduce((sum, row) => sum + row.items, 0);
}

/** What a link of the plan takes, by the lessons and the forms themselves. */
function minutesAt(locale: Locale, address: string): number {
  const lesson = /^\.\.\/learn\/(.+)\/$/.exec(address)?.[1];
  if (lesson !== undefined) return lessonAt(locale, lesson).value.lesson.minutes;
  const form = /\?form=(.+)$/.exec(address)?.[1];
  return form === undefined ? 20 : questionsOf(form);
}

/** The days of the plan: the links of each with the number written behind, and the minutes of the day. */
function planOf(locale: Locale) {
  return [...bodyOf(locale).matchAll(/^\| (?:Day|第)&nbsp;\d+\S* \| (.+) \| (\d+) \|$/gm)].map(
    ([, steps = '', minutes]) => ({
      steps: [...steps.matchAll(/\]\(([^)]*)\)(?: \(|（)(\d+)/g)].map(
        ([, address = '', number]) => ({
          address,
          number: Number(number),
        }),
      ),
      links: addresses(steps),
      minutes: Number(minutes),
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe.each(LOCALES)('the plan for a team in %s', (locale) => {
  const plan = planOf(locale);
  const steps = plan.flatMap((day) => day.steps);

  it('has ten days', () => {
    expect(plan).toHaveLength(10);
  });

  it('leads through every lesson, in the order of the course', () => {
    const inPlan = steps.flatMap(({ address }) => /\/learn\/(.+)\/$/.exec(address)?.[1] ?? []);
    const inCourse = modules.flatMap(({ id, lessons: ids }) => ids.map((name) => `${id}/${name}`));
    expect(inPlan).toEqual(inCourse);
  });

  it('leads to every form, from the test of where to start to the sign-off', () => {
    const inPlan = steps.flatMap(({ address }) => /\?form=(.+)$/.exec(address)?.[1] ?? []);
    const checkpoints = modules.map(({ id }) => `checkpoint-${id}`);
    expect(inPlan).toEqual(['diagnostic', ...checkpoints, 'sign-off']);
  });

  it('says how long each lesson, form and talk is', () => {
    expect(steps).toEqual(
      plan.flatMap(({ links }) =>
        links.map((address) => ({ address, number: minutesAt(locale, address) })),
      ),
    );
  });

  it('adds up the minutes of each day', () => {
    expect(plan.map(({ minutes }) => minutes)).toEqual(
      plan.map((day) => sum(day.steps.map(({ number }) => number))),
    );
  });

  it('adds up all days, the reading and the talks', () => {
    const total = sum(plan.map(({ minutes }) => minutes));
    const reading = steps.filter(({ address }) => address.startsWith('../learn/'));
    const talks = steps.filter(({ address }) => address === '#talks');
    const text = bodyOf(locale)
      .split('\n')
      .find((line) => /^(?:In all|合计)/.test(line));
    expect(text?.match(/\d+/g)?.map(Number)).toEqual([
      total,
      sum(reading.map(({ number }) => number)),
      sum(talks.map(({ number }) => number)),
    ]);
  });

  it('keeps each day as short as it says', () => {
    const most = Number(/(\d+) (?:minutes\. Lessons|分钟。课文)/.exec(bodyOf(locale))?.[1]);
    expect(Math.max(...plan.map(({ minutes }) => minutes))).toBeLessThanOrEqual(most);
  });
});

describe.each(LOCALES)('the links to share in %s', (locale) => {
  const links = addresses(bodyOf(locale));

  it('to sections of lessons and to terms lead somewhere', () => {
    const sections = links.flatMap((address) => {
      const [, path = '', anchor] = /^\.\.\/learn\/(.+)\/#(.+)$/.exec(address) ?? [];
      return path ? [{ anchor, known: anchorsIn(pageBody(lessonAt(locale, path).file)) }] : [];
    });
    const named = links.flatMap((address) => /^\.\.\/glossary\/#(.+)$/.exec(address)?.[1] ?? []);
    expect(sections).not.toEqual([]);
    for (const { anchor, known } of sections) expect(known).toContain(anchor);
    expect(terms.map(({ value }) => value.id)).toEqual(expect.arrayContaining(named));
  });

  it('to practice ask for what the bank can give', () => {
    const asked = links.flatMap((address) => {
      const query = /^\.\.\/practice\/\?(.+)$/.exec(address)?.[1];
      return query === undefined ? [] : [readPracticeLink(new URLSearchParams(query))];
    });
    expect(asked.flatMap(({ unknown }) => unknown)).toEqual([]);
    const questions = asked.flatMap(({ item }) => item ?? []);
    expect(questions).not.toEqual([]);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(questions));
    const drills = asked.flatMap(({ drill }) => drill ?? []);
    expect(drills).not.toEqual([]);
    for (const drill of drills) expect(drillSize(items, drill)).toBeGreaterThanOrEqual(drill.count);
  });
});

describe('the page for teams in the two languages', () => {
  it('has the same sections', () => {
    expect(anchorsIn(bodyOf('zh-cn'))).toEqual(anchorsIn(bodyOf('en')));
  });

  it('has the same links in the same order', () => {
    expect(addresses(bodyOf('zh-cn'))).toEqual(addresses(bodyOf('en')));
  });
});
