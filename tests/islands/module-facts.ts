import type { BankIndex } from '~/catalog/bank.ts';
import type en from '~/content/i18n/en.json';

/** What an index of the bank says beside its questions: one module, and how to say what is due. */
export function besideQuestions(words: typeof en): Pick<BankIndex, 'modules' | 'due'> {
  return {
    modules: [
      {
        id: 'basics',
        href: '/en/learn/basics/',
        mastered: 'You have mastered the module “The basics (入门)”.',
        competencies: ['tell', 'keep'],
      },
    ],
    due: { many: words['review.due'], one: words['review.dueOne'], link: words['home.reviewLink'] },
  };
}
