import type { Plugin } from 'vite';

/**
 * Starlight's pages bring a script that keeps which groups of the sidebar are open. Ours has one group
 * that is always open, so there is nothing to keep, and the script would be on every page.
 */
export function noSidebarState(): Plugin {
  return {
    name: 'no-sidebar-state',
    enforce: 'pre',
    load: (id) => (/\/SidebarPersistState\.js$/.test(id) ? 'export {};' : undefined),
  };
}
