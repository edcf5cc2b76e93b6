import astro from 'eslint-plugin-astro';
import { relative, sep } from 'node:path';
import tseslint from 'typescript-eslint';
import { importProblem } from './eslint.layers.js';

const root = import.meta.dirname;

/** Reports every import that points up; the table is in eslint.layers.js. */
const layers = {
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const check = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const message = importProblem(file, source.value, typeOnly);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
    };
  },
};

const TYPED = ['**/*.ts', '**/*.tsx'];
/** The scripts inside .astro files, which the plugin hands over as files of their own. */
const ASTRO_SCRIPTS = ['**/*.astro/*.ts', '**/*.astro/*.js'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.astro/', 'test-results/', 'src/content/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPED,
    ignores: ASTRO_SCRIPTS,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A callback may be written in one line whatever it returns, and `return stop()` is one idea.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // What is asynchronous elsewhere may be ready at once here.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A name that starts with _ only holds a place.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Used where the markup beside a script guarantees an element.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Fixtures are given in the shapes the code refuses; the compiler still checks the tests.
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  astro.configs.recommended,
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.astro'],
    plugins: { course: { rules: { layers } } },
    rules: {
      'course/layers': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.name='useEffect'] CallExpression[callee.property.name='focus']",
          message:
            'Move the focus in useLayoutEffect: after the frame it would be taken from what is pressed meanwhile.',
        },
      ],
    },
  },
);
