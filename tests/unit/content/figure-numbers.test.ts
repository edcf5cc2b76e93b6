import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/domain/content/check-content.ts';
import type { ContentFile } from '../../../src/domain/content/source-text.ts';
import type { Locale } from '../../../src/domain/locale.ts';
import { validCourse } from '../../fixtures/read-fixture.ts';

/** The valid course with a figure at the end of its one lesson in each language. */
function withFigures(figures: Readonly<Record<Locale, string>>): ContentFile[] {
  const added: Readonly<Record<string, string>> = {
    'docs/en/learn/basics/coming-back.mdx': figures.en,
    'docs/zh-cn/learn/basics/coming-back.mdx': figures['zh-cn'],
  };
  return validCourse().map((file) => ({
    ...file,
    text: `${file.text}\n${added[file.path] ?? ''}\n`,
  }));
}

function unevenBlocks(figures: Readonly<Record<Locale, string>>): string[] {
  const { findings } = checkContent(withFigures(figures), '2026-12-01');
  return findings
    .filter(({ code }) => code === 'lesson/uneven-blocks')
    .map(({ expected, found }) => `${expected} / ${found}`);
}

describe('a figure in a lesson', () => {
  it('may have words of its own in each language', () => {
    const en = '<Funnel title="Visits" steps={[["Visitor", 300], ["Member", 30]]} />';
    const zh = '<Funnel title="来访" steps={[["访客", 300], ["会员", 30]]} />';
    expect(unevenBlocks({ en, 'zh-cn': zh })).toEqual([]);
  });

  it.each([
    [
      '<Funnel title="Visits" steps={[["Visitor", 300], ["Member", 30]]} />',
      '<Funnel title="来访" steps={[["访客", 300], ["会员", 40]]} />',
      'Funnel 300 30 at place 6, as in the other language / Funnel 300 40',
    ],
    [
      '<Curve points={[[0, 100], [7, 18.5]]} />',
      '<Curve points={[[0, 100], [7, 18]]} />',
      'Curve 0 100 7 18.5 at place 6, as in the other language / Curve 0 100 7 18',
    ],
    [
      '<Cohort days={[7]} cohorts={[["May", 1000, 170]]} />',
      '<Cohort days={[7]} cohorts={[["五月", 1000, 180]]} />',
      'Cohort 1000 170 at place 6, as in the other language / Cohort 1000 180',
    ],
  ])('has the same numbers in both languages: %s', (en, zh, finding) => {
    expect(unevenBlocks({ en, 'zh-cn': zh })).toEqual([finding]);
  });
});
