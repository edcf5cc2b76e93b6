import type { Plugin } from 'vite';

/** Starlight's script that remembers which groups of the sidebar are open and how far it is scrolled. */
const SCRIPT = /\/starlight\/.*\/SidebarPersistState(?:\.js)?$/;

/** Our sidebar has one group, and it is open: there is nothing to remember, and every page is lighter. */
export function noSidebarMemory(): Plugin {
  return {
    name: 'no-sidebar-memory',
    enforce: 'pre',
    load: (id) => (SCRIPT.test(id) ? 'export {};' : undefined),
  };
}
