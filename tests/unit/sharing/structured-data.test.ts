import { describe, expect, it } from 'vitest';
import {
  courseData,
  lessonData,
  quizData,
  toJsonLd,
} from '../../../src/domain/sharing/structured-data.ts';

const COURSE = {
  url: 'https://example.org/en/',
  name: 'Five Names, One Job',
  locale: 'en',
} as const;

describe('the data of the course', () => {
  const data = courseData({
    course: COURSE,
    description: 'A free course.',
    teaches: ['Name the job behind a title'],
    minutes: 61,
    site: 'https://example.org/',
    image: 'https://example.org/og/en/course.png',
    modules: [{ title: 'The roles', question: 'Who does what?' }],
  });

  it('say in which language, how long and how it is taken', () => {
    expect(data).toMatchObject({
      '@type': 'Course',
      '@id': 'https://example.org/en/',
      inLanguage: 'en',
      timeRequired: 'PT61M',
      hasCourseInstance: { courseMode: 'Online', courseWorkload: 'PT61M' },
    });
  });

  it('say that it costs nothing and that the course itself offers it', () => {
    expect(data).toMatchObject({
      isAccessibleForFree: true,
      offers: { category: 'Free', price: 0 },
      provider: {
        '@type': 'Organization',
        name: 'Five Names, One Job',
        url: 'https://example.org/',
      },
    });
  });

  it('list the modules with their questions', () => {
    expect(data['syllabusSections']).toEqual([
      { '@type': 'Syllabus', name: 'The roles', description: 'Who does what?' },
    ]);
  });
});

describe('the data of a lesson', () => {
  it('say what it teaches, how long it takes, where it belongs and that it asks', () => {
    expect(
      lessonData({
        course: { ...COURSE, locale: 'zh-cn' },
        url: 'https://example.org/zh-cn/learn/x/y/',
        name: '留存',
        teaches: ['算出留存'],
        minutes: 11,
        quiz: '练习题',
      }),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      '@id': 'https://example.org/zh-cn/learn/x/y/',
      name: '留存',
      learningResourceType: 'lesson',
      inLanguage: 'zh-CN',
      timeRequired: 'PT11M',
      teaches: ['算出留存'],
      isPartOf: { '@type': 'Course', '@id': 'https://example.org/en/', name: COURSE.name },
      hasPart: { '@type': 'Quiz', name: '练习题' },
    });
  });
});

describe('the data of the forms', () => {
  it('have a quiz for each, as a part of the course', () => {
    const url = 'https://example.org/en/practice/?form=checkpoint-roles';
    const data = quizData(COURSE, [{ url, name: 'Checkpoint', description: '10 questions.' }]);
    expect(data['@graph']).toEqual([
      expect.objectContaining({
        '@type': 'Quiz',
        url,
        name: 'Checkpoint',
        description: '10 questions.',
        isPartOf: { '@type': 'Course', '@id': COURSE.url, name: COURSE.name },
      }),
    ]);
  });
});

describe('data in a page', () => {
  const name = 'a</script><script>alert(1)</script><!--';

  it('cannot end the element they stand in', () => {
    expect(toJsonLd({ name })).not.toContain('<');
  });

  it('are read as they were written', () => {
    expect(JSON.parse(toJsonLd({ name }))).toEqual({ name });
  });
});
