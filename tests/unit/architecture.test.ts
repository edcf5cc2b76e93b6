import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importProblem } from '../../eslint.layers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const CODE = /\.(?:ts|tsx|astro|mdx|mjs)$/;
const STATIC = /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]*?\sfrom\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g;

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsIn(code: string): Import[] {
  return [
    ...[...code.matchAll(STATIC)].map(([, type, specifier = '']) => ({
      specifier,
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(DYNAMIC)].map(([, specifier = '']) => ({ specifier, typeOnly: false })),
  ];
}

function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

describe('the layers', () => {
  it('has no import that points up', () => {
    const files = sourceFiles();
    const imports = files.flatMap((file) =>
      importsIn(readFileSync(join(root, file), 'utf8')).map((found) => ({ file, ...found })),
    );
    const problems = imports.flatMap(({ file, specifier, typeOnly }) => {
      const problem = importProblem(file, specifier, typeOnly);
      return problem === undefined ? [] : [`${file}: ${problem}`];
    });
    // An empty list of imports would make this pass for nothing.
    expect(imports.length).toBeGreaterThan(files.length);
    expect(problems).toEqual([]);
  });

  it('finds every form of import', () => {
    const code = `
      import './side-effect.ts';
      import type { A } from './types.ts';
      import B, { c, type D } from './values.ts';
      import {
        e,
      } from './lines.ts';
      export * from './all.ts';
      const f = () => import('./later.ts');
    `;
    const found = importsIn(code).map(({ specifier, typeOnly }) => [specifier, typeOnly]);
    expect(found.sort()).toEqual([
      ['./all.ts', false],
      ['./later.ts', false],
      ['./lines.ts', false],
      ['./side-effect.ts', false],
      ['./types.ts', true],
      ['./values.ts', false],
    ]);
  });
});

describe('the rule', () => {
  it.each([
    ['src/domain/review/queue.ts', '../record/events.ts'],
    ['src/domain/content/id.ts', 'astro/zod'],
    ['src/domain/glossary/search-terms.ts', 'fuse.js'],
    ['src/stores/notices.ts', '../domain/locale.ts'],
    ['src/islands/quiz/mount.tsx', '../../stores/notices.ts'],
    ['src/catalog/href.ts', 'astro:content'],
    ['src/components/lesson/Check.astro', '~/islands/quiz/ItemQuiz.tsx'],
    ['src/pages/index.astro', '../components/layout/BilingualPage.astro'],
  ])('lets %s import %s', (file, specifier) => {
    expect(importProblem(file, specifier)).toBeUndefined();
  });

  it.each([
    ['src/domain/review/queue.ts', '../../stores/notices.ts'],
    ['src/domain/review/queue.ts', 'preact'],
    ['src/domain/review/queue.ts', 'node:fs'],
    ['src/domain/text/tokenize.ts', 'fuse.js'],
    ['src/stores/notices.ts', '../islands/MixedText.tsx'],
    ['src/islands/quiz/mount.tsx', '../../components/lesson/index.ts'],
    ['src/islands/quiz/mount.tsx', '~/catalog/href.ts'],
    ['src/catalog/href.ts', '../stores/notices.ts'],
    ['src/service-worker/worker.ts', '../catalog/href.ts'],
    ['src/components/layout/Mixed.astro', 'astro:content'],
    ['src/components/layout/Mixed.astro', '../../pages/index.astro'],
    ['src/route-data.ts', 'astro:content'],
  ])('forbids %s to import %s', (file, specifier) => {
    expect(importProblem(file, specifier)).toBeTypeOf('string');
  });

  it('lets islands use types of the catalog, and stores none', () => {
    expect(importProblem('src/islands/a.ts', '../catalog/href.ts', true)).toBeUndefined();
    expect(importProblem('src/stores/a.ts', '../catalog/href.ts', true)).toBeTypeOf('string');
  });
});
