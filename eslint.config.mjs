import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as webComponents } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { noBareWords } from './test/tools/no-bare-words.mjs';
import { noClassSelectors } from './test/tools/no-class-selectors.mjs';

/** Packages that each package must not import. */
const boundaries = {
  model: ['@motcua/*', 'node:*', 'lit', 'lit/*'],
  core: ['@motcua/elements', '@motcua/compiler', '@motcua/receiver', 'node:*', 'lit', 'lit/*', 'ajv', 'ajv/*'],
  elements: ['@motcua/compiler', '@motcua/receiver', 'node:*', 'ajv', 'ajv/*'],
  compiler: ['@motcua/elements', '@motcua/receiver'],
  receiver: ['@motcua/core', '@motcua/elements', '@motcua/compiler'],
};

/** @type {import('eslint').Linter.Config[]} */
const boundaryRules = Object.entries(boundaries).map(([name, group]) => ({
  files: [`packages/${name}/src/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [{ group, message: `packages/${name} must not depend on this: see the package table in README.md.` }],
      },
    ],
  },
}));

/** Folders of packages from the lowest up: none imports one that comes after it; docs/architecture.md says what is in each. */
const layers = {
  elements: [
    ...['localize', 'events', 'problems', 'platform', 'options', 'code-lists', 'session', 'controls', 'fields'],
    ...['card-scan', 'counter', 'screens', 'print', 'page', 'supplement', 'chunks', 'procedure-form'],
  ],
  core: [
    ...[
      'languages',
      'kinds',
      'active-schema',
      'files',
      'flow',
      'store',
      'messages',
      'validation',
      'actions',
      'drafts',
      'submission',
      'uploads',
      'supplement',
    ],
    ...['interpreter', 'formatted', 'load', 'analysis', 'sealed'],
  ],
  receiver: ['base', 'procedures', 'storage', 'dossier', 'files', 'checks', 'receive', 'http'],
};

/** @type {import('eslint').Linter.Config[]} */
const folderRules = Object.entries(layers).flatMap(([name, folders]) =>
  folders.slice(0, -1).map((folder, index) => ({
    files: [`packages/${name}/src/${folder}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: boundaries[/** @type {keyof typeof layers} */ (name)],
              message: `packages/${name} must not depend on this: see README.md.`,
            },
            {
              group: folders.slice(index + 1).flatMap((other) => [`../${other}/*`, `../../${other}/*`]),
              message: `${folder}/ is below this folder: see docs/architecture.md.`,
            },
          ],
        },
      ],
    },
  })),
);

/** Classes that tests may select by: paper has neither roles nor parts, and its frame has no name. */
const PAPER = [
  ...['print-frame', 'printing', 'line', 'choice', 'when', 'papers', 'box', 'ticks', 'rule', 'gap', 'state'],
  ...['token', 'sent'],
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'build/**',
      'var/**',
      'coverage/**',
      'storybook-static/**',
      // Pages as an agency would write them, for browsers and bundlers.
      'test/site/agency/**',
      'docs/endpoints/**',
      'test/hosts/**/*.js',
      'test/hosts/types/**',
      'test/hosts/packages/**',
      'packages/elements/types/**',
      'test/bench/peers/adapters/**',
      'test/golden/*/**',
      '**/generated/**',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './packages/*/tsconfig.json',
          './tsconfig.test.json',
          './tsconfig.tools.json',
          './stories/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  /** @type {import('eslint').Linter.Config} */ (lit.configs?.['flat/recommended']),
  webComponents['flat/recommended'],
  {
    files: ['packages/elements/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { 'lit-a11y': litA11y, motcua: { rules: { 'no-bare-words': noBareWords } } },
    rules: {
      ...Object.fromEntries(Object.keys(litA11y.rules).map((rule) => [`lit-a11y/${rule}`, 'error'])),
      'motcua/no-bare-words': 'error',
      // A list box changes when a choice is made; screen readers and keyboards are used to it.
      'lit-a11y/no-invalid-change-handler': 'off',
    },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    rules: {
      'no-console': 'off',
      // `JSON.parse` and packages without types: what they give is typed with JSDoc where it is read.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  ...boundaryRules,
  ...folderRules,
  {
    files: ['**/*.test.ts', 'test/e2e/**/*.ts', 'test/support/**/*.ts'],
    plugins: { motcua: { rules: { 'no-class-selectors': noClassSelectors } } },
    rules: { 'motcua/no-class-selectors': ['error', PAPER] },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      'max-lines': ['error', 500],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
);
