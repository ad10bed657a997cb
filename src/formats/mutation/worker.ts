import { parentPort, workerData } from 'node:worker_threads';

import { z } from 'zod';

import { groundsIn } from './ground.ts';
import { inputOf, tried } from './trial.ts';

/**
 * Damages and reads, a stretch of numbers at a time. What is being read, and since when, stands in
 * memory that is shared, so that whoever watches can tell after this thread was stopped.
 */
const { folders, seed, state } = z
  .object({
    folders: z.array(z.string()),
    seed: z.number(),
    state: z.instanceof(SharedArrayBuffer),
  })
  .parse(workerData);
const watched = new Float64Array(state);
const grounds = groundsIn(folders);
const byName = new Map(grounds.map((ground) => [ground.codec.name, ground]));

const Stretch = z.object({ codec: z.string(), from: z.number(), to: z.number() });
const port = parentPort;
if (!port) throw new Error('This runs in a thread.');

port.on('message', (message: unknown) => {
  const { codec, from, to } = Stretch.parse(message);
  const ground = byName.get(codec);
  if (!ground) throw new Error(`There is nothing to damage for ${codec}.`);
  const done = { taken: 0, refused: 0, slowest: 0, slowestAt: from };
  const failures: { number: number; file: string; reason: string }[] = [];
  const begun = performance.now();
  for (let number = from; number < to; number += 1) {
    const input = inputOf(ground.codec, ground.seeds, { seed, number });
    const since = performance.now();
    watched[0] = number;
    watched[1] = performance.timeOrigin + since;
    try {
      done[tried(ground.codec, input)] += 1;
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures.push({ number, file: input.file, reason });
    }
    const spent = performance.now() - since;
    if (spent > done.slowest) Object.assign(done, { slowest: spent, slowestAt: number });
  }
  watched[1] = 0;
  port.postMessage({ codec, from, to, ...done, failures, spent: performance.now() - begun });
});
port.postMessage({ ready: grounds.map(({ codec }) => codec.name) });
