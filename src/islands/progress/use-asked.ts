import { useEffect, useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import { loadItem } from '../practice/load-bank.ts';

/**
 * What some items ask, in a line each, by id. An item that could not be loaded has none; one that is not
 * there yet is not in the map.
 */
export function useAsked(
  index: BankIndex,
  items: readonly string[],
): ReadonlyMap<string, string | undefined> {
  const [asked, setAsked] = useState<ReadonlyMap<string, string | undefined>>(new Map());

  useEffect(() => {
    for (const id of items) {
      const note = (text: string | undefined) =>
        setAsked((before) => new Map(before).set(id, text));
      loadItem(index, id).then(
        (item) => note(item?.view.title ?? item?.view.steps[0]?.leadIn),
        () => note(undefined),
      );
    }
  }, [index, items.join(' ')]);

  return asked;
}
