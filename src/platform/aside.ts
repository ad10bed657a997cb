import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { Refusal } from '#kernel/refusal.ts';

import { say } from './texts.ts';
import type { Result } from './thread.ts';

/** What a thread may use: mebibytes of its heap, and milliseconds for one piece of work; and how many work at once. */
type Limits = { readonly memory: number; readonly patience: number; readonly atOnce: number };

const usual: Limits = { memory: 1024, patience: 60_000, atOnce: 2 };
/** An idle thread is kept as long, since loading its program takes longer than most documents. */
const rest = 30_000;

// Threads do not inherit the loader of TypeScript from Node.js 20's main thread.
const inTypeScript = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(workerData);
  });
`;

const kibibyte = 1024;

/** What is read in a few milliseconds whatever it holds, so that no thread is needed for it. */
export const isSmall = (content: Uint8Array, isPacked: boolean): boolean =>
  content.length <= (isPacked ? 32 : 256) * kibibyte;

/**
 * Where a thread's program is: beside its caller in the sources, and in `threads/` beside the built
 * program, into which all callers are bundled.
 */
export function threadProgram(caller: string, name: string): URL {
  return caller.endsWith('.ts')
    ? new URL(`${name}.ts`, caller)
    : new URL(`threads/${name}.mjs`, caller);
}

/**
 * Work on what a stranger sent, done in threads apart: the server goes on answering meanwhile, and what
 * takes too much memory or time is refused and takes nobody else with it. `Given` and `Made` go over
 * by structured clone; a refusal of the program (`serveAside`) comes back as one.
 */
export class Aside<Given, Made> {
  readonly #program: URL;
  readonly #limits: Limits;
  readonly #idle: Worker[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(program: URL, limits: Partial<Limits> = {}) {
    this.#program = program;
    this.#limits = { ...usual, ...limits };
  }

  /** Refuses what exceeds a limit. */
  async run(given: Given): Promise<Made> {
    if (this.#busy >= this.#limits.atOnce)
      await new Promise<void>((turn) => this.#waiting.push(turn));
    this.#busy += 1;
    try {
      return await this.#runOn(this.#idle.pop() ?? (await this.#begin()), given);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #begin(): Promise<Worker> {
    const { memory } = this.#limits;
    const shared = { resourceLimits: { maxOldGenerationSizeMb: memory } };
    const { href } = this.#program;
    const worker = href.endsWith('.ts')
      ? new Worker(inTypeScript, { ...shared, eval: true, workerData: href })
      : new Worker(this.#program, shared);
    // One that fails while it rests is found out by whoever uses it next.
    worker.on('error', () => undefined);
    // The first thing a thread says is that its program is loaded: only now does its time begin.
    await once(worker, 'message');
    return worker;
  }

  async #runOn(worker: Worker, given: Given): Promise<Made> {
    worker.ref();
    try {
      worker.postMessage(given);
      const result = await this.#resultOf(worker);
      this.#keep(worker);
      if ('made' in result) return result.made;
      const { reason, text, faults } = result.refused;
      throw new Refusal(reason, text, { faults });
    } finally {
      if (!this.#idle.includes(worker)) void worker.terminate();
    }
  }

  async #resultOf(worker: Worker): Promise<Result<Made>> {
    const { memory, patience } = this.#limits;
    const signal = AbortSignal.timeout(patience);
    try {
      const [result] = (await once(worker, 'message', { signal })) as [Result<Made>];
      return result;
    } catch (cause) {
      if (signal.aborted) {
        const words = say('platform.aside-time', { seconds: patience / 1000 });
        throw new Refusal('too-large', words, { cause });
      }
      if (!(cause instanceof Error) || !('code' in cause)) throw cause;
      if (cause.code !== 'ERR_WORKER_OUT_OF_MEMORY') throw cause;
      throw new Refusal('too-large', say('platform.aside-memory', { memory }), { cause });
    }
  }

  #keep(worker: Worker): void {
    worker.unref();
    this.#idle.push(worker);
    setTimeout(() => {
      const at = this.#idle.indexOf(worker);
      if (at < 0) return;
      this.#idle.splice(at, 1);
      void worker.terminate();
    }, rest).unref();
  }
}
