// Damages real documents and has everything read them that reads what strangers send: a number of
// them, or one again whose number a failure has named.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureInstalled, root } from './setup.mjs';

await ensureInstalled();
const { data, source } = await import('./conformance/data.mjs');
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
    codec: { type: 'string' },
    input: { type: 'string' },
  },
});
if (!existsSync(data))
  refuse(`There is no data in ${data}; NOROSHI_TEST_DATA names another folder.`);
const folders = [data, join(root, 'testdata')];
const seed = whole(values.seed);
if (values.input === undefined) await many();
else await one(whole(values.input));

/** Prints what came of each codec, and each failure with the command that repeats it. */
async function many() {
  const { runFleet } = await source('src/formats/mutation/fleet.ts');
  const begun = performance.now();
  const told = progress(begun);
  const [count, threads] = [whole(values.count), whole(values.threads)];
  const { shares, failures } = await runFleet({
    folders,
    seed,
    count,
    threads,
    only: values.codec,
    told,
  });
  const rows = shares.map(({ codec, taken, refused, spent, slowest, slowestAt }) => ({
    codec,
    taken,
    refused,
    'µs each': Math.round((1000 * spent) / Math.max(1, taken + refused)),
    'slowest, ms': Math.round(slowest),
    'its number': slowestAt,
  }));
  console.table(Object.fromEntries(rows.map(({ codec, ...row }) => [codec, row])));
  for (const { codec, number, file, reason } of failures) {
    console.log(`${codec}, ${file}: ${reason}`);
    console.log(`  again: npm run mutate -- --seed ${seed} --codec ${codec} --input ${number}`);
  }
  const read = shares.reduce((sum, { taken, refused }) => sum + taken + refused, 0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`seed ${seed}: ${read} read in ${seconds} s, ${failures.length} failed`);
  process.exitCode = failures.length ? 1 : 0;
}

function progress(begun) {
  let last = begun;
  return (done) => {
    if (performance.now() - last < 10_000) return;
    last = performance.now();
    const rate = Math.round(done / ((last - begun) / 1000));
    console.error(`${done} read, ${rate} a second`);
  };
}

/** The document to standard output, what came of it to standard error. */
async function one(number) {
  const { groundsIn } = await source('src/formats/mutation/ground.ts');
  const { inputOf, tried } = await source('src/formats/mutation/trial.ts');
  const ground = groundsIn(folders).find(({ codec }) => codec.name === values.codec);
  if (!ground) refuse(`There is nothing to damage for ${values.codec}.`);
  const input = inputOf(ground.codec, ground.seeds, { seed, number });
  console.error(`from ${input.file}`);
  console.log('text' in input ? input.text : JSON.stringify(input.value));
  const begun = performance.now();
  console.error(tried(ground.codec, input), `${(performance.now() - begun).toFixed(1)} ms`);
}

function whole(text) {
  if (!/^\d{1,12}$/.test(text)) refuse(`“${text}” is no number.`);
  return Number(text);
}

function refuse(words) {
  console.error(words);
  process.exit(2);
}
