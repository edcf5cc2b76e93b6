/** What this device was told already of modules that are mastered. */
const KEY = `five-names:${import.meta.env.BASE_URL}:celebrated`;

/** `told`: that it is mastered, where that came about; `filled`: its line, on its own page. */
export type Celebration = 'told' | 'filled';

function celebrated(): string[] {
  const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
  return Array.isArray(stored) ? stored.map(String) : [];
}

/**
 * True the first time it is asked of a module on this device. Where nothing can be kept it never is: a
 * celebration that comes back with every page is none.
 */
export function celebrateOnce(celebration: Celebration, module: string): boolean {
  try {
    const name = `${celebration}/${module}`;
    const before = celebrated();
    if (before.includes(name)) return false;
    localStorage.setItem(KEY, JSON.stringify([...before, name]));
    return true;
  } catch {
    return false;
  }
}
