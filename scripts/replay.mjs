// Replays the published catalogue of exploited vulnerabilities day by day through a standing directive
// on the demo nation, and compares every deadline with one reckoned apart from the program. Ends with
// 1 where they differ; with --write, writes docs/conformance/replay.md. Takes the server of
// TEST_SERVER_URL, or starts the shipped one.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ensureInstalled, root } from './setup.mjs';

await ensureInstalled();
const { source, textOf } = await import('./conformance/data.mjs');
const { replay, wholeRoute } = await source('src/app/replay/replay.ts');

const every = 10;
const began = performance.now();
let steps = 0;
const route = wholeRoute(JSON.parse(textOf('kev/known_exploited_vulnerabilities.json')));
const { figures, comparison } = await replay(
  route,
  (on, issued) => {
    steps += 1;
    const seconds = Math.round((performance.now() - began) / 1000);
    if (steps % every === 1) console.error(`${on}  ${issued} directives issued  ${seconds} s`);
  },
  process.env.TEST_SERVER_URL,
);
const { apart, missed, twice, agreed, systems } = comparison;
const isRight = apart.length + missed.length + twice === 0 && agreed === systems;
console.log(
  JSON.stringify({ figures, comparison: { ...comparison, apart: apart.slice(0, 20) } }, null, 2),
);
if (process.argv.includes('--write')) {
  const prettier = await import('prettier');
  const file = join(root, 'docs/conformance/replay.md');
  const options = { ...(await prettier.resolveConfig(file)), parser: 'markdown' };
  await writeFile(file, await prettier.format(page(), options));
}
process.exitCode = isRight ? 0 : 1;

function page() {
  const number = (value) => value.toLocaleString('en');
  const rules = Object.entries(comparison.byRule).map(
    ([rule, count]) => `| ${rule} | ${number(count)} |`,
  );
  const published = route.threats.filter(({ traits }) => traits === null);
  const dirty = published.filter(({ entry }) => entry.dueDate <= entry.dateAdded).length;
  return `# The catalogue, day by day

The catalogue of known exploited vulnerabilities (${number(route.entries.length)} entries), replayed through a
standing directive of two persons on the demo nation, from ${route.beginsOn} to ${route.endsOn}. Written by
\`node scripts/replay.mjs --write\` from a run; do not edit. A few weeks of it run in the tests.

| | |
| --- | ---: |
| days that the clock passed through | ${number(figures.calendarDays)} |
| days on which something was handed in | ${number(figures.steps)} |
| catalogues | ${number(figures.catalogues)} |
| bodies, systems | ${number(figures.organizations)}, ${number(figures.systems)} |
| inventories | ${number(figures.inventories)} |
| directives issued | ${number(comparison.directives)} |
| vulnerabilities answered twice | ${number(twice)} |
| listings that concern somebody and were not answered | ${number(missed.length)} |
| deadlines of systems compared | ${number(systems)} |
| of them on joining a directive later | ${number(comparison.joined)} |
| agree | ${number(agreed)} |
| any other difference (late mark, order, who is bound) | ${number(apart.length)} |
| issued late and marked so | ${number(comparison.late)} |
| caught up after the week away (${route.away.from} until ${route.away.until}), of them late | ${number(comparison.away.caughtUp)}, ${number(comparison.away.late)} |

Which rule the deadlines follow, reckoned apart from the program (\`src/app/replay/expected.ts\`: dates of
the catalogue, the published table, plain days):

| rule | deadlines |
| --- | ---: |
${rules.join('\n')}

- BOD 22-01 holds until 10 June 2026: the catalogue's own date, to the end of that day in Japan. Where it
  has passed when the clock starts, the order's own ${route.days} days count: so for ${dirty} entries that were listed
  with such a date, for what was caught up too late, and for who joined later.
- BOD 26-04 holds from then on: 3 or 14 days from the issue. The moment that the table itself sets, from
  the earlier of listing and detection, is kept beside it and compared too. What the owner has not said is
  waited for; the order's own days count until it is decided.
- A system of which nothing is known (no inventory, or none for 90 days) owes it within the order's days.

## What is real and what was made

- Real: the entries with their days and due dates, in the words of the last edition, since earlier ones are
  not at hand; what was taken off the list before is not in it. The nation's advisories come in on the last
  day that each speaks of, never earlier.
- Made: the nation, founded as if on the first day; ${number(figures.systems)} systems, six of them for the replay alone;
  CVE records for ${number(published.length)} entries (every sixth, and every one whose date had passed), whose ranges are
  invented because the catalogue tells of none; ${route.threats.length - published.length} listings around 10 June 2026, after the last
  published one.
- Two persons retired ${number(figures.retired)} directives some days after their last deadline.
- The run took ${number(figures.seconds)} s of this machine, with others at work on it.

## Exceptions

${apart.length === 0 ? 'None.' : apart.map((each) => `- ${each}`).join('\n')}
`;
}
