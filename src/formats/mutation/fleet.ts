import { Worker } from 'node:worker_threads';

import { z } from 'zod';

/** What is to be read: so many damaged documents, spread over the codecs. */
export type Order = {
  readonly folders: readonly string[];
  readonly seed: number;
  readonly count: number;
  readonly threads: number;
  /** One codec alone. */
  readonly only?: string | undefined;
  readonly told?: (done: number) => void;
};

export type Failure = {
  readonly codec: string;
  readonly number: number;
  readonly file: string;
  readonly reason: string;
};

/** What came of one codec. */
export type Share = {
  readonly codec: string;
  taken: number;
  refused: number;
  spent: number;
  slowest: number;
  slowestAt: number;
};

export type Outcome = { readonly shares: readonly Share[]; readonly failures: readonly Failure[] };

/** MiB of a thread's own heap, and milliseconds that one document may take. */
const [memory, patience] = [256, 2_000];
const stretch = 250;

type Stretch = { readonly codec: string; readonly from: number; readonly to: number };

const Ready = z.object({ ready: z.array(z.string()) });
const Done = z.object({
  ...{ codec: z.string(), from: z.number(), to: z.number() },
  ...{ taken: z.number(), refused: z.number(), spent: z.number() },
  ...{ slowest: z.number(), slowestAt: z.number() },
  failures: z.array(z.object({ number: z.number(), file: z.string(), reason: z.string() })),
});

/** Reads damaged documents in threads with little memory, each document within two seconds. */
export async function runFleet(order: Order): Promise<Outcome> {
  const work = new Work(order);
  await Promise.all(Array.from({ length: order.threads }, () => keepRunning(work, order)));
  return { shares: [...work.shares.values()], failures: work.failures };
}

/** What is still to be done, and what came of the rest. */
class Work {
  readonly shares = new Map<string, Share>();
  readonly failures: Failure[] = [];
  readonly #order: Order;
  #waiting: Stretch[] | undefined;
  #done = 0;
  readonly #suspects = new Set<string>();

  constructor(order: Order) {
    this.#order = order;
  }

  /** Spreads the count evenly over the codecs, once it is known which there are. */
  begin(codecs: readonly string[]): void {
    if (this.#waiting) return;
    const { count, only } = this.#order;
    const names = codecs.filter((name) => only === undefined || name === only);
    if (names.length === 0)
      throw new Error(`There is nothing to damage for ${only ?? 'anything'}.`);
    this.#waiting = names.flatMap((codec, at) => {
      const part =
        Math.floor((count * (at + 1)) / names.length) - Math.floor((count * at) / names.length);
      this.shares.set(codec, { codec, taken: 0, refused: 0, spent: 0, slowest: 0, slowestAt: 0 });
      return Array.from({ length: Math.ceil(part / stretch) }, (_, piece) => ({
        codec,
        from: piece * stretch,
        to: Math.min(part, (piece + 1) * stretch),
      }));
    });
  }

  next(): Stretch | undefined {
    return this.#waiting?.pop();
  }

  add({ failures, ...done }: z.infer<typeof Done>): void {
    const share = this.shares.get(done.codec);
    if (!share) return;
    share.taken += done.taken;
    share.refused += done.refused;
    share.spent += done.spent;
    if (done.slowest > share.slowest) {
      Object.assign(share, { slowest: done.slowest, slowestAt: done.slowestAt });
    }
    for (const failure of failures) this.failures.push({ codec: done.codec, ...failure });
    this.#done += done.to - done.from;
    this.#order.told?.(this.#done);
  }

  /**
   * A thread was stopped at a document. What stood before it is read again, and what follows; the
   * document too, alone: only one that stops a thread twice has failed, and not a busy machine.
   */
  stopped({ codec, from, to }: Stretch, number: number, reason: string): void {
    const suspect = `${codec} ${number}`;
    const alone = { codec, from: number, to: number + 1 };
    if (this.#suspects.has(suspect)) this.failures.push({ codec, number, file: '', reason });
    else this.#waiting?.push(alone);
    this.#suspects.add(suspect);
    this.#waiting?.push(
      ...[
        { codec, from, to: number },
        { codec, from: number + 1, to },
      ].filter((piece) => piece.from < piece.to),
    );
  }
}

// Threads do not inherit the loader of TypeScript from Node.js 20's main thread.
const inTypeScript = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(workerData.program);
  });
`;

/** A thread after another, until nothing is left. */
async function keepRunning(work: Work, order: Order): Promise<void> {
  while (await ranThread(work, order));
}

/** Whether the thread was stopped, so that another has to go on. */
async function ranThread(work: Work, { folders, seed }: Order): Promise<boolean> {
  const state = new SharedArrayBuffer(16);
  const watched = new Float64Array(state);
  const worker = new Worker(inTypeScript, {
    eval: true,
    workerData: { folders, seed, state, program: new URL('worker.ts', import.meta.url).href },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let current: Stretch | undefined;
  return await new Promise((resolve, reject) => {
    const stop = (reason: string) => {
      clearInterval(watch);
      if (current) work.stopped(current, watched[0] ?? 0, reason);
      void worker.terminate();
      resolve(true);
    };
    const watch = setInterval(() => {
      const since = watched[1] ?? 0;
      const spent = performance.timeOrigin + performance.now() - since;
      if (since > 0 && spent > patience) stop(`still reading after ${patience} ms`);
    }, 100);
    worker.on('message', (message: unknown) => {
      const ready = Ready.safeParse(message);
      if (ready.success) work.begin(ready.data.ready);
      else work.add(Done.parse(message));
      current = work.next();
      if (current) {
        worker.postMessage(current);
        return;
      }
      clearInterval(watch);
      void worker.terminate();
      resolve(false);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (current && error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop(`more than ${memory} MiB`);
      else reject(error);
    });
  });
}
