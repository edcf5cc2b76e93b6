import { describe, expect, it } from 'vitest';
import { checkMatrix } from '~/domain/content/check-matrix.ts';
import type { MatrixCell, MatrixMedium, MatrixTactic } from '~/domain/content/matrix-schema.ts';
import {
  MEDIA,
  PATH_EMPHASES,
  type Medium,
  type PathEmphasis,
} from '~/domain/content/vocabulary.ts';
import { both, courseOf, located } from './lints/build.ts';

function tactic(sense?: 'activation' | 'engagement'): MatrixTactic {
  const text = both('text');
  return { tactic: text, metric: text, pitfall: text, seed: [], ...(sense && { sense }) };
}

function cell(emphasis: PathEmphasis): MatrixCell {
  const sense = emphasis === 'activation' ? 'engagement' : undefined;
  return {
    emphasis,
    fit: 'strong',
    why: both('text'),
    content: tactic(sense),
    activities: tactic(sense),
    partnerships: tactic(sense),
  };
}

function medium(id: Medium, cells = PATH_EMPHASES.map(cell)): MatrixMedium {
  return { id, name: both(id), nature: both('text'), cells };
}

function foundIn(media: readonly MatrixMedium[], unread: readonly string[] = []): string[] {
  const content = courseOf({ matrix: media.map(located), unread: new Set(unread) });
  return checkMatrix(content).map(({ code, field, found }) => `${code} ${field} ${found}`.trim());
}

/** A whole matrix in which the cells of the first medium are these. */
function withCells(cells: MatrixCell[]): MatrixMedium[] {
  return MEDIA.map((id, index) => (index === 0 ? medium(id, cells) : medium(id)));
}

describe('the matrix', () => {
  it('may be whole, or not there at all', () => {
    expect(foundIn(MEDIA.map((id) => medium(id)))).toEqual([]);
    expect(foundIn([])).toEqual([]);
  });

  it('has each medium, told in one finding', () => {
    const some = MEDIA.slice(0, 8).map((id) => medium(id));
    expect(foundIn(some)).toEqual(['matrix/medium-missing  none for email, livestream']);
  });

  it('does not miss a medium that is there and cannot be read', () => {
    const some = MEDIA.slice(0, 9).map((id) => medium(id));
    expect(foundIn(some, ['livestream'])).toEqual([]);
  });

  it('has its cells in the order of the path', () => {
    const [first, ...others] = PATH_EMPHASES.map(cell);
    if (!first) throw new Error('There is no path.');
    expect(foundIn(withCells([...others, first]))).toHaveLength(PATH_EMPHASES.length);
    const twice = PATH_EMPHASES.map((emphasis) =>
      cell(emphasis === 'referral' ? 'conversion' : emphasis),
    );
    expect(foundIn(withCells(twice))).toEqual([
      'matrix/emphasis-order cells.4.emphasis conversion',
    ]);
  });

  it('says which sense of 促活 each tactic of that cell serves', () => {
    const cells = PATH_EMPHASES.map(cell).with(1, { ...cell('activation'), activities: tactic() });
    expect(foundIn(withCells(cells))).toEqual(['matrix/sense cells.1.activities nothing']);
  });

  it('names no sense in another cell', () => {
    const cells = PATH_EMPHASES.map(cell).with(2, {
      ...cell('retention'),
      content: tactic('activation'),
    });
    expect(foundIn(withCells(cells))).toEqual(['matrix/sense cells.2.content activation']);
  });
});
