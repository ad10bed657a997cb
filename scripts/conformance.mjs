// Runs the published suites over NOROSHI_TEST_DATA and writes docs/conformance from what came out.
// Ends with 1 where an expectation fails that no list of exceptions names.
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ensureInstalled, root } from './setup.mjs';

await ensureInstalled();
const { data, origins, source } = await import('./conformance/data.mjs');
if (!existsSync(data)) {
  console.error(`There is no test data in ${data}; NOROSHI_TEST_DATA names another folder.`);
  process.exit(1);
}
const prettier = await import('prettier');
const known = origins();
const total = (suite, count) => suite.parts.reduce((sum, part) => sum + count(part), 0);
const number = (value) => value.toLocaleString('en');
const cell = (text) => text.replaceAll('|', '\\|');

const suites = await run();
const folder = join(root, 'docs/conformance');
await mkdir(folder, { recursive: true });
for (const suite of suites) await write(`${suite.id}.md`, page(suite));
const { agreement } = await import('./conformance/agreement.mjs');
await write('sbom-agreement.md', agreement());
await write('README.md', overview());
const unlisted = suites.flatMap(({ parts }) => parts.flatMap((part) => part.unlisted));
for (const one of unlisted) console.log(`  ${one}`);
for (const suite of suites) console.log(`${suite.title}: ${summary(suite)}`);
process.exitCode = unlisted.length ? 1 : 0;

async function run() {
  const { versionOrdering } = await import('./conformance/versions.mjs');
  const { vers } = await import('./conformance/vers.mjs');
  const { cpe } = await import('./conformance/cpe.mjs');
  const { cvss, decisionTables, packageUrls } = await import('./conformance/names.mjs');
  const { cve, kev, osv } = await import('./conformance/advisories.mjs');
  const { corpus, cyclonedx } = await import('./conformance/inventories.mjs');
  const { csaf } = await import('./conformance/csaf.mjs');
  const { jvn, vex } = await import('./conformance/statements.mjs');
  const { oscal } = await import('./conformance/oscal.mjs');
  const { transparencyLog } = await import('./conformance/ledger.mjs');
  const { threatObjects } = await import('./conformance/threats.mjs');
  return [
    ...[versionOrdering(), vers(), packageUrls(), cpe(), cvss(), decisionTables()],
    ...[osv(), cve(), kev(), jvn(), csaf(), vex()],
    ...[cyclonedx(), corpus(await english()), transparencyLog(), threatObjects(), oscal()],
  ];
}

/** The English words of a text of any format or of the inventory. */
async function english() {
  const { wording } = await source('src/kernel/text.ts');
  const formats = readdirSync(join(root, 'src/formats')).map((name) => `src/formats/${name}`);
  const files = [
    ...[...formats, 'src/kernel'].map((name) => `${name}/texts.ts`),
    'src/features/inventory/submission-texts.ts',
  ].filter((file) => existsSync(join(root, file)));
  const modules = await Promise.all(files.map(source));
  const words = Object.assign({}, ...modules.map(({ say }) => say.catalogue));
  return (text) => wording(words, text, 'en');
}

function summary(suite) {
  const expected = total(suite, (part) => part.expected);
  const held = total(suite, (part) => part.held);
  const excepted = total(suite, (part) => part.excepted);
  return `${held} of ${expected} hold, ${excepted} listed exceptions`;
}

function overview() {
  const rows = suites.map((suite) => {
    const counts = [(part) => part.expected, (part) => part.held, (part) => part.excepted];
    const cells = counts.map((count) => number(total(suite, count)));
    return `| [${suite.title}](${suite.id}.md) | ${cells.join(' | ')} |`;
  });
  return `# Conformance

What others publish as right, and how far the program agrees. Written by \`node scripts/conformance.mjs\`
from a run; do not edit. The tests hold the same lists exactly: an exception that starts to hold fails them.

| suite | expectations | hold | listed exceptions |
| --- | ---: | ---: | ---: |
${rows.join('\n')}

The data is no part of the repository: it lies in the folder \`NOROSHI_TEST_DATA\` (by default
\`../shared/data\`), and each page names the commit it was taken at.

[Deadlines](deadlines.md) are compared by \`node scripts/deadlines.mjs\`, and the order of generated versions
with [the programs that define it](oracles.md) by \`node scripts/oracles.mjs\`; both need none of it.
[Two generators of one image](sbom-agreement.md) are compared in the same run; there nothing is right or wrong.
[The catalogue, day by day](replay.md) is replayed and compared by \`node scripts/replay.mjs\`.
`;
}

function page(suite) {
  return [
    `# ${suite.title}`,
    suite.what,
    '| part | expectations | hold | listed exceptions |',
    '| --- | ---: | ---: | ---: |',
    ...suite.parts.map(({ name, expected, held, excepted }) => {
      return `| ${cell(name)} | ${number(expected)} | ${number(held)} | ${number(excepted)} |`;
    }),
    ...section('Exceptions', suite.exceptions, 'None.'),
    ...(suite.departures ? section('Chosen otherwise', suite.departures, 'None.') : []),
    ...(suite.leftOut.length
      ? ['', '## Not run', '', ...suite.leftOut.map((one) => `- ${one}`)]
      : []),
    '',
    '## Data',
    '',
    ...sourcesOf(suite).map(({ folder: name, origin, licence }) => {
      return `- ${name}: ${origin}. Licence: ${licence}`;
    }),
    '',
  ]
    .map((line, at) => (at === 0 || at === 1 ? `${line}\n` : line))
    .join('\n');
}

function section(title, entries, none) {
  const rows = entries.map(({ what, cause }) => `| ${cell(what)} | ${cell(cause)} |`);
  const table = ['| what | cause |', '| --- | --- |', ...rows];
  return ['', `## ${title}`, '', ...(rows.length ? table : [none])];
}

/** The rows of SOURCES.md that a suite’s folders are, or lie in. */
function sourcesOf({ folders }) {
  const found = known.filter((row) => folders.some((name) => row.folder.includes(`\`${name}\``)));
  if (found.length < folders.length) {
    throw new Error(`SOURCES.md does not name each of ${folders.join(', ')}`);
  }
  return found;
}

async function write(name, text) {
  const file = join(folder, name);
  const options = { ...(await prettier.resolveConfig(file)), filepath: file };
  await writeFile(file, await prettier.format(text, options));
}
