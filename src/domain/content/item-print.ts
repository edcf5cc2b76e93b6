import type { Item, Question } from './item-schema.ts';

/** 32-bit FNV-1a hash of a text, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

/** What of a question decides what a stored attempt means. */
function asked(question: Question): unknown {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(({ id, credit, text }) => [id, credit, text]);
    case 'order':
      return question.elements.map(({ id, text }) => [id, text]);
    case 'match':
      return [
        question.prompts.map(({ id, target, text }) => [id, target, text]),
        question.targets.map(({ id, text }) => [id, text]),
      ];
    case 'numeric':
      return [question.value, question.tolerance, question.unit];
  }
}

/**
 * A short print of what an item asks and what its responses are worth. It changes exactly when the
 * item's version has to: with the stem, the lead-ins, the options or the credit, not with a rationale.
 */
export function itemPrint(item: Item): string {
  const questions = item.kind === 'case' ? item.steps : [item];
  return hash(
    JSON.stringify([
      item.kind,
      item.stem,
      questions.map((question) => [
        'facet' in question ? question.id : '',
        question.kind,
        question.leadIn,
        asked(question),
      ]),
    ]),
  );
}
