import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Refusal } from '#kernel/refusal.ts';
import { root } from '#platform/root.ts';

import { type Leaf, readShelf, type Shelf } from '../shelf.ts';
import { say } from '../texts.ts';

const folder = join(root, 'profiles');
const belongs =
  /^[a-z0-9-]+\/(profile\.json|(tables|calendars|duties|questions|forms|samples|laws)\/[^/]+\.json)$/;

/** Every document of the profiles of a folder. */
export function leavesAt(dir: string = folder): readonly Leaf[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => belongs.test(name))
    .sort()
    .map((path): Leaf => ({ path, document: documentAt(join(dir, path)) }));
}

/** The profiles of a folder as they are, with every fault. */
export const shelfAt = (dir: string = folder): Shelf => readShelf(leavesAt(dir));

function documentAt(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

let shipped: Shelf | undefined;

/** The profiles that ship, read once; refused where there is a fault in them. */
export function soundShelf(): Shelf {
  shipped ??= shelfAt();
  if (shipped.faults.length > 0) {
    const { faults } = shipped;
    throw new Refusal('unavailable', say('profiles.unsound', { count: faults.length }), { faults });
  }
  return shipped;
}
