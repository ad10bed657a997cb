// Reckons 100,000 generated deadlines three ways: by the engine, by PostgreSQL's own date arithmetic,
// and, where Python is present, by its zoneinfo. Writes docs/conformance/deadlines.md; ends with 1
// where they differ. Takes the server of TEST_SERVER_URL, or starts the shipped one.
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import pg from 'pg';

import { ensureInstalled, root } from './setup.mjs';

await ensureInstalled();
const count = Number(process.argv[2] ?? 100_000);
const seed = 20_261_125;
const batch = 20_000;

const { casesOf, reckoned } = await source('src/features/profiles/conformance.ts');
const { Calendar } = await source('src/features/profiles/calendar.ts');
const calendar = Calendar.parse(
  JSON.parse(await text('profiles/jp/calendars/government-days.json')),
);
const cases = casesOf(
  seed,
  count,
  calendar.versions.map(({ version }) => version),
);
const began = performance.now();
const ours = cases.map((made) => reckoned(calendar, made));
const seconds = ((performance.now() - began) / 1000).toFixed(1);
const { rows: byPostgres, version } = await askPostgres();
const byPython = askPython();

const apart = cases.flatMap((made, at) => {
  const theirs = byPostgres[at]?.due;
  const [first, due] = byPython?.answers[at] ?? [byPostgres[at]?.first, ours[at]];
  const agrees = ours[at] === theirs && ours[at] === due && first === byPostgres[at]?.first;
  return agrees ? [] : [{ ...made, ours: ours[at], postgres: theirs, python: due }];
});
for (const one of apart.slice(0, 10)) console.log(JSON.stringify(one));
const file = join(root, 'docs/conformance/deadlines.md');
if (apart.length === 0) await writeFile(file, await formatted(page()));
console.log(`${count - apart.length} of ${count} deadlines agree`);
process.exitCode = apart.length === 0 ? 0 : 1;

async function source(path) {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(pathToFileURL(join(root, path)).href, import.meta.url);
}

function text(path) {
  return readFile(join(root, path), 'utf8');
}

async function askPostgres() {
  const server = await serverHere();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const sql = await text('scripts/conformance/deadlines.sql');
  const found = [];
  for (let at = 0; at < cases.length; at += batch) {
    const asked = JSON.stringify(cases.slice(at, at + batch));
    found.push(...(await client.query(sql, [asked])).rows);
  }
  const { rows } = await client.query('show server_version');
  await client.end();
  await server.stop();
  return { rows: found, version: rows[0].server_version };
}

async function serverHere() {
  const given = process.env.TEST_SERVER_URL;
  if (given) return { url: given, stop: async () => undefined };
  const { startPostgres } = await source('src/platform/postgres/server.ts');
  const { removeCluster } = await source('src/platform/postgres/removal.ts');
  const dir = await mkdtemp(join(tmpdir(), 'noroshi-deadlines-'));
  await chmod(dir, 0o711);
  const server = await startPostgres(dir, { durable: false });
  const stop = async () => {
    await server.stop();
    await removeCluster(dir);
  };
  return { url: server.url('postgres'), stop };
}

/** Null where there is no Python with zone data. */
function askPython() {
  const program = join(root, 'scripts/conformance/deadlines.py');
  const input = JSON.stringify(cases.map((made, at) => ({ ...made, ...byPostgres[at] })));
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 28 };
  const { status, stdout } = spawnSync('python3', [program], options);
  if (status !== 0) return null;
  const named = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout.trim();
  return { answers: JSON.parse(stdout), named };
}

function page() {
  const number = (value) => value.toLocaleString('en');
  const units = [...new Set(cases.map(({ unit }) => unit))].sort();
  const zones = [...new Set(cases.map(({ zone }) => zone))].sort();
  const within = (from, until) =>
    byPostgres.filter(({ due_on: on }) => on !== null && from <= on && on <= until).length;
  const rows = units.map((unit) => {
    const some = number(cases.filter((each) => each.unit === unit).length);
    return `| ${unit} | ${some} | ${some} | ${byPython ? some : 'not run'} |`;
  });
  return `# Deadlines

${number(count)} generated deadlines (seed ${seed}), reckoned by the engine, by PostgreSQL's own date
arithmetic (\`scripts/conformance/deadlines.sql\`, nothing of the program in it) and by Python's
\`zoneinfo\` (the day a clock starts on, and the instant its last day ends). Written by
\`node scripts/deadlines.mjs\` from a run; do not edit. Some thousands more run in the tests.

| unit | deadlines | as PostgreSQL ${version} | as ${byPython?.named ?? 'Python'} |
| --- | ---: | ---: | ---: |
${rows.join('\n')}

- Starts lie between 2016 and 2027, half of them where holidays were moved; each is reckoned under a
  version of the law drawn at random. ${number(within('2019-01-01', '2021-12-31'))} end in 2019 to 2021,
  ${number(within('2026-09-18', '2026-09-28'))} between 18 and 28 September 2026.
- Zones: ${zones.join(', ')}.
- The engine took ${seconds} s for all of them.

## Exceptions

None.
`;
}

async function formatted(markdown) {
  const prettier = await import('prettier');
  const options = { ...(await prettier.resolveConfig(file)), filepath: file };
  return prettier.format(markdown, options);
}
