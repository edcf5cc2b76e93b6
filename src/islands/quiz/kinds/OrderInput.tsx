import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OrderView } from '../../../catalog/item-view.ts';
import { moveTo } from '../../../domain/assessment/move-to.ts';
import { fill } from '../../../domain/text/fill.ts';
import { MixedText } from '../../MixedText.tsx';
import type { InputProps } from './input-props.ts';

/** A list whose lines move by buttons or by a menu of places; nothing has to be dragged. */
export function OrderInput({
  step,
  name,
  labels,
  mark,
  response,
  error,
  onRespond,
}: InputProps<OrderView>) {
  const list = useRef<HTMLOListElement>(null);
  /** The control to give the focus back to: a moved line takes it along in the page. */
  const focus = useRef<string>();
  const [moved, setMoved] = useState('');
  const shown = step.elements.map(({ id }) => id);
  // A draft may be older than a line; it stands last until it is moved.
  const order = [...(response ?? []), ...shown.filter((id) => !response?.includes(id))];
  const texts = new Map(step.elements.map(({ id, text }) => [id, text]));
  const count = order.length;

  useLayoutEffect(() => {
    if (focus.current) list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  });

  function move(id: string, place: number, control: string): void {
    const next = moveTo(order, id, place);
    focus.current = control;
    setMoved(fill(labels.moved, { text: texts.get(id) ?? '', n: next.indexOf(id) + 1, count }));
    onRespond(next);
  }

  return (
    <>
      <ol class="order" ref={list}>
        {order.map((id, index) => {
          const text = texts.get(id) ?? '';
          const label = `${name}/${id}`;
          return (
            <li key={id}>
              <span class="line" id={label}>
                <MixedText text={text} mark={mark} />
              </span>
              <span class="moves">
                <button
                  type="button"
                  data-move={`${id}:up`}
                  aria-label={fill(labels.moveUp, { text })}
                  onClick={() => move(id, index - 1, `[data-move="${id}:up"]`)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  data-move={`${id}:down`}
                  aria-label={fill(labels.moveDown, { text })}
                  onClick={() => move(id, index + 1, `[data-move="${id}:down"]`)}
                >
                  ↓
                </button>
                <select
                  data-element={id}
                  autocomplete="off"
                  aria-label={fill(labels.place, { text })}
                  aria-invalid={error ? true : undefined}
                  value={String(index + 1)}
                  onChange={(event) =>
                    move(id, Number(event.currentTarget.value) - 1, `select[data-element="${id}"]`)
                  }
                >
                  {order.map((_, place) => (
                    <option value={place + 1}>{place + 1}</option>
                  ))}
                </select>
              </span>
            </li>
          );
        })}
      </ol>
      <p class="moved" aria-live="polite">
        {moved !== '' && (
          <span key={moved}>
            <MixedText text={moved} mark={mark} />
          </span>
        )}
      </p>
    </>
  );
}
