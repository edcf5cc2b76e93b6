import { describe, expect, it } from 'vitest';
import { checkForms } from '~/domain/content/check-forms.ts';
import { checkReferences } from '~/domain/content/check-references.ts';
import type { Course } from '~/domain/content/course-schema.ts';
import type { CourseContent, LessonFile } from '~/domain/content/course-content.ts';
import type { BlueprintRow, Form } from '~/domain/content/form-schema.ts';
import type { Item } from '~/domain/content/item-schema.ts';
import type { PoolItem } from '~/domain/forms/pool.ts';
import { families, poolItem } from '../../fixtures/banks.ts';
import { both, courseOf, located } from './lints/build.ts';

function row(
  competency: string,
  items: number,
  apply: number,
  more: Partial<BlueprintRow> = {},
): BlueprintRow {
  return { competencies: [competency], items, apply, ...more };
}

const GREET = row('greet', 5, 3);
const MEASURE = row('measure', 5, 3);
const SELL = row('sell', 10, 6);

function checkpoint(...blueprint: BlueprintRow[]): Form {
  return { id: 'checkpoint-talk', kind: 'checkpoint', module: 'talk', blueprint };
}

function diagnostic(...blueprint: BlueprintRow[]): Form {
  return { id: 'diagnostic', kind: 'diagnostic', blueprint };
}

function signOff(...blueprint: BlueprintRow[]): Form {
  return { id: 'sign-off', kind: 'sign-off', blueprint };
}

function lesson(id: string, ...competencies: string[]): LessonFile {
  return {
    ...located({ lesson: { id, competencies, prequestions: [] } }),
    outline: { headings: [], components: [] },
  } as unknown as LessonFile;
}

/** Two modules: `talk` teaches to greet and to measure, `trade` to sell. */
const COURSE = {
  glossaryCategories: [],
  modules: [
    { id: 'talk', title: both('talk'), question: both('?'), lessons: ['greeting', 'counting'] },
    { id: 'trade', title: both('trade'), question: both('?'), lessons: ['selling'] },
  ],
} as unknown as Course;

/** Thirty families of one item for each competency: enough for every form here, and for retakes. */
const BANK = ['greet', 'measure', 'sell'].flatMap((competency) =>
  families(competency, Array<['apply']>(30).fill(['apply'])),
);

function contentOf(forms: readonly Form[], bank: readonly PoolItem[] = BANK): CourseContent {
  return courseOf({
    course: located(COURSE),
    lessons: [
      lesson('greeting', 'greet'),
      lesson('counting', 'measure'),
      lesson('selling', 'sell'),
    ],
    items: bank.map((item) => located(item as unknown as Item)),
    forms: forms.map(located),
  });
}

/** What is found in forms, but for modules without a checkpoint. */
function findingsOf(...forms: Form[]) {
  return checkForms(contentOf(forms)).filter(({ code }) => code !== 'form/checkpoint-missing');
}

function foundIn(...forms: Form[]): string[] {
  return findingsOf(...forms).map(({ code, field }) => `${code} ${field}`);
}

describe('a form without fault', () => {
  it.each([
    ['a checkpoint of ten items', checkpoint(GREET, MEASURE)],
    ['a checkpoint of twenty items', checkpoint(row('greet', 10, 6), row('measure', 10, 6))],
    [
      'a checkpoint that asks for more than its module',
      checkpoint(GREET, MEASURE, row('sell', 2, 2)),
    ],
    ['a sign-off of twenty items', signOff(GREET, MEASURE, SELL)],
    ['a diagnostic of twelve items', diagnostic(row('greet', 12, 0, { lesson: 'greeting' }))],
    [
      'a diagnostic that leaves a lesson out',
      diagnostic(row('sell', 16, 1, { lesson: 'selling' })),
    ],
  ])('%s has no finding', (_, form) => {
    expect(foundIn(form)).toEqual([]);
  });

  it('may leave the course without forms', () => {
    expect(checkForms(contentOf([]))).toEqual([]);
  });
});

describe('the size of a form', () => {
  it.each([
    [9, checkpoint(GREET, row('measure', 4, 3))],
    [21, checkpoint(row('greet', 10, 6), row('measure', 11, 7))],
    [19, signOff(GREET, MEASURE, row('sell', 9, 6))],
    [41, signOff(row('greet', 20, 12), row('measure', 20, 12), row('sell', 1, 1))],
    [11, diagnostic(row('greet', 11, 0, { lesson: 'greeting' }))],
    [17, diagnostic(row('greet', 17, 0, { lesson: 'greeting' }))],
  ])('is not %i items', (size, form) => {
    expect(findingsOf(form)).toEqual([
      expect.objectContaining({ code: 'form/size', field: 'blueprint', found: String(size) }),
    ]);
  });
});

