import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { Refusal } from '#kernel/refusal.ts';
import { root } from '#platform/root.ts';

import { say } from '../texts.ts';
import type { Order } from './press.ts';

/** How long and how often one press is used before another takes its place. */
export type Limits = {
  readonly orders: number;
  /** Resident bytes; measured: 61 MB at first, 339 MB after 300 papers. */
  readonly memory: number;
  readonly milliseconds: number;
  /** Orders that may wait; each holds a transaction. */
  readonly waiting: number;
};

const usual: Limits = { orders: 200, memory: 512 * 2 ** 20, milliseconds: 60_000, waiting: 8 };

/** Sets papers one order after another; refuses what takes too long, and what its press dies of. */
export type Typesetter = {
  readonly typeset: (order: Order) => Promise<Uint8Array>;
  /** The process that sets, while there is one. */
  readonly pid: () => number | undefined;
};

const Done = z.union([
  z.object({ bytes: z.instanceof(Uint8Array), memory: z.number() }),
  z.object({ fault: z.string() }),
]);
type Done = z.infer<typeof Done>;

/** A typesetter with a press of its own, which starts with the first order. */
export function typesetter(given: Partial<Limits> = {}): Typesetter {
  const limits = { ...usual, ...given };
  let child: ChildProcess | undefined;
  let set = 0;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  const retire = () => {
    child?.kill('SIGKILL');
    child = undefined;
    set = 0;
  };
  const one = async (order: Order): Promise<Uint8Array> => {
    child ??= startPress();
    const done = await ask(child, order, limits.milliseconds).catch((error: unknown) => {
      retire();
      throw error;
    });
    set += 1;
    const isWorn = 'memory' in done && done.memory > limits.memory;
    if (set >= limits.orders || isWorn) retire();
    if ('fault' in done) throw new Error(`A paper could not be set: ${done.fault}`);
    return done.bytes;
  };
  return {
    async typeset(order) {
      if (waiting >= limits.waiting) throw new Refusal('too-many', say('papers.busy'));
      waiting += 1;
      const next = last.then(() => one(order));
      last = next.catch(() => undefined);
      return next.finally(() => {
        waiting -= 1;
      });
    },
    pid: () => child?.pid,
  };
}

/** Built, the program and its press lie beside one another; run from sources, both are TypeScript. */
function startPress(): ChildProcess {
  const isBuilt = import.meta.filename.endsWith('.mjs');
  const child = fork(join(import.meta.dirname, isBuilt ? 'press.mjs' : 'press-child.ts'), [], {
    cwd: root,
    execArgv: isBuilt ? [] : ['--import', 'tsx'],
    // It is told nothing of the installation: no secret of ours is within its reach.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A press at rest keeps no program from ending; it ends with it.
  child.unref();
  child.channel?.unref();
  return child;
}

/** What the press answers; whatever else happens first, it is not to be used again. */
async function ask(child: ChildProcess, order: Order, milliseconds: number): Promise<Done> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    child.send(order);
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]) => Done.parse(message)),
      once(child, 'exit', { signal }).then(() => {
        throw new Refusal('unavailable', say('papers.lost'));
      }),
      sleep(milliseconds, undefined, { signal }).then(() => {
        throw new Refusal('unavailable', say('papers.slow'));
      }),
    ]);
  } finally {
    settled.abort();
  }
}
