import { grouped } from '#kernel/group.ts';

import type { Said } from './changes.ts';
import { stretchesOn } from './epoch.ts';
import { at, readAhead } from './memory.ts';
import {
  ahead,
  type Index,
  isHeld,
  ordinalOf,
  type Placed,
  placesOf,
  type Sayings,
} from './question.ts';
import type { Newcomer, Stretches } from './stretches.ts';

/** One version of a package that somebody asks about: by its id, or by its key if it has none yet. */
export type Asked = {
  readonly of: number;
  readonly id: number | undefined;
  readonly version: Newcomer | undefined;
};

/** Whether any of these versions is called affected: those of a system whose inventory nobody followed yet. */
export function isExposed(
  { epoch }: Index,
  sayings: Sayings,
  versions: Iterable<Asked & { readonly id: number }>,
): boolean {
  const said = grouped(placesOf(sayings), (place) => at(sayings.said.packages, place));
  for (const { id, of, version } of versions) {
    const placed = { ordinal: ordinalOf(epoch, id), version };
    if (said.get(of)?.some((place) => isAffected(sayings.said, place, placed))) return true;
  }
  return false;
}

/** The vulnerabilities that call any of these versions affected. */
export function findingsOn(index: Index, versions: readonly Asked[]): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from < versions.length; from += ahead) {
    const together = versions.slice(from, from + ahead);
    approachStretches(index, together);
    for (const asked of together) addFindings(index, asked, found);
  }
  return found;
}

/** Reads ahead where each version and the stretches on its package stand, and then what decides on the first of these. */
function approachStretches(
  { epoch: { versions, stretches } }: Index,
  asked: readonly Asked[],
): void {
  const { ofPackage, vulnerabilities, isUnknown } = stretches;
  let sum = 0;
  for (const { of, id } of asked) {
    sum ^= (ofPackage[of] ?? 0) ^ (versions.ordinals[id ?? 0] ?? 0);
  }
  for (const { of, id } of asked) {
    const place = ofPackage[of] ?? 0;
    sum ^= (vulnerabilities[place] ?? 0) ^ (isUnknown[place] ?? 0);
    sum ^= id === undefined ? approachBounds(stretches, place) : approachInterval(stretches, place);
  }
  readAhead(sum);
}

const approachInterval = ({ from, to }: Stretches, place: number): number =>
  (from[place] ?? 0) ^ (to[place] ?? 0);

function approachBounds(
  { bounds: { high, low, starts }, isEndless, shapes }: Stretches,
  place: number,
): number {
  const key = (high[2 * place] ?? 0) ^ (low[2 * place] ?? 0) ^ (starts[2 * place] ?? 0);
  return key ^ (isEndless[place] ?? 0) ^ (shapes[place] ?? 0);
}

function addFindings({ epoch, changes }: Index, asked: Asked, found: Set<number>): void {
  const { id, of } = asked;
  const placed = {
    ordinal: id === undefined ? -1 : ordinalOf(epoch, id),
    version: asked.version ?? changes.newcomers.get(of)?.get(id ?? -1),
  };
  const { from, to } = stretchesOn(epoch, of);
  for (let each = from; each < to; each += 1) {
    if (!isAffected(epoch.stretches, each, placed)) continue;
    const vulnerability = at(epoch.stretches.vulnerabilities, each);
    if (!changes.said.has(vulnerability)) found.add(vulnerability);
  }
  for (const vulnerability of changes.about.get(of) ?? []) {
    const said = changes.said.get(vulnerability);
    if (said?.packages.some((each, place) => each === of && isAffected(said, place, placed))) {
      found.add(vulnerability);
    }
  }
}

const isAffected = (said: Said | Stretches, place: number, placed: Placed): boolean =>
  isHeld(said, place, placed) && said.isUnknown[place] === 0;
