export interface Nesting {
  /** Most brackets open at once; counting stops one above the limit. */
  readonly deepest: number;
  /** The text ends inside a bracket or a string. */
  readonly open: boolean;
}

/**
 * How deep a JSON text nests, counted without recursion, for `JSON.parse` and whatever walks its result
 * may run out of stack. In a text that is no JSON the count holds up to its first error, where
 * `JSON.parse` stops as well.
 */
export function nestingOf(json: string, limit: number): Nesting {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < json.length && deepest <= limit; at += 1) {
    const sign = json[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return { deepest, open: inString || depth > 0 };
}
