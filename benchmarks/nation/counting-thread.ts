// The program of a thread that counts whom vulnerabilities affect: see `threads.ts`.
import { noChanges } from '#features/exposure/index/changes.ts';
import { countExposed } from '#features/exposure/index/question.ts';
import { gathering } from '#features/exposure/index/systems.ts';
import { serveAside } from '#platform/thread.ts';

import type { Shared } from './threads.ts';

/** Few enough that both end together, though the first ones are liked most. */
const atOnce = 256;

serveAside(async (given) => {
  const { epoch, counts, next } = given as Shared;
  const index = { epoch, changes: noChanges(epoch) };
  const into = gathering(epoch.organizations.length);
  for (;;) {
    const from = Atomics.add(next, 0, atOnce);
    if (from >= counts.length) return null;
    countExposed(index, { from, to: Math.min(from + atOnce, counts.length) }, into, counts);
  }
});
