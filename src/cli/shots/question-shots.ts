/** The states of a question, and what each kind looks like. */
import type { Locator, Page } from '@playwright/test';
import { at, type Shot } from './shot.ts';
import type { Words } from './words.ts';

const SINGLE = 'practice/?item=five-hostel-tasks';
const MULTIPLE = 'practice/?item=five-names-among-six';
const ORDER = 'practice/?item=path-order-shadow-plays';
const MATCH = 'practice/?item=path-match-chess-letter';
const NUMBER = 'practice/?item=ret-num-choir-scores-within';
const CASE = 'practice/?item=ret-case-gardening-forum';
const BRANCHING_CASE = 'practice/?item=ret-case-cantonese-recordings';

async function liveForm(page: Page): Promise<Locator> {
  const form = page.locator('form[data-live]');
  await form.waitFor();
  return form;
}

/** Ticks options by their ids, and checks when asked to. */
function answer(options: readonly string[], check: boolean) {
  return async (page: Page, words: Words): Promise<void> => {
    const form = await liveForm(page);
    for (const id of options) await form.locator(`input[value="${id}"]`).check();
    if (check) await press(form, words['quiz.check']);
  };
}

async function press(form: Locator, name: string): Promise<void> {
  await form.getByRole('button', { name, exact: true }).click();
}

async function showAnswer(page: Page, words: Words): Promise<Locator> {
  const form = await liveForm(page);
  await press(form, words['quiz.show']);
  await form.getByRole('button', { name: words['quiz.continue'], exact: true }).waitFor();
  return form;
}

/** Goes through this many steps of a case by their answers. */
function showSteps(count: number) {
  return async (page: Page, words: Words): Promise<void> => {
    for (let step = 0; step < count; step += 1) {
      await press(await showAnswer(page, words), words['quiz.continue']);
    }
  };
}

export const QUESTION_SHOTS: readonly Shot[] = [
  { name: 'untouched', path: at(SINGLE), arrange: liveForm },
  { name: 'chosen', path: at(SINGLE), arrange: answer(['toast'], false) },
  { name: 'right', path: at(SINGLE), arrange: answer(['toast'], true), screens: 2 },
  { name: 'wrong', path: at(SINGLE), arrange: answer(['directions'], true), screens: 2 },
  { name: 'empty', path: at(SINGLE), arrange: answer([], true) },
  { name: 'revealed', path: at(SINGLE), arrange: showAnswer, screens: 2 },
  {
    name: 'partly right',
    path: at(MULTIPLE),
    arrange: answer(['product', 'group', 'user'], true),
    screens: 2,
  },
  { name: 'order', path: at(ORDER), arrange: liveForm },
  { name: 'order shown', path: at(ORDER), arrange: showAnswer, screens: 2 },
  { name: 'match', path: at(MATCH), arrange: liveForm },
  { name: 'match shown', path: at(MATCH), arrange: showAnswer, screens: 2 },
  { name: 'number', path: at(NUMBER), arrange: liveForm },
  {
    name: 'number right',
    path: at(NUMBER),
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('textbox').fill('55%');
      await press(form, words['quiz.check']);
    },
    screens: 2,
  },
  { name: 'case in the middle', path: at(CASE), arrange: showSteps(2), screens: 3 },
  { name: 'case at its end', path: at(BRANCHING_CASE), arrange: showSteps(4), screens: 4 },
];
