import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { JsonValue } from '#formats/json/read.ts';
import { forms } from '#formats/standards/registry.ts';
import type { Finding } from '#kernel/finding.ts';

import type { Codec } from './codecs.ts';
import { groundsIn } from './ground.ts';
import { growthsOf } from './growth.ts';
import type { Seed } from './seeds.ts';
import { Steps } from './steps.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const data = process.env['NOROSHI_TEST_DATA'] ?? `${root}../shared/data`;
const skip = existsSync(data) ? false : `no test data at ${data}`;

const parts = 150;
/** Twice the document, twice the steps; what is searched in sorted order adds a little. */
const mostGrowth = 2.3;
/** Below so many steps nothing is told apart from what every document costs. */
const least = 2_000;

function perform(codec: Codec, document: JsonValue | string): readonly Finding[] | undefined {
  return codec.run(document as never);
}

/**
 * The largest document that the codec takes and the largest that it refuses: one goes all the way,
 * the other makes findings. What is compiled at first use is compiled by the way.
 */
function examplesOf(codec: Codec, seeds: readonly Seed[]): readonly Seed[] {
  const sorted = [...seeds].sort((a, b) => b.text.length - a.text.length);
  let largest: Seed | undefined;
  let refused: Seed | undefined;
  for (const seed of sorted) {
    const findings = perform(codec, seed.value ?? seed.text);
    if (findings?.every(({ severity }) => severity !== 'error') === true) largest ??= seed;
    else refused ??= seed;
    if (largest && refused) break;
  }
  return [largest, refused].filter((seed) => seed !== undefined);
}

test('twice the document takes twice the steps, however it grows', { skip }, async () => {
  const grounds = groundsIn([data, `${root}testdata`]);
  const steps = new Steps();
  await steps.begin();
  const steep: string[] = [];
  let compared = 0;
  for (const { codec, seeds } of grounds) {
    const [example, ...others] = examplesOf(codec, seeds).map(growthsOf(codec));
    const fewer = others.flatMap((ways) => ways.slice(0, 4));
    for (const { what, grown } of [...(example ?? []), ...fewer]) {
      const [one, two] = [grown(parts), grown(2 * parts)];
      const before = await steps.of(() => {
        perform(codec, one);
      });
      const after = await steps.of(() => {
        perform(codec, two);
      });
      if (before < least) continue;
      compared += 1;
      const growth = after / before;
      if (growth <= mostGrowth) continue;
      steep.push(`${codec.name}, ${what}: ${before} to ${after} steps (${growth.toFixed(2)})`);
    }
  }
  await steps.end();
  assert.deepEqual(steep, []);
  assert.ok(compared > 3 * forms.length, `${compared} compared`);
});

test('a codec that compares each with each is found out', async () => {
  const steps = new Steps();
  await steps.begin();
  const ways: [string, (list: readonly number[]) => void][] = [
    ['a loop in a loop', (list) => void list.filter((one) => list.some((other) => other === -one))],
    ['a search in a loop', (list) => void list.filter((one) => list.includes(-one - 1))],
    ['a copy in a loop', (list) => void list.reduce<number[]>((all, one) => [...all, one], [])],
    ['joining in a loop', (list) => void list.reduce<number[]>((all, one) => all.concat(one), [])],
  ];
  for (const [what, work] of ways) {
    const [small, large] = [300, 600].map((length) => Array.from({ length }, (_, at) => at + 1));
    const before = await steps.of(() => {
      work(small ?? []);
    });
    const after = await steps.of(() => {
      work(large ?? []);
    });
    assert.ok(after > 3 * before, `${what}: ${before} to ${after}`);
  }
  await steps.end();
});
