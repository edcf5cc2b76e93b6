const USE = /var\(\s*(--[\w-]+)/g;
const DEFINITION = /(--[\w-]+)\s*:([^;}]*)/g;

function uses(text: string): string[] {
  return [...text.matchAll(USE)].map(([, name = '']) => name);
}

/**
 * The custom properties that some text uses, and those that these are made of. `definitions` is all
 * CSS in which properties may be defined.
 */
export function usedVariables(text: string, definitions: string): Set<string> {
  const madeOf = new Map<string, string[]>();
  for (const [, name = '', value = ''] of definitions.matchAll(DEFINITION)) {
    madeOf.set(name, [...(madeOf.get(name) ?? []), ...uses(value)]);
  }
  const used = new Set<string>();
  const visit = (name: string) => {
    if (used.has(name)) return;
    used.add(name);
    madeOf.get(name)?.forEach(visit);
  };
  uses(text).forEach(visit);
  return used;
}
