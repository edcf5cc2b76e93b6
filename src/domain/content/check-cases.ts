import {
  END,
  maxScore,
  stepAfter,
  stepAfterResponse,
  walk,
  type WalkedStep,
} from '../assessment/case-graph.ts';
import { correctResponse, gradeResponse, temptingResponse } from '../assessment/kinds.ts';
import type { CourseContent, Located } from './course-content.ts';
import { findingAt } from './finding-at.ts';
import type { Finding } from './finding.ts';
import type { CaseItem, CaseStep, Item } from './item-schema.ts';
import type { FieldPath } from './source-text.ts';

interface Case {
  readonly item: Located<Item>;
  readonly steps: CaseItem['steps'];
}

/** How many steps the best walk may have. */
const MAIN_LINE = { fewest: 2, most: 5 } as const;

/** Each `next` of a case with its place. */
function jumps({ steps }: Case): { readonly to: string; readonly field: FieldPath }[] {
  return steps.flatMap((step, index) => [
    ...(step.next === undefined ? [] : [{ to: step.next, field: ['steps', index, 'next'] }]),
    ...(step.kind === 'single'
      ? step.options.flatMap(({ next }, option) =>
          next === undefined
            ? []
            : [{ to: next, field: ['steps', index, 'options', option, 'next'] }],
        )
      : []),
  ]);
}

function unknownSteps(given: Case): Finding[] {
  const ids = new Set([...given.steps.map(({ id }) => id), END]);
  return jumps(given)
    .filter(({ to }) => !ids.has(to))
    .map(({ to, field }) =>
      findingAt(given.item, 'reference/unknown', field, 'a step of this case, or end', to),
    );
}

function reservedIds(given: Case): Finding[] {
  return given.steps.flatMap(({ id }, index) =>
    id === END
      ? [
          findingAt(
            given.item,
            'case/reserved-id',
            ['steps', index, 'id'],
            'an id other than end',
            id,
          ),
        ]
      : [],
  );
}

/** Where one can get from a step, whatever one answers. */
function waysOut(steps: CaseItem['steps'], step: CaseStep): string[] {
  const after = stepAfter(steps, step);
  if (step.kind !== 'single') return [after];
  return step.options.map(({ id }) => stepAfterResponse(steps, step, [id]));
}

function reachable({ steps }: Case): Set<string> {
  const reached = new Set(steps.slice(0, 1).map(({ id }) => id));
  for (const id of reached) {
    const step = steps.find((candidate) => candidate.id === id);
    for (const to of step ? waysOut(steps, step) : []) reached.add(to);
  }
  return reached;
}

function unreachableSteps(given: Case): Finding[] {
  const reached = reachable(given);
  return given.steps.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [
          findingAt(
            given.item,
            'case/unreachable-step',
            ['steps', index, 'id'],
            'a step or a choice that leads here',
            `nothing leads to ${id}`,
          ),
        ],
  );
}

/** A step from which some answers lead back to it. */
function cycles(given: Case): Finding[] {
  const { steps } = given;
  const leadsTo = (from: string, wanted: string): boolean => {
    const seen = new Set<string>();
    const queue = [from];
    for (const id of queue) {
      const step = steps.find((candidate) => candidate.id === id);
      for (const to of step ? waysOut(steps, step) : []) {
        if (to === wanted) return true;
        if (!seen.has(to)) queue.push(to);
        seen.add(to);
      }
    }
    return false;
  };
  const index = steps.findIndex(({ id }) => leadsTo(id, id));
  return index < 0
    ? []
    : [
        findingAt(
          given.item,
          'case/cycle',
          ['steps', index, 'id'],
          'a story in which no step comes twice',
          `answers that lead from ${steps[index]?.id ?? ''} back to it`,
        ),
      ];
}

function pointsOf({ steps }: Case, walked: readonly WalkedStep[]): number {
  return walked.reduce((sum, { step: id, response }) => {
    const step = steps.find((candidate) => candidate.id === id);
    return sum + (step ? gradeResponse(step, response).score : 0);
  }, 0);
}

/** The best walk is shorter or longer than a case should be. */
function mainLine(given: Case, best: readonly WalkedStep[]): Finding[] {
  const { fewest, most } = MAIN_LINE;
  return best.length >= fewest && best.length <= most
    ? []
    : [
        findingAt(
          given.item,
          'case/main-line',
          ['steps'],
          `${fewest} to ${most} steps on the way of best answers`,
          String(best.length),
        ),
      ];
}

/** Answering best at each step must earn more than any walk with another choice in it. */
function detoursThatPay(given: Case, best: readonly WalkedStep[]): Finding[] {
  const { steps } = given;
  const most = maxScore(steps);
  const bestPoints = pointsOf(given, best);
  const findings = best.flatMap(({ step: id }, place) => {
    const index = steps.findIndex((candidate) => candidate.id === id);
    const step = steps[index];
    if (step?.kind !== 'single') return [];
    const before = pointsOf(given, best.slice(0, place));
    return step.options.flatMap((option, number) => {
      if (option.credit === 'best' || option.next === undefined) return [];
      const score = gradeResponse(step, [option.id]).score;
      const points = before + score + (option.next === END ? 0 : maxScore(steps, option.next));
      if (points < bestPoints) return [];
      return [
        findingAt(
          given.item,
          'case/detour-pays',
          ['steps', index, 'options', number, 'next'],
          `a way that earns less than the best one (${bestPoints})`,
          String(points),
        ),
      ];
    });
  });
  // The best way itself must reach the maximum, or full marks would be out of reach.
  return findings.length === 0 && bestPoints < most
    ? [
        findingAt(
          given.item,
          'case/detour-pays',
          ['steps'],
          `best answers that earn the most (${most})`,
          String(bestPoints),
        ),
      ]
    : findings;
}

/** The tempting walk shows one wrong choice at each step where there is something to choose. */
function temptations(given: Case): Finding[] {
  const { steps } = given;
  const walked = new Set(walk(steps, temptingResponse).map(({ step }) => step));
  return steps.flatMap((step, index) => {
    if (!('options' in step)) return [];
    const field = ['steps', index, 'options'];
    const tempting = step.options.filter((option) => option.tempting);
    if (step.kind === 'single' && tempting.some(({ credit }) => credit === 'best'))
      return [
        findingAt(given.item, 'case/tempting', field, 'a wrong option marked tempting', 'the key'),
      ];
    const wanted = step.kind === 'single' ? tempting.length === 1 : tempting.length > 0;
    if (!walked.has(step.id) || wanted) return [];
    return [
      findingAt(
        given.item,
        'case/tempting',
        field,
        step.kind === 'single' ? 'one option marked tempting' : 'options marked tempting',
        String(tempting.length),
      ),
    ];
  });
}

/** The graph of each case: every step is reached, every way ends, and only the best one earns the most. */
export function checkCases(content: CourseContent): Finding[] {
  return content.items.flatMap((item) => {
    if (item.value.kind !== 'case') return [];
    const given: Case = { item, steps: item.value.steps };
    // A step that is called like the end makes every way to the end a circle.
    const reserved = reservedIds(given);
    const broken = reserved.length > 0 ? reserved : [...unknownSteps(given), ...cycles(given)];
    if (broken.length > 0) return broken;
    const best = walk(given.steps, correctResponse);
    return [
      ...unreachableSteps(given),
      ...mainLine(given, best),
      ...detoursThatPay(given, best),
      ...temptations(given),
    ];
  });
}
