import type { BankIndex, BankPool } from '../../catalog/bank.ts';
import type { Card as CardView } from '../../catalog/to-card.ts';
import type { CellView } from '../../catalog/matrix-view.ts';
import { fill } from '../../domain/text/fill.ts';

const requests = new Map<string, Promise<unknown>>();

/** One request for a file, shared by all who ask; a failed one is made again when asked for. */
async function load<T>(url: string): Promise<T> {
  const request = requests.get(url) ?? fetchJson(url);
  requests.set(url, request);
  try {
    return (await request) as T;
  } catch (reason) {
    requests.delete(url);
    throw reason;
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

export function loadIndex(url: string): Promise<BankIndex> {
  return load(url);
}

export function loadTactics(index: BankIndex): Promise<Record<string, CellView>> {
  return load(index.tacticsUrl);
}

export function loadCards(url: string): Promise<readonly CardView[]> {
  return load(url);
}

/** The words and answers of an item; undefined when its pool has no such item. */
export async function loadItem(
  index: BankIndex,
  id: string,
): Promise<BankPool[string] | undefined> {
  const entry = index.items.find((item) => item.id === id);
  if (!entry) return undefined;
  const pool = await load<BankPool>(fill(index.poolUrl, { pool: entry.pool }));
  return pool[id];
}
