// Tiles and entry bundles: https://c2sp.org/tlog-tiles

import { joinBytes } from '#kernel/bytes.ts';
import { fails, holds, type Verdict } from '#kernel/verdict.ts';

import type { NodeAt } from './proof.ts';
import { say } from './texts.ts';
import { type Hash, hashesOf, hashLength, type Place, treeRoot } from './tree.ts';

/** Hashes in a full tile, and entries in a full bundle. */
export const fullWidth = 256;

/** Bytes that the length before an entry can count. */
export const longestEntry = 0xffff;

/** One resource of a log: `width` hashes of a level, or as many entries. */
export type Tile = {
  /** Tiles above the leaves, each level 256 times as coarse as the one before; or the entries. */
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256; less than 256 is a partial tile. */
  readonly width: number;
};

const form =
  /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** Where a tile is served, below the log's prefix. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.replaceAll(/[0-9]{3}(?=[0-9])/g, 'x$&/');
  return `tile/${level}/${groups}${width === fullWidth ? '' : `.p/${width}`}`;
}

/** The tile that a path asks for, or undefined when it is not the one path of any tile. */
export function tileOfPath(path: string): Tile | undefined {
  const [matched, level = '', groups = '', width = String(fullWidth)] = form.exec(path) ?? [];
  if (matched === undefined || Number(level) > 63) return undefined;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: Number(width),
  };
  if (!Number.isSafeInteger(tile.index) || tile.width > fullWidth) return undefined;
  return tilePath(tile) === path ? tile : undefined;
}

/** How wide a tile is in a tree of a size: 0 where it has not begun. */
export function tileWidth(level: Tile['level'], index: number, size: number): number {
  const hashes = Math.floor(size / fullWidth ** (level === 'entries' ? 0 : level));
  return Math.min(Math.max(hashes - index * fullWidth, 0), fullWidth);
}

/** The tiles and bundles that a tree has at its later size and had not, or not as wide, before. */
export function tilesBetween(before: number, after: number): readonly Tile[] {
  const tiles = newTiles('entries', before, after);
  for (let level = 0; fullWidth ** level <= after; level += 1) {
    tiles.push(...newTiles(level, before, after));
  }
  return tiles;
}

function newTiles(level: Tile['level'], before: number, after: number): Tile[] {
  const scale = fullWidth ** (level === 'entries' ? 0 : level);
  const tiles: Tile[] = [];
  for (let index = Math.floor(before / scale / fullWidth); ; index += 1) {
    const width = tileWidth(level, index, after);
    if (width === 0) return tiles;
    if (width > tileWidth(level, index, before)) tiles.push({ level, index, width });
  }
}

/** The perfect subtrees whose hashes a tile holds, in order. A bundle holds none. */
export function placesInTile({ level, index, width }: Tile): readonly Place[] {
  if (level === 'entries') return [];
  return Array.from({ length: width }, (_, at) => ({
    level: level * 8,
    index: index * fullWidth + at,
  }));
}

/** Reads the hashes of a tile from its bytes. */
export function readTile(bytes: Uint8Array, width: number): Verdict<readonly Uint8Array[]> {
  if (bytes.length !== width * hashLength) return fails(say('tlog.tile.hashes', { width }));
  return holds(hashesOf(bytes));
}

/**
 * The subtree hashes of a log of which only the tiles are at hand; those between two levels of tiles
 * are computed. `hashesIn` returns the hashes of a tile as wide as it is in a tree of `size`.
 */
export function nodesInTiles(
  hash: Hash,
  size: number,
  hashesIn: (tile: Tile) => readonly Uint8Array[],
): NodeAt {
  return (place) => {
    const level = Math.floor(place.level / 8);
    const count = 2 ** (place.level % 8);
    const first = place.index * count;
    const index = Math.floor(first / fullWidth);
    const hashes = hashesIn({ level, index, width: tileWidth(level, index, size) });
    const from = first - index * fullWidth;
    if (from + count > hashes.length) throw new RangeError('The subtree is not in the tree.');
    return treeRoot(hash, hashes.slice(from, from + count));
  };
}

/** A bundle of entries, each after its length as two bytes. Throws on an entry over 65,535 bytes. */
export function packBundle(entries: readonly Uint8Array[]): Uint8Array {
  return joinBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > longestEntry) throw new RangeError('An entry has at most 65,535 bytes.');
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

/** Reads the entries of a bundle that is `width` entries wide. */
export function readBundle(bytes: Uint8Array, width: number): Verdict<readonly Uint8Array[]> {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length && entries.length <= width) {
    const [high, low] = bytes.subarray(at, at + 2);
    const start = at + 2;
    if (high === undefined || low === undefined) return fails(say('tlog.bundle.cut'));
    at = start + high * 256 + low;
    if (at > bytes.length) return fails(say('tlog.bundle.cut'));
    entries.push(bytes.slice(start, at));
  }
  if (entries.length === width) return holds(entries);
  return fails(say('tlog.bundle.width', { width }));
}
