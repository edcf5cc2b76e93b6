import type { CourseContent } from './course-content.ts';
import type { Finding } from './finding.ts';
import { FAMILIES, MEDIA, PATH_EMPHASES } from './vocabulary.ts';

/** The tactics matrix is complete: each medium, each emphasis in the order of the path, each sense told. */
export function checkMatrix(content: CourseContent): Finding[] {
  const [first] = content.matrix;
  // A course without a matrix is a course; half a matrix is a mistake.
  if (!first) return [];
  const known = new Set<string>([
    ...content.matrix.map(({ value }) => value.id),
    ...content.unread,
  ]);
  const missing = MEDIA.filter((medium) => !known.has(medium));
  const cells = content.matrix.flatMap((medium) =>
    medium.value.cells.flatMap((cell, index): Finding[] => {
      const at = (...field: string[]) => {
        const path = ['cells', index, ...field];
        return { file: medium.file, line: medium.lineOf(path), field: path.join('.') };
      };
      const wanted = PATH_EMPHASES[index];
      const misplaced: Finding[] =
        cell.emphasis === wanted
          ? []
          : [
              {
                code: 'matrix/emphasis-order',
                ...at('emphasis'),
                expected: String(wanted),
                found: cell.emphasis,
              },
            ];
      const senses = FAMILIES.filter(
        (family) => (cell[family].sense !== undefined) !== (cell.emphasis === 'activation'),
      ).map((family): Finding => ({
        code: 'matrix/sense',
        ...at(family),
        expected: cell.emphasis === 'activation' ? 'sense: activation or engagement' : 'no sense',
        found: cell[family].sense ?? 'nothing',
      }));
      return [...misplaced, ...senses];
    }),
  );
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            code: 'matrix/medium-missing' as const,
            file: first.file,
            line: 1,
            field: '',
            expected: `an entry for each of ${MEDIA.length} media`,
            found: `none for ${missing.join(', ')}`,
          },
        ]),
    ...cells,
  ];
}
