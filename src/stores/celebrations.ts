/** Of which modules this device has been told already that they are mastered. */
const KEY = `five-names:${import.meta.env.BASE_URL}:celebrated`;

function celebrated(): string[] {
  const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
  return Array.isArray(stored) ? stored.map(String) : [];
}

/**
 * True the first time it is asked of a module on this device. Where nothing can be kept it never is: a
 * celebration that comes back with every page is none.
 */
export function celebrateOnce(module: string): boolean {
  try {
    const before = celebrated();
    if (before.includes(module)) return false;
    localStorage.setItem(KEY, JSON.stringify([...before, module]));
    return true;
  } catch {
    return false;
  }
}
