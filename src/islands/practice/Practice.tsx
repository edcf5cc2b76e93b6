import { fill } from '../../domain/text/fill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { Message } from './Message.tsx';
import { readRequest } from './request.ts';
import { SingleItem } from './SingleItem.tsx';
import { Sitting } from './Sitting.tsx';
import { useIndex } from './use-index.ts';

interface Props {
  readonly indexUrl: string;
  /** Said before the words of the index are there. */
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly mark: boolean;
  readonly record: RecordStore;
}

/** What the address asks for: one question, a drill or a form; or a clear line why not. */
export function Practice({ indexUrl, loading, failed, retry, mark, record }: Props) {
  const { index, missing, load } = useIndex(indexUrl, record);

  if (missing) return <Message text={failed} mark={mark} action={{ label: retry, run: load }} />;
  if (!index) return <Message text={loading} mark={mark} />;

  const { labels } = index;
  const back = { label: labels.back, href: './' };
  const request = readRequest(index, location.search);
  switch (request?.show) {
    case 'item':
      return <SingleItem index={index} id={request.id} mark={mark} record={record} />;
    case 'unknown-item':
      return (
        <Message text={fill(labels.unknownItem, { id: request.id })} mark={mark} link={back} />
      );
    case 'unknown-form':
      return (
        <Message text={fill(labels.unknownForm, { id: request.id })} mark={mark} link={back} />
      );
    case 'form':
      return (
        <Sitting
          key={request.form.id}
          index={index}
          what={request.form}
          unknown={[]}
          mark={mark}
          record={record}
        />
      );
    case 'drill':
      return (
        <Sitting
          index={index}
          what={request.choice}
          unknown={request.unknown}
          mark={mark}
          record={record}
        />
      );
    default:
      return null;
  }
}
