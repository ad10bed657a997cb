// Asks the programs whose order is the order, on generated pairs, and compares with ours, by
// comparison and by keys. `--pairs N` for each (a million otherwise), `--seed N`, `--write` writes
// docs/conformance/oracles.md, `--order NAME` asks one alone. Ends with 1 where one disagrees and no
// list of exceptions says why.
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureInstalled, root } from './setup.mjs';

await ensureInstalled();
const { tsImport } = await import('tsx/esm/api');
const { pathToFileURL } = await import('node:url');
const source = (path) => tsImport(pathToFileURL(join(root, path)).href, import.meta.url);
const { compareVersions, orderKey } = await source('src/formats/versions/order.ts');
const { oracleDepartures } = await source('src/formats/versions/conformance.ts');
const { compareBytes } = await source('src/kernel/bytes.ts');
const { judges } = await import('./oracles/judges.mjs');
const { pairs, realVersions } = await import('./oracles/pairs.mjs');

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261125' },
    write: { type: 'boolean', default: false },
    order: { type: 'string' },
  },
});
const [count, seed] = [Number(values.pairs), Number(values.seed)];
const data = resolve(root, process.env.NOROSHI_TEST_DATA ?? '../shared/data');
const folder = join(data, 'version-ordering/osv-scalibr');
const batch = 100_000;

const results = [];
let unlisted = 0;
for (const judge of await judges()) {
  if (values.order !== undefined && judge.order !== values.order) continue;
  const found = judge.find();
  const result = found ? run(judge, found) : { judge, found };
  results.push(result);
  unlisted += result.unlisted?.length ?? 0;
  report(result);
}
if (values.write) await write();
process.exitCode = unlisted > 0 ? 1 : 0;

function run(judge, found) {
  const { order, suite } = judge;
  const listed = oracleDepartures.filter((one) => one.order === order);
  const tally = { pairs: 0, refused: 0, agreed: 0, excepted: new Map(), unlisted: [] };
  const real = realVersions(folder, suite);
  // Until as many pairs as wanted are versions to the oracle too.
  for (let made = 0; tally.pairs - tally.refused < count; made += batch) {
    const size = Math.min(batch, count);
    const part = [...pairs({ order, real, count: size, seed: seed + made })];
    const said = judge.compare(part);
    if (said.length !== part.length) throw new Error(`${order}: ${said.length} answers`);
    for (const [at, [a, b]] of part.entries())
      weigh(order, listed, tally, { a, b, said: said[at] });
  }
  if (judge.circles) setCirclesApart(judge, tally);
  return { judge, found, ...tally };
}

/** Pairs that stand in a circle of the oracle’s own: a < b, b < c, c < a. No order can follow it. */
function setCirclesApart(judge, tally) {
  const asked = tally.unlisted.flatMap(({ a, b }, at) =>
    judge.between(a, b).flatMap((c) => [
      { at, pair: [b, c] },
      { at, pair: [c, a] },
    ]),
  );
  const answered = judge.compare(asked.map(({ pair }) => pair));
  const circular = new Set();
  for (let each = 0; each < asked.length; each += 2) {
    const { at } = asked[each];
    const signs = [tally.unlisted[at].said, answered[each], answered[each + 1]].map(Number);
    const isOneWay = signs.every((sign) => sign <= 0) || signs.every((sign) => sign >= 0);
    if (isOneWay && signs.some((sign) => sign !== 0)) circular.add(at);
  }
  if (circular.size > 0) tally.excepted.set(judge.circles, circular.size);
  tally.unlisted = tally.unlisted.filter((_, at) => !circular.has(at));
}

/** What both of our ways say of a pair; they are never allowed to differ. */
function ours(order, a, b) {
  const [left, right] = [orderKey(order, a), orderKey(order, b)];
  const byKeys = left && right && compareBytes(left, right);
  const compared = compareVersions(order, a, b);
  if (byKeys !== compared) throw new Error(`${order}: keys and comparison differ on ${a} and ${b}`);
  return compared === undefined ? '?' : String(compared);
}

function weigh(order, listed, tally, { a, b, said }) {
  tally.pairs += 1;
  if (said === '?') {
    tally.refused += 1;
    return;
  }
  const got = ours(order, a, b);
  const exception = got === said ? undefined : listed.find((one) => one.concerns(a, b, got));
  if (got === said) tally.agreed += 1;
  else if (exception) tally.excepted.set(exception, (tally.excepted.get(exception) ?? 0) + 1);
  else tally.unlisted.push({ a, b, said, got });
}

function report({ judge, found, ...tally }) {
  if (!found) {
    console.log(`${judge.order}: its oracle is not installed`);
    return;
  }
  const excepted = [...tally.excepted.values()].reduce((sum, each) => sum + each, 0);
  console.log(
    `${judge.order}: ${found}: ${tally.pairs - tally.refused} pairs, ${tally.agreed} agreed, ` +
      `${tally.refused} more no versions to it, ${excepted} listed exceptions, ${tally.unlisted.length} others`,
  );
  for (const { a, b, said, got } of tally.unlisted.slice(0, 20)) {
    console.log(`  ${a} and ${b}: ${said}, here ${got}`);
  }
}

async function write() {
  const number = (value) => value.toLocaleString('en');
  const cell = (text) => text.replaceAll('|', '\\|');
  const rows = results.map(({ judge, found, ...tally }) => {
    if (!found) return `| ${judge.order} | not installed | | | | |`;
    const excepted = [...tally.excepted.values()].reduce((sum, each) => sum + each, 0);
    const ordered = tally.pairs - tally.refused;
    const cells = [ordered, tally.agreed, tally.refused, excepted, tally.unlisted.length];
    return `| ${judge.order} | ${cell(found)} | ${cells.map(number).join(' | ')} |`;
  });
  const causes = results.flatMap(({ judge, excepted }) =>
    [...(excepted ?? [])].map(
      ([{ what, cause }, times]) =>
        `| ${judge.order} | ${cell(what)} | ${number(times)} | ${cell(cause)} |`,
    ),
  );
  const page = `# Order of versions, beside the programs that define it

Generated pairs (seed ${seed}), half of them from real versions, each asked of the program itself and of
ours by comparison and by keys. Written by \`node scripts/oracles.mjs --write\`; do not edit.

| order | program | pairs | agreed | more, no versions to it | listed exceptions | others |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

## Exceptions

${causes.length ? `| order | which | pairs | cause |\n| --- | --- | ---: | --- |\n${causes.join('\n')}` : 'None.'}
`;
  const prettier = await import('prettier');
  const file = join(root, 'docs/conformance/oracles.md');
  const options = { ...(await prettier.resolveConfig(file)), filepath: file };
  await writeFile(file, await prettier.format(page, options));
}
