import { readPracticeLink } from '../../domain/forms/drill.ts';

/** Whether the address of the practice page asks for anything; if not, one chooses. */
export function asksForSomething(search: string): boolean {
  const link = readPracticeLink(new URLSearchParams(search));
  return link.item !== undefined || link.form !== undefined || link.drill !== undefined;
}
