// Measures: every benchmark, those named, or with `budgets` those that a budget is set for; `--size L` makes
// up a whole nation where a benchmark has two sizes. Results are checked before a time is printed, and no
// time is ever a condition: what a machine needs says nothing about whether the program is right.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { budgets, bytesOfScript, verdicts } from './budgets.mjs';
import { ensureInstalled, root } from './setup.mjs';

await ensureInstalled();
const { data } = await import('./conformance/data.mjs');
const known = readdirSync(join(root, 'benchmarks'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();
const budgeted = [...new Set(budgets.map(({ measured }) => measured))].filter((name) =>
  known.includes(name),
);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: 'S' } },
});
const named = positionals.flatMap((name) => (name === 'budgets' ? budgeted : [name]));
const unknown = named.filter((name) => !known.includes(name));

if (!['S', 'L'].includes(values.size)) refuse(`There are the sizes S and L, not ${values.size}.`);
else if (unknown.length)
  refuse(`No such benchmark: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
else if (!existsSync(data))
  refuse(`There is no data in ${data}; NOROSHI_TEST_DATA names another folder.`);
else await measure(named.length ? named : known);

async function measure(names) {
  console.log(conditions());
  const folder = await mkdtemp(join(tmpdir(), 'noroshi-budgets-'));
  const figures = join(folder, 'figures');
  for (const name of names) {
    console.log(`\n## ${name}`);
    if ((await run(name, figures)) === 0) continue;
    process.exitCode = 1;
  }
  console.log('\n## Budgets\n\n| what | limit | measured | verdict |\n| --- | --- | --- | --- |');
  const lines = existsSync(figures) ? (await readFile(figures, 'utf8')).trim().split('\n') : [];
  const measured = Object.assign((await bytesOfScript()).measured, ...lines.map(JSON.parse));
  console.log(verdicts(measured).join('\n'));
  await rm(folder, { recursive: true });
}

/** What figures depend on, to be kept with them. */
function conditions() {
  const [cpu, ...others] = cpus();
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty'], { cwd: root });
  const load = loadavg().map((each) => each.toFixed(1));
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${String(stdout ?? '').trim() || 'unknown'}`,
    `${others.length + 1} × ${cpu.model.trim()}, Node ${process.version}`,
    `load before the run: ${load.join(', ')} (1, 5, 15 minutes)`,
  ].join('\n');
}

/** What `npm start` gives Node.js: a benchmark is run as the program is. */
function optionsOfStart() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** The benchmark removes its own database when it is interrupted; so it is told, and waited for. */
function run(name, figures) {
  const typed = [...optionsOfStart(), '--import', 'tsx', join('benchmarks', `${name}.ts`)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, typed, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NOROSHI_BENCH_FIGURES: figures, NOROSHI_BENCH_SIZE: values.size },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        child.kill(signal);
        process.exitCode = 130;
      });
    }
    child.on('error', reject);
    child.on('exit', (code) => resolve(code));
  });
}

function refuse(words) {
  console.error(words);
  process.exitCode = 2;
}