describe('what a form asks for', () => {
  it('is to apply in three items of five, in whatever rows', () => {
    expect(foundIn(checkpoint(row('greet', 5, 1), row('measure', 5, 5)))).toEqual([]);
    expect(foundIn(checkpoint(row('greet', 5, 1), row('measure', 5, 4)))).toEqual([
      'form/too-much-recall blueprint',
    ]);
    // 60 % of eleven are seven.
    expect(foundIn(checkpoint(GREET, row('measure', 6, 3)))).toEqual([
      'form/too-much-recall blueprint',
    ]);
  });

  it('may be to recall in a diagnostic', () => {
    expect(foundIn(diagnostic(row('greet', 12, 0, { lesson: 'greeting' })))).toEqual([]);
  });

  it('is not to apply in more items than a row has', () => {
    expect(foundIn(checkpoint(row('greet', 5, 6), MEASURE))).toEqual([
      'form/row blueprint.0.apply',
    ]);
  });

  it('covers all competencies of the module, or of the course', () => {
    expect(findingsOf(checkpoint(row('greet', 10, 6)))).toEqual([
      expect.objectContaining({ code: 'form/competency-missing', found: 'none for measure' }),
    ]);
    expect(findingsOf(signOff(row('sell', 20, 12)))).toEqual([
      expect.objectContaining({
        code: 'form/competency-missing',
        found: 'none for greet, measure',
      }),
    ]);
  });

  it('asks for each competency in one row', () => {
    const again = { ...MEASURE, competencies: ['measure', 'greet'] };
    expect(findingsOf(checkpoint(GREET, again))).toEqual([
      expect.objectContaining({
        code: 'form/overlapping-rows',
        field: 'blueprint.1.competencies.1',
        found: 'greet, which is also in row 1',
      }),
    ]);
    expect(foundIn(checkpoint({ ...GREET, competencies: ['greet', 'greet'] }, MEASURE))).toEqual([
      'form/overlapping-rows blueprint.0.competencies.1',
    ]);
  });
});

describe('what a form needs for its kind', () => {
  it('is a module for a checkpoint', () => {
    const { id, kind, blueprint } = checkpoint(GREET, MEASURE);
    expect(foundIn({ id, kind, blueprint })).toEqual(['form/row id']);
  });

  it('is a lesson in each row for a diagnostic', () => {
    const form = diagnostic(row('greet', 6, 0, { lesson: 'greeting' }), row('measure', 6, 0));
    expect(foundIn(form)).toEqual(['form/row blueprint.1']);
  });
});

describe('a form the bank cannot fill', () => {
  const form = checkpoint(GREET, MEASURE);

  function lacking(bank: readonly PoolItem[]) {
    return checkForms(contentOf([form], bank))
      .filter(({ code }) => code === 'form/not-offered')
      .map(({ field, expected, found }) => `${field}: ${expected}: ${found}`);
  }

  it('is told with what is missing, row by row', () => {
    const bank = [
      ...families('greet', Array<['apply']>(4).fill(['apply'])),
      ...families('measure', [...Array<['recall']>(20).fill(['recall']), ['apply'], ['apply']]),
    ];
    expect(lacking(bank)).toEqual([
      'blueprint.0: 5 families for greet: 4',
      'blueprint.1: 3 families of level apply or analyse for measure: 2',
      'blueprint: 6 other items at a retake, whatever was drawn before: 2',
    ]);
  });

  it('may lack other items for a retake only', () => {
    const bank = ['greet', 'measure'].flatMap((name) =>
      families(name, Array<['apply']>(7).fill(['apply'])),
    );
    expect(lacking(bank)).toEqual([
      'blueprint: 6 other items at a retake, whatever was drawn before: 4',
    ]);
  });

  it('is no matter while its blueprint has to change', () => {
    expect(checkForms(contentOf([checkpoint(GREET)], [])).map(({ code }) => code)).not.toContain(
      'form/not-offered',
    );
  });
});

describe('a family', () => {
  it('measures one competency', () => {
    const bank = [
      poolItem('a', { family: 'shared', competency: 'greet' }),
      poolItem('b', { family: 'shared', competency: 'greet' }),
      poolItem('c', { family: 'shared', competency: 'sell' }),
    ];
    expect(checkForms(contentOf([], bank))).toEqual([
      expect.objectContaining({ code: 'family/two-competencies', field: 'family', found: 'sell' }),
    ]);
  });
});

describe('a module', () => {
  it('without a checkpoint is told once there are forms', () => {
    const found = checkForms(contentOf([checkpoint(GREET, MEASURE)]));
    expect(found).toEqual([
      expect.objectContaining({
        code: 'form/checkpoint-missing',
        field: 'modules.1',
        found: 'none for trade',
      }),
    ]);
  });
});

describe('what a form names', () => {
  function unknownIn(form: Form): string[] {
    const content = {
      ...contentOf([form], []),
      competencies: ['greet', 'measure', 'sell'].map((id) => located({ id, statement: both(id) })),
    };
    return checkReferences(content)
      .filter(({ code }) => code === 'reference/unknown')
      .filter(({ field }) => /^(?:blueprint|module)/.test(field))
      .map(({ field, found, expected }) => `${field} ${found}: ${expected}`);
  }

  it('exists', () => {
    expect(unknownIn(checkpoint(GREET, MEASURE))).toEqual([]);
    expect(unknownIn(diagnostic(row('sell', 12, 0, { lesson: 'selling' })))).toEqual([]);
  });

  it('is not asked of a course that could not be read', () => {
    const content = { ...contentOf([checkpoint(GREET)], []), course: undefined };
    expect(checkReferences(content).map(({ field }) => field)).not.toContain('module');
  });

  it('is found where it does not: module, lesson and competency', () => {
    expect(unknownIn({ ...checkpoint(GREET), module: 'talks' })).toEqual([
      'module talks: a known module; perhaps talk',
    ]);
    expect(unknownIn(diagnostic(row('sel', 12, 0, { lesson: 'sellin' })))).toEqual([
      'blueprint.0.competencies.0 sel: a known competency; perhaps sell',
      'blueprint.0.lesson sellin: a known lesson; perhaps selling',
    ]);
  });
});
