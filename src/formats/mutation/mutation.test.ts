import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { codecs } from './codecs.ts';
import { runFleet } from './fleet.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const data = process.env['NOROSHI_TEST_DATA'] ?? `${root}../shared/data`;
const skip = existsSync(data) ? false : `no test data at ${data}`;

/** `npm run mutate` reads millions; here each codec has some thousands. */
const count = 60_000;
const seed = 1;

test(
  `${count} damaged documents are read or refused: nothing is thrown, hangs or takes 256 MiB`,
  { skip },
  async () => {
    const folders = [data, `${root}testdata`];
    const { shares, failures } = await runFleet({ folders, seed, count, threads: 2 });
    const told = failures.map(({ codec, number, file, reason }) => {
      const replay = `npm run mutate -- --seed ${seed} --codec ${codec} --input ${number}`;
      return `${codec} on ${file}: ${reason}\n  again: ${replay}`;
    });
    assert.deepEqual(told, []);
    assert.deepEqual(
      shares.map(({ codec }) => codec).sort(),
      codecs.map(({ name }) => name).sort(),
    );
    const read = shares.reduce((sum, { taken, refused }) => sum + taken + refused, 0);
    assert.equal(read, count);
    for (const { codec, taken, refused } of shares) {
      assert.ok(taken > 0 && refused > 0, `${codec}: ${taken} taken, ${refused} refused`);
    }
  },
);
