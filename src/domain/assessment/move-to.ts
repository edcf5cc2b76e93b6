/** The list with one entry moved to another place; places beyond the ends mean the ends. */
export function moveTo(order: readonly string[], id: string, place: number): readonly string[] {
  if (!order.includes(id)) return order;
  const others = order.filter((other) => other !== id);
  const at = Math.min(others.length, Math.max(0, place));
  return [...others.slice(0, at), id, ...others.slice(at)];
}
