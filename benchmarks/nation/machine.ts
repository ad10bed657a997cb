import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { percentile, timed } from '../ground/figures.ts';
import { randomNumbers } from './corpus.ts';

/** Bytes a second that this machine copies within its memory; what touches fewer can be no faster. */
export function bandwidth(): number {
  const from = new Uint8Array(256 * 2 ** 20).fill(1);
  const to = new Uint8Array(from.length);
  const seconds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    to.set(from);
    return (performance.now() - start) / 1000;
  });
  // Each byte is read and written.
  return (2 * from.length) / Math.min(...seconds);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * What a question takes, asked again and again: milliseconds below which half and 99 of 100 lie. What was left of
 * making a nation is cleared away before: no server holds it.
 */
export async function asked<Each>(
  all: readonly Each[],
  use: (each: Each) => unknown,
): Promise<{ readonly p50: number; readonly p99: number }> {
  const milliseconds: number[] = [];
  collectGarbage();
  for (const each of all) milliseconds.push(1000 * (await timed(() => use(each))).seconds);
  return { p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) };
}

/** Numbers below another, drawn without preference, the same ones in every run. */
export function drawn(count: number, below: number): number[] {
  const random = randomNumbers(4);
  return Array.from({ length: count }, () => random() % below);
}
