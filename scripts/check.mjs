// Format, lint, types, direction, dead code and the bytes of the site. Each check is told from the disk how much there is
// to look at, and fails when it has looked at less: a check that sees nothing finds nothing.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { budgets, bytesOfScript, isKept } from './budgets.mjs';
import { ensureInstalled, root } from './setup.mjs';

const skipped = new Set(['node_modules', 'dist', '.git', '.noroshi', 'artifacts']);

await ensureInstalled();
const files = await list('');
const failed = [];
for (const check of [format, lint, ...types(), direction, deadCode, bytes]) await perform(check);
if (failed.length) console.log(`failed: ${failed.join(', ')}`);
process.exitCode = failed.length ? 1 : 0;

/** Prettier’s own command tells no count. */
async function format() {
  const prettier = await import('prettier');
  const { readFile } = await import('node:fs/promises');
  const faults = [];
  let seen = 0;
  for (const file of files) {
    const path = join(root, file);
    const { ignored, inferredParser } = await prettier.getFileInfo(path, {
      ignorePath: [join(root, '.prettierignore'), join(root, '.gitignore')],
      resolveConfig: true,
    });
    if (ignored || !inferredParser) continue;
    seen += 1;
    const options = { ...(await prettier.resolveConfig(path)), filepath: path };
    const tidy = await prettier.check(await readFile(path, 'utf8'), options).catch(() => false);
    if (!tidy) faults.push(`${file} is not formatted: npm run format`);
  }
  return { seen, least: code().length, what: 'files', faults };
}

async function lint() {
  const {
    code: exit,
    output,
    errors,
  } = await bin('eslint', ['.', '--max-warnings=0', '--format=json']);
  const results = JSON.parse(output || '[]');
  const faults = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }) => `${filePath}:${line} ${message} (${ruleId})`),
  );
  if (exit !== 0 && !faults.length) faults.push(errors);
  return { seen: results.length, least: code().length, what: 'files', faults };
}

/** The three worlds of types, and the files that belong to each at the least. */
function types() {
  const web = (file) => /^src\/(ui\/|features\/[^/]+\/web\/|app\/web\.tsx$)/.test(file);
  const test = (file) => /\.test\.tsx?$/.test(file);
  const pure = (file) =>
    /^src\/(kernel|formats\/(?!mutation\/))|^src\/features\/[^/]+\/[^/]+\.ts$/.test(file);
  const worlds = {
    pure: (file) => pure(file) && !test(file),
    node: (file) => !web(file) && !file.endsWith('.tsx'),
    web: (file) => web(file) && !test(file),
  };
  return Object.entries(worlds).map(([name, belongs]) => {
    const check = () => world(name, code().filter(belongs).length);
    return Object.defineProperty(check, 'name', { value: `types: ${name}` });
  });
}

async function world(name, least) {
  const { code: exit, output } = await bin('tsc', ['-p', `tsconfig.${name}.json`, '--listFiles']);
  const lines = output.split('\n').filter(Boolean);
  const own = lines.filter((line) => line.startsWith(root) && !line.includes('/node_modules/'));
  const faults = lines.filter((line) => !/^\/.*\.(ts|tsx|mts|cts|json)$/.test(line));
  if (exit !== 0 && !faults.length) faults.push(`tsc ended with ${exit}`);
  return { seen: own.length, least, what: 'files', faults };
}

async function direction() {
  const { output, errors } = await bin('depcruise', ['src', '--output-type', 'json']);
  if (!output) return { seen: 0, least: 1, what: 'modules', faults: [errors] };
  const { modules, summary } = JSON.parse(output);
  const faults = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  const seen = modules.filter(({ source }) => source.startsWith('src/')).length;
  return {
    seen,
    least: code().filter((file) => file.startsWith('src/')).length,
    what: 'modules',
    faults,
  };
}

async function deadCode() {
  const reporters = ['--reporter', 'compact', '--reporter', './scripts/knip-report.mjs'];
  const { code: exit, output, errors } = await bin('knip', ['--no-progress', ...reporters]);
  const lines = output.split('\n').filter(Boolean);
  const counts = lines.find((line) => line.startsWith('{"processed"')) ?? '{"processed":0}';
  const faults =
    exit === 0 ? [] : [...lines.filter((line) => line !== counts), errors].filter(Boolean);
  return { seen: JSON.parse(counts).processed, least: code().length, what: 'files', faults };
}

/** The budgets of bytes alone: a time says nothing about whether the program is right. */
async function bytes() {
  const { files: seen, measured } = await bytesOfScript();
  const faults = budgets
    .filter((budget) => budget.name in measured && !isKept(budget, measured[budget.name]))
    .map(({ name, what, limit }) => `${what}: ${measured[name].toFixed(1)} kB, not ${limit}`);
  return { seen, least: 10, what: 'scripts', faults };
}

async function perform(check) {
  const begun = performance.now();
  const { seen, least, what, faults } = await check();
  const enough = Math.max(least, 1);
  if (seen < enough) faults.push(`looked at ${seen} ${what}, but there are ${enough} or more`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  for (const fault of faults) console.log(`  ${fault}`);
  const outcome = faults.length ? '✖' : '✔';
  console.log(`${outcome} ${check.name}: ${seen} ${what}, ${faults.length} faults, ${seconds} s`);
  if (faults.length) failed.push(check.name);
}

/** Our TypeScript. */
function code() {
  return files.filter((file) => /^(src|e2e|benchmarks)\/.*\.tsx?$/.test(file));
}

async function list(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const inside = entries.map(({ name }) => join(folder, name));
  const trees = await Promise.all(
    entries.map((entry, at) => {
      if (skipped.has(entry.name)) return [];
      return entry.isDirectory() ? list(inside[at]) : entry.isFile() ? [inside[at]] : [];
    }),
  );
  return trees.flat().sort();
}

function bin(name, args) {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules/.bin', name);
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const [output, errors] = [[], []];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = (chunks) => Buffer.concat(chunks).toString('utf8').trim();
      resolve({ code, output: text(output), errors: text(errors) });
    });
  });
}
