// Prettier formats. What is here needs types, concerns pages, or is ours alone.
import { readFileSync } from 'node:fs';

import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import hooks from 'eslint-plugin-react-hooks';
import redos from 'eslint-plugin-redos';
import imports from 'eslint-plugin-simple-import-sort';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tiers = JSON.parse(readFileSync(new URL('tiers.json', import.meta.url), 'utf8'));

const ban = {
  clock: {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take `now` as an argument, or from the work at hand.',
  },
  environment: {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Read settings through platform/settings.ts.',
  },
  defaultExport: { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  query: {
    selector:
      'CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/], TaggedTemplateExpression[tag.name="sql"]',
    message: 'SQL lives in the feature’s stores.',
  },
  // The checker of regular expressions reads literals; what is put together at run time it cannot.
  pattern: {
    selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
    message: 'Write the pattern as a literal, so that it is checked.',
  },
  html: {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Pages show text, never markup from data.',
  },
};
const only = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans] });

/** A store names tables of its own schema to write, and of its own and earlier tiers to read. */
function ownTables(feature, level) {
  const earlier = [feature, ...tiers.slice(0, level).flat()];
  const naming = (methods, schemas) => ({
    selector: `CallExpression[callee.property.name=/^(${methods})$/] > Literal:first-child:not([value=/^(${schemas.join('|')})\\./])`,
    message: `Only ${schemas.join(', ')}.* may be named here; ask the owning feature’s service.`,
  });
  return {
    files: [`src/features/${feature}/server/*store.ts`],
    rules: only(
      ban.clock,
      ban.environment,
      ban.defaultExport,
      naming('insertInto|updateTable|deleteFrom|mergeInto', [feature]),
      naming('selectFrom|innerJoin|leftJoin|rightJoin|fullJoin', earlier),
    ),
  };
}

export default defineConfig(
  { ignores: ['dist', 'artifacts', '.noroshi'] },
  // Matching takes time in proportion to the text: an expression that can backtrack is refused.
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    plugins: { redos },
    rules: { 'redos/no-vulnerable': ['error', { ignoreErrors: false }] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, comments.recommended],
    languageOptions: { parserOptions: { project: ['tsconfig.node.json', 'tsconfig.web.json'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { imports },
    rules: {
      'imports/imports': 'error',
      'imports/exports': 'error',
      '@eslint-community/eslint-comments/require-description': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      ...only(ban.clock, ban.environment, ban.defaultExport, ban.query, ban.html),
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['src/formats/**', 'src/features/**'],
    rules: only(ban.clock, ban.environment, ban.defaultExport, ban.query, ban.html, ban.pattern),
  },
  {
    files: ['src/**/*.tsx', 'src/ui/**'],
    extends: [hooks.configs.flat.recommended],
    rules: { 'max-lines-per-function': ['error', { max: 100 }] },
  },
  // A catalogue is a table: it is as long as there are things to say.
  { files: ['src/**/texts.ts'], rules: { 'max-lines': 'off' } },
  ...tiers.flatMap((tier, level) => tier.map((feature) => ownTables(feature, level))),
  {
    files: ['src/platform/**', 'src/app/**'],
    rules: only(ban.defaultExport),
  },
  {
    files: [
      'src/**/*.test.ts',
      'src/platform/testing.ts',
      'src/features/**/testing*.ts',
      'src/app/testing*.ts',
      'e2e/**',
      'benchmarks/**',
      '*.config.ts',
    ],
    rules: {
      'no-restricted-syntax': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
