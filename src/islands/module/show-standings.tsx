import { render } from 'preact';
import type { BankIndex } from '../../catalog/bank.ts';
import type { ModuleLabels } from '../../catalog/module-labels.ts';
import { groupStanding, isMastered } from '../../domain/progress/group-standing.ts';
import { progressOf, type Moment } from '../../domain/progress/progress.ts';
import type { LearnerRecord } from '../../domain/record/learner-record.ts';
import type { CompetencyStanding } from '../../domain/progress/standings.ts';
import { celebrateOnce } from '../../stores/celebrations.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { loadIndex } from '../practice/load-bank.ts';
import { fillLine } from './fill-line.ts';
import { LessonStanding } from './LessonStanding.tsx';

export interface ModulePage {
  readonly root: HTMLElement;
  /** Id of the module. */
  readonly module: string;
  readonly indexUrl: string;
  readonly labels: ModuleLabels;
  readonly record: RecordStore;
  readonly moment: () => Moment;
}

function taughtBy(lesson: HTMLElement): string[] {
  return (lesson.dataset['competencies'] ?? '').split(' ');
}

function show(
  { root, module, labels }: ModulePage,
  { competencies }: BankIndex,
  standings: readonly CompetencyStanding[],
): void {
  const lessons = [...root.querySelectorAll<HTMLElement>('[data-competencies]')];
  const mark = document.documentElement.lang === 'en';
  for (const lesson of lessons) {
    const group = groupStanding(standings, taughtBy(lesson));
    const line = lesson.querySelector<HTMLElement>('[data-known]')!;
    render(<LessonStanding {...{ group, competencies, labels, mark }} />, line);
    line.hidden = false;
  }
  const mastered = isMastered(groupStanding(standings, lessons.flatMap(taughtBy)));
  root.querySelector('[data-mastered]')!.textContent = mastered ? labels.mastered : '';
  if (!mastered) return;
  // Who reads it here need not be told at the end of a review.
  celebrateOnce('told', module);
  if (celebrateOnce('filled', module)) fillLine(root.querySelector('.stations')!);
}

function hide({ root }: ModulePage): void {
  for (const line of root.querySelectorAll<HTMLElement>('[data-known]')) line.hidden = true;
  root.querySelector('[data-mastered]')!.textContent = '';
}

/** Says of each lesson how well what it teaches is known, for who has answered something. */
export async function showStandings(page: ModulePage): Promise<void> {
  const { record, indexUrl, moment } = page;
  await record.open();
  const update = async (known: LearnerRecord) => {
    if (known.itemEvents.size === 0) return hide(page);
    const index = await loadIndex(indexUrl);
    // What came meanwhile is shown by the update that it caused.
    if (known === record.$record.get())
      show(page, index, progressOf(known, index, moment()).competencies);
  };
  // Where the list of questions does not load, the page is complete without it.
  record.$record.subscribe((known) => void update(known).catch(() => undefined));
}
