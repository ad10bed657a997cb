import { leavesAt, shelfAt, soundShelf } from '#features/profiles/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';

import type { Rulebook } from '../rulebook.ts';
import { readRulebooks, type Rulebooks } from '../rulebook-shelf.ts';
import { type Trial, tried } from '../sample.ts';
import { say } from '../texts.ts';

/** The rulebooks of the profiles in a folder as they are, with every fault. */
export const rulebooksAt = (dir?: string): Rulebooks =>
  readRulebooks(leavesAt(dir), shelfAt(dir).profiles);

let shipped: Rulebooks | undefined;

/** The rulebooks that ship, read once; refused where there is a fault in them. */
export function soundRulebooks(): ReadonlyMap<string, Rulebook> {
  shipped ??= readRulebooks(leavesAt(), soundShelf().profiles);
  const { faults, rulebooks } = shipped;
  if (faults.length > 0) {
    throw new Refusal('unavailable', say('incidents.unsound', { count: faults.length }), {
      faults,
    });
  }
  return rulebooks;
}

/** The rulebook of a profile that ships; refused where there is none. */
export function rulebookOf(profile: string): Rulebook {
  const rulebooks = soundRulebooks();
  const found = rulebooks.get(profile);
  if (found) return found;
  const ids = [...rulebooks.keys()].join(', ');
  throw new Refusal('not-found', say('incidents.no-rulebook', { id: profile, ids }));
}

/** One sample of a profile, and what came of trying it. */
export type SampleTrial = Trial & { readonly path: string };

/** Tries the rulebook of a profile on each of its samples. */
export function trySamples(profile: string): readonly SampleTrial[] {
  const rulebook = rulebookOf(profile);
  return leavesAt()
    .filter(({ path }) => path.startsWith(`${profile}/samples/`))
    .map(({ path, document }) => ({ path, ...tried(rulebook, document) }));
}
