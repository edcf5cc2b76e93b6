import { readEvent, type LearnerEvent } from '../../domain/record/events.ts';
import { finish, type CourseDatabase } from './course-database.ts';
import { writeTable } from './event-table.ts';

/** True when nothing is lost on the way through JSON, but for fields without a value. */
function isJson(value: unknown): boolean {
  // A gap in a list would become an entry.
  if (Array.isArray(value))
    return Array.from<unknown>(value).every((part) => part !== undefined && isJson(part));
  if (typeof value === 'object' && value !== null)
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson);
  return typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'bigint';
}

/** What is damaged or from a newer course stays where it will be looked for. */
function canBePacked(row: unknown): row is LearnerEvent {
  return (
    typeof readEvent(row) !== 'string' && isJson(row) && !Object.hasOwn(row as object, '__proto__')
  );
}

/**
 * Moves those of these events that lie in the log one by one into a pack, all or none. Another page may
 * have done it in the meantime; what is moved is what lies there now.
 */
async function packTogether(database: CourseDatabase, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction(['events', 'packs'], 'readwrite', {
    durability: 'strict',
  });
  const log = transaction.objectStore('events');
  const write = async () => {
    const rows = await Promise.all(ids.map((id) => log.get(id)));
    const moved = ids.filter((_, index) => canBePacked(rows[index]));
    if (moved.length === 0) return;
    const text = writeTable(rows.filter(canBePacked));
    await transaction.objectStore('packs').put({ text });
    await Promise.all(moved.map((id) => log.delete(id)));
  };
  await finish(transaction, write());
}

/** Lays events of the log together in full packs, oldest first; what is left over stays as it lies. */
export async function packLog(
  database: CourseDatabase,
  events: readonly LearnerEvent[],
  size: number,
): Promise<void> {
  const alone = new Set(await database.getAllKeys('events'));
  const ids = events
    .filter(({ id }) => alone.has(id))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
  for (let end = size; end <= ids.length; end += size)
    await packTogether(database, ids.slice(end - size, end));
}
