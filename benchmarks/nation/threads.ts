import { strict as assert } from 'node:assert';

import type { Epoch } from '#features/exposure/index/epoch.ts';
import { numbers } from '#features/exposure/index/memory.ts';
import type { Index } from '#features/exposure/index/question.ts';
import { Aside, threadProgram } from '#platform/aside.ts';

import { asked } from './machine.ts';

/** Work that threads share out among themselves: each takes the next vulnerabilities until none are left. */
export type Shared = {
  readonly epoch: Epoch;
  readonly counts: Uint32Array;
  readonly next: Uint32Array;
};

/** How many systems every vulnerability affects, counted by two threads in memory that both share. */
export async function wholeOnTwo({ epoch }: Index, expected: Uint32Array) {
  const limits = { patience: 600_000 };
  const aside = new Aside<Shared, null>(threadProgram(import.meta.url, 'counting-thread'), limits);
  const counts = numbers(expected.length);
  const both = async () => {
    const shared = { epoch, counts, next: numbers(1) };
    await Promise.all([aside.run(shared), aside.run(shared)]);
  };
  // Threads that have started already, as those of a server have.
  await both();
  assert.ok(counts.every((count, each) => count === expected[each]));
  return asked([1, 2, 3], both);
}
