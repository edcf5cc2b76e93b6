import { maxScore, walk, type GradedStep, type WalkedStep } from '../case-graph.ts';
import { grade, type Grade } from '../grade.ts';
import { correctResponse, gradeResponse, summarise, temptingResponse } from '../kinds.ts';
import { joinPart, splitPart, type Response, type ResponseProblem } from '../response.ts';
import type { TaskWords } from '../task.ts';

export interface CaseTask {
  readonly kind: 'case';
  readonly steps: readonly GradedStep[];
}

export function toResponse(walked: readonly WalkedStep[]): Response {
  return walked.flatMap(({ step, response }) => response.map((part) => joinPart(step, part)));
}

/** The steps of a response in the order they were answered; steps the case no longer has are left out. */
export function fromResponse(task: CaseTask, response: Response): WalkedStep[] {
  const walked = new Map<string, string[]>();
  for (const [step, part] of response.map(splitPart)) {
    const parts = walked.get(step);
    if (parts) parts.push(part);
    else if (task.steps.some(({ id }) => id === step)) walked.set(step, [part]);
  }
  return [...walked].map(([step, parts]) => ({ step, response: parts }));
}

function stepOf(task: CaseTask, id: string): GradedStep {
  const step = task.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}

/** Points of the steps over the most that any walk through the whole case can earn. */
function gradeCase(task: CaseTask, response: Response): Grade {
  const grades = fromResponse(task, response).map(({ step, response: given }) =>
    gradeResponse(stepOf(task, step), given),
  );
  const most = maxScore(task.steps);
  const points = grades.reduce((sum, { score }) => sum + score, 0);
  return grade(
    most === 0 ? 0 : Math.min(1, points / most),
    grades.some(({ harmful }) => harmful),
  );
}

/** A situation with steps that are questions themselves; its responses are walks. */
export const caseKind = {
  known: (task: CaseTask, response: Response) => toResponse(fromResponse(task, response)),
  validate: (task: CaseTask, response: Response): ResponseProblem | undefined =>
    fromResponse(task, response).length === 0 ? 'nothing-chosen' : undefined,
  grade: gradeCase,
  correctResponse: (task: CaseTask) => toResponse(walk(task.steps, correctResponse)),
  temptingResponse: (task: CaseTask) => toResponse(walk(task.steps, temptingResponse)),
  summarise: (task: CaseTask, response: Response, words: TaskWords) =>
    fromResponse(task, response).map(({ step, response: given }) =>
      summarise(stepOf(task, step), given, words).join(' · '),
    ),
  countRight: () => undefined,
};
