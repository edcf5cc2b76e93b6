import { checkCoverage } from './check-coverage.ts';
import { checkIds } from './check-ids.ts';
import { checkItems } from './check-items.ts';
import { checkLessons } from './check-lessons.ts';
import { checkReferences } from './check-references.ts';
import { checkTerms } from './check-terms.ts';
import { readCourseContent, type CourseContent } from './course-content.ts';
import type { Finding } from './finding.ts';
import type { ContentFile } from './source-text.ts';

/** Reads and checks all content. Everything wrong comes back in one go. */
export function checkContent(files: readonly ContentFile[]): {
  content: CourseContent;
  findings: Finding[];
} {
  const { content, findings } = readCourseContent(files);
  const checks = [checkIds, checkReferences, checkLessons, checkItems, checkTerms];
  // Counting what covers what makes sense only when everything could be read.
  if (content.unread.size === 0) checks.push(checkCoverage);
  return { content, findings: [...findings, ...checks.flatMap((check) => check(content))] };
}
