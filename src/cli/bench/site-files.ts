import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { LOCALES, type Locale } from '../../domain/locale.ts';

export const KB = 1024;

/** A lesson of the built site. */
export interface LessonPage {
  readonly locale: Locale;
  readonly module: string;
  /** From the root of the site, with its closing slash. */
  readonly path: string;
}

/** The built site, as a host that compresses well would send it. */
export class SiteFiles {
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  list(pattern: string): string[] {
    const found = globSync(pattern, { cwd: this.#folder });
    return found.map((file) => file.split(sep).join('/')).sort();
  }

  read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  /** Bytes on the wire: brotli at its best, which hosts do once and in advance. */
  size(file: string): number {
    let size = this.#sizes.get(file);
    if (size === undefined) {
      size = brotliCompressSync(readFileSync(join(this.#folder, file))).length;
      this.#sizes.set(file, size);
    }
    return size;
  }

  total(files: Iterable<string>): number {
    return [...files].reduce((sum, file) => sum + this.size(file), 0);
  }

  lessons(): LessonPage[] {
    return LOCALES.flatMap((locale) =>
      this.list(`${locale}/learn/*/*/index.html`).map((file) => ({
        locale,
        module: file.split('/')[2] ?? '',
        path: file.slice(0, -'index.html'.length),
      })),
    );
  }
}
