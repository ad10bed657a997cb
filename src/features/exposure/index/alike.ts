import { at } from './memory.ts';

/** Goes through the systems that run a version, in whatever order. */
export type ForEachRunning = (version: number, use: (system: number) => void) => void;

/** The systems that run something, alike by which of it they run. */
export type Alike = {
  /** Those that run any, in the order in which they were found. */
  readonly systems: readonly number[];
  /** The group of each system, by its place; zero is that of those that run nothing. */
  readonly group: Uint32Array;
  /** What each group runs; of group zero nothing. */
  readonly versions: readonly (readonly number[])[];
};

/** Which versions to look at, `platforms` only beside `products`; systems are numbered below `room`. */
type Looked = {
  readonly products: Iterable<number>;
  readonly platforms: Iterable<number>;
  readonly room: number;
};

/**
 * Puts systems that run just the same into one group, whichever version was looked at first: each version
 * parts those of a group that run it from those that do not. Nothing is made for each system, so that it
 * costs little where very many run something. Only those that are seen count.
 */
export function alikeAmong(
  { products, platforms, room }: Looked,
  forEachRunning: ForEachRunning,
  isSeen: (system: number) => boolean,
): Alike {
  const systems: number[] = [];
  const group = new Uint32Array(room);
  const versions: (readonly number[])[] = [[]];
  const part = (version: number, isProduct: boolean) => {
    const parted = new Map<number, number>();
    forEachRunning(version, (system) => {
      const from = at(group, system);
      if (from === 0) {
        if (!isProduct || !isSeen(system)) return;
        systems.push(system);
      }
      let to = parted.get(from);
      if (to === undefined) {
        to = versions.length;
        versions.push([...(versions[from] ?? []), version]);
        parted.set(from, to);
      }
      group[system] = to;
    });
  };
  const looked = new Set([...products].sort((a, b) => a - b));
  for (const version of looked) part(version, true);
  for (const version of [...platforms].sort((a, b) => a - b)) {
    if (!looked.has(version)) part(version, false);
  }
  return { systems, group, versions };
}
