import type { Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readContentFiles } from './read-content-files.ts';

interface ListEntry {
  readonly id: string;
}

/**
 * Loads the YAML lists below `src/content/<place>`: each list entry is an entry of the collection.
 * With `located`, an entry also knows its file and its place in it: collections have no order.
 */
export function yamlLists(place: string, { located = false } = {}): Loader {
  return {
    name: 'yaml-lists',
    async load(context) {
      const { config, store, watcher, logger } = context;
      const folder = fileURLToPath(new URL('content/', config.srcDir));
      const load = async () => {
        store.clear();
        const files = readContentFiles(folder).filter(({ path }) => path.startsWith(place));
        for (const file of files) {
          const name = file.path.replace(/^.*\/|\.yaml$/g, '');
          for (const [position, entry] of (parse(file.text) as ListEntry[]).entries()) {
            const data = await context.parseData({
              id: entry.id,
              data: { ...entry, ...(located && { file: name, position }) },
            });
            store.set({ id: entry.id, data });
          }
        }
      };
      await load();
      watcher?.on('change', (file) => {
        if (file.startsWith(`${folder}${place}`)) {
          load().catch((error: unknown) => logger.error(String(error)));
        }
      });
    },
  };
}
