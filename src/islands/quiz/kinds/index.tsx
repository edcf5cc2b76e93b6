/** What each kind of question looks like, open and explained; one row each. */
import type { StepAnswers, StepView } from '../../../catalog/item-view.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { ChoiceResult } from './ChoiceResult.tsx';
import type { InputProps } from './input-props.ts';
import { MatchInput } from './MatchInput.tsx';
import { MatchResult } from './MatchResult.tsx';
import { NumericInput } from './NumericInput.tsx';
import { NumericResult } from './NumericResult.tsx';
import { OrderInput } from './OrderInput.tsx';
import { OrderResult } from './OrderResult.tsx';
import type { ResultProps } from './result-props.ts';

export function QuestionInput({ step, ...props }: InputProps<StepView>) {
  switch (step.kind) {
    case 'single':
    case 'multiple':
      return <ChoiceInput step={step} {...props} />;
    case 'order':
      return <OrderInput step={step} {...props} />;
    case 'match':
      return <MatchInput step={step} {...props} />;
    case 'numeric':
      return <NumericInput step={step} {...props} />;
  }
}

/** A page and its answers are of one build, so that both are of one kind. */
export function QuestionResult({ step, answers, ...props }: ResultProps<StepView, StepAnswers>) {
  if ('options' in step && 'options' in answers)
    return <ChoiceResult step={step} answers={answers} {...props} />;
  if (step.kind === 'order' && answers.kind === 'order')
    return <OrderResult step={step} answers={answers} {...props} />;
  if (step.kind === 'match' && answers.kind === 'match')
    return <MatchResult step={step} answers={answers} {...props} />;
  if (step.kind === 'numeric' && answers.kind === 'numeric')
    return <NumericResult step={step} answers={answers} {...props} />;
  return null;
}
