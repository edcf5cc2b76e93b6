import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import type { BankIndex, FormView } from '../../catalog/bank.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { lastComplete } from '../practice/answered.ts';

type Complete = NonNullable<Awaited<ReturnType<typeof lastComplete>>>;

/** The last sitting of the sign-off that was answered to its end; no form when it is not offered. */
export function useSignOff(
  index: BankIndex,
  store: RecordStore,
): { readonly form: FormView | undefined; readonly last: Complete | undefined } {
  const record = useStore(store.$record);
  const form = index.forms.find(({ kind }) => kind === 'sign-off');
  const [last, setLast] = useState<Complete>();

  useEffect(() => {
    if (!form) return;
    let outdated = false;
    void lastComplete(index, record, form.id).then((found) => {
      if (!outdated) setLast(found);
    });
    return () => {
      outdated = true;
    };
  }, [index, record, form]);

  return { form, last };
}
