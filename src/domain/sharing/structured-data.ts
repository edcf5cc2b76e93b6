/**
 * What pages say about themselves in the words of schema.org. The fields of a course are those that
 * Google asks for (developers.google.com/search/docs/appearance/structured-data/course-info); the
 * others follow schema.org alone. Questions are named, never told: nothing here can hold an answer.
 */
import { langOf, type Locale } from '../locale.ts';

/** A node of schema.org as JSON-LD. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** The course in one language; `url` is the absolute address of its home page. */
export interface CourseReference {
  readonly url: string;
  readonly name: string;
  readonly locale: Locale;
}

const CONTEXT = { '@context': 'https://schema.org' } as const;

/** A number of minutes as an ISO 8601 duration. */
function duration(minutes: number): string {
  return `PT${minutes}M`;
}

function partOf({ url, name }: CourseReference): StructuredData {
  return { '@type': 'Course', '@id': url, name };
}

export interface CourseFacts {
  readonly course: CourseReference;
  readonly description: string;
  readonly teaches: readonly string[];
  /** Reading and answering everything, in minutes. */
  readonly minutes: number;
  /** Absolute addresses of the site and of the picture of the course. */
  readonly site: string;
  readonly image: string;
  readonly modules: readonly { readonly title: string; readonly question: string }[];
}

/** Nobody stands behind the course by name, so it is its own provider. */
export function courseData(facts: CourseFacts): StructuredData {
  const { course, minutes } = facts;
  return {
    ...CONTEXT,
    '@type': 'Course',
    '@id': course.url,
    url: course.url,
    name: course.name,
    description: facts.description,
    image: facts.image,
    inLanguage: langOf(course.locale),
    provider: { '@type': 'Organization', name: course.name, url: facts.site },
    teaches: facts.teaches,
    timeRequired: duration(minutes),
    isAccessibleForFree: true,
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'CNY' },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'Online',
      courseWorkload: duration(minutes),
    },
    syllabusSections: facts.modules.map(({ title, question }) => ({
      '@type': 'Syllabus',
      name: title,
      description: question,
    })),
  };
}

export interface LessonFacts {
  readonly course: CourseReference;
  readonly url: string;
  readonly name: string;
  readonly teaches: readonly string[];
  readonly minutes: number;
  /** What the questions between the paragraphs are called. */
  readonly quiz: string;
}

/** Every page of a lesson carries this, so it says no more than is asked of it. */
export function lessonData({
  course,
  url,
  name,
  teaches,
  minutes,
  quiz,
}: LessonFacts): StructuredData {
  return {
    ...CONTEXT,
    '@type': 'LearningResource',
    '@id': url,
    name,
    learningResourceType: 'lesson',
    inLanguage: langOf(course.locale),
    timeRequired: duration(minutes),
    teaches,
    isPartOf: partOf(course),
    hasPart: { '@type': 'Quiz', name: quiz },
  };
}

/** A form of the bank: a checkpoint, the test of where to start, the sign-off. */
export interface QuizFacts {
  readonly url: string;
  readonly name: string;
  readonly description: string;
}

export function quizData(course: CourseReference, quizzes: readonly QuizFacts[]): StructuredData {
  return {
    ...CONTEXT,
    '@graph': quizzes.map(({ url, name, description }) => ({
      '@type': 'Quiz',
      '@id': url,
      url,
      name,
      description,
      inLanguage: langOf(course.locale),
      isAccessibleForFree: true,
      isPartOf: partOf(course),
    })),
  };
}

/** As text for a `script` element: a text that holds `</script>` must not end it. */
export function toJsonLd(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
