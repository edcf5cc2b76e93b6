import { ANY_DRILL, DRILL, writeDrillLink } from '../../domain/forms/drill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { SITTING } from '../practice/request.ts';

/** Begins a drill of exactly these items; the address of the practice page that asks them. */
export async function practiseAgain(
  record: RecordStore,
  items: readonly string[],
): Promise<string> {
  const sitting = await record.append({ type: 'sitting-started', form: DRILL, items });
  const link = writeDrillLink({ ...ANY_DRILL, count: items.length });
  return `../practice/?${link}&${SITTING}=${encodeURIComponent(sitting)}`;
}
