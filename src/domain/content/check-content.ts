import { checkCases } from './check-cases.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkForms } from './check-forms.ts';
import { checkIds } from './check-ids.ts';
import { checkLessons } from './check-lessons.ts';
import { checkMatrix } from './check-matrix.ts';
import { checkPublished } from './check-published.ts';
import { checkReferences } from './check-references.ts';
import { checkReview } from './check-review.ts';
import { checkTerms } from './check-terms.ts';
import { readCourseContent, type CourseContent } from './course-content.ts';
import type { Finding } from './finding.ts';
import { lintBank, lintItems } from './lints/index.ts';
import { lintSourceAge } from './lints/platform-claims.ts';
import type { ContentFile } from './source-text.ts';

/**
 * Reads and checks all content. Everything wrong comes back in one go. The age of sources is checked
 * when the day is given, as YYYY-MM-DD.
 */
export function checkContent(
  files: readonly ContentFile[],
  today?: string,
): {
  content: CourseContent;
  findings: Finding[];
} {
  const { content, findings } = readCourseContent(files);
  const checks = [
    checkIds,
    checkReferences,
    checkLessons,
    checkTerms,
    checkCases,
    checkMatrix,
    checkReview,
    checkPublished,
    lintItems,
  ];
  // Counting what covers what makes sense only when everything could be read.
  if (content.unread.size === 0) checks.push(checkCoverage, checkForms, lintBank);
  if (today !== undefined) checks.push((read) => lintSourceAge(read, today));
  return { content, findings: [...findings, ...checks.flatMap((check) => check(content))] };
}
