import type { BankIndex } from '../../catalog/bank.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { ItemQuiz } from '../quiz/ItemQuiz.tsx';
import { Message } from './Message.tsx';
import { useBankItem } from './use-bank-item.ts';

interface Props {
  readonly index: BankIndex;
  readonly id: string;
  readonly mark: boolean;
  readonly record: RecordStore;
}

/** One question that a link leads to. It is the same question as in its lesson, with the same history. */
export function SingleItem({ index, id, mark, record }: Props) {
  const { item, unavailable, retry } = useBankItem(index, id);
  const { labels, quiz } = index;
  const back = { label: labels.back, href: './' };
  if (unavailable)
    return (
      <Message
        text={labels.failed}
        mark={mark}
        action={{ label: labels.retry, run: retry }}
        link={back}
      />
    );
  if (!item) return <Message text={labels.loading} mark={mark} />;
  return (
    <>
      <ItemQuiz
        item={item.view}
        labels={quiz}
        mark={mark}
        live={{ answers: item.answers, record }}
      />
      <p class="practice-back">
        <a href={back.href}>{back.label}</a>
      </p>
    </>
  );
}
