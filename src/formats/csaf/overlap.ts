import type { JsonValue } from '#formats/json/read.ts';

import { hasStretches } from './axis.ts';
import { kindOf, type Parties, type Party, type Rule, sweep } from './overlap-sweep.ts';
import type { Place } from './place.ts';
import { remembered } from './remembered.ts';
import { statusGroups, statusProducts } from './status-item.ts';
import { type VersionFamily, versionTree } from './version-family.ts';
import { vulnerabilities } from './walk.ts';

/** Two that take in the same versions; the versions of the owner begin later. */
export type Overlap = { readonly owner: string; readonly other: string };

/** An overlap of two products that a vulnerability gives a status. */
export type StatusOverlap = Overlap & { readonly vulnerability: Place };

/** What overlaps: two ranges of a kind, or a single version and a range. */
export type OverlapKind = 'vers' | 'vls' | 'version';

/**
 * Overlaps among the products to which a vulnerability gives a status, in the same or in
 * contradicting groups of statuses: the owners are product ids. Each product is told once. There may
 * be as many as products are named: after the first thousand they are only counted, and each is
 * told as the thousandth was.
 */
export function* statusOverlaps(
  document: JsonValue,
  kind: OverlapKind,
  groups: Rule['groups'],
): Generator<StatusOverlap> {
  const found = allStatusOverlaps(document).get(`${kind} ${groups}`);
  if (!found) return;
  yield* found.kept;
  const last = found.kept.at(-1);
  for (let at = found.kept.length; last && at < found.count; at += 1) yield last;
}

const [ranges, versions] = [[0, 1] as const, [2, 3] as const];

/**
 * A range that holds further branches is only tested (§6.2.50.1, §6.3.19.1). Of versions in a
 * contradicting group, those that are products count (§6.2.50.3); in the same, all (§6.3.19.3).
 */
const statusRules: readonly Rule[] = [
  { groups: 'different', against: [ranges, [0], [], []] },
  { groups: 'same', against: [ranges, [0], [], []] },
  { groups: 'different', against: [[2], [2], ranges, []] },
  { groups: 'same', against: [versions, versions, ranges, ranges] },
];

type Found = { count: number; readonly kept: StatusOverlap[] };

const mostKept = 1000;

/** Every overlap, by kind and groups: all of them are found together. */
const allStatusOverlaps = remembered((document): ReadonlyMap<string, Found> => {
  const found = new Map<string, Found>();
  const homes = homesOf(versionTree(document).families);
  if (homes.size === 0) return found;
  for (const vulnerability of vulnerabilities(document)) {
    for (const [family, parties] of partiesOf(vulnerability, homes)) {
      sweep(family, parties, statusRules, (rule, { branch, owner }, other) => {
        const kind = rule < 2 ? branch.kind : 'version';
        const key = `${kind} ${statusRules[rule]?.groups ?? ''}`;
        const list = found.get(key) ?? { count: 0, kept: [] };
        if (list.count === 0) found.set(key, list);
        list.count += 1;
        if (list.count > mostKept) return;
        list.kept.push({ vulnerability, owner, other: other.owner });
      });
    }
  }
  return found;
});

/** A product lies in one branch with versions, or two; more is a document gone wrong. */
const mostHomes = 4;

type Home = { readonly family: VersionFamily; readonly member: number };
type Homes = ReadonlyMap<string, readonly Home[]>;

/** The branches that each product is in, of those whose versions another has too. */
function homesOf(families: readonly VersionFamily[]): Homes {
  const homes = new Map<string, Home[]>();
  for (const family of families) {
    for (const [member, { products }] of family.members.entries()) {
      if (!family.axes.some((axis) => hasStretches(axis, member))) continue;
      // A product that is defined twice is another test's affair.
      for (const id of new Set(products)) addHome(homes, id, { family, member });
    }
  }
  return homes;
}

function addHome(homes: Map<string, Home[]>, id: string, home: Home): void {
  const list = homes.get(id);
  if (!list) homes.set(id, [home]);
  else if (list.length < mostHomes) list.push(home);
}

type Families = Map<VersionFamily, Map<number, Party[]>>;

/** Who a vulnerability gives a status, by family. */
function partiesOf(vulnerability: Place, homes: Homes): ReadonlyMap<VersionFamily, Parties> {
  const families: Families = new Map();
  for (const [status, ids] of statusProducts(vulnerability)) {
    const group = statusGroups.indexOf(status);
    for (const owner of ids) {
      for (const home of homes.get(owner) ?? []) addParty(families, home, { owner, group });
    }
  }
  return families;
}

function addParty(
  families: Families,
  { family, member }: Home,
  named: Pick<Party, 'owner' | 'group'>,
): void {
  const branch = family.members[member];
  if (!branch) return;
  const { owner, group } = named;
  const party = { owner, group, branch, kind: kindOf(branch), met: 0 };
  const parties = families.get(family) ?? new Map<number, Party[]>();
  if (parties.size === 0) families.set(family, parties);
  const list = parties.get(member);
  if (list) list.push(party);
  else parties.set(member, [party]);
}

/** Of two ranges one holds further branches (§6.3.19.4); so does the version (§6.3.19.5). */
const branchRules: readonly Rule[] = [
  { groups: 'same', against: [[1], ranges, [], []] },
  { groups: 'same', against: [[3], [3], [], ranges] },
];

/** Overlaps among the branches themselves, whatever their products: the owners are paths. */
export function branchOverlaps(document: JsonValue, kind: 'range' | 'version'): readonly Overlap[] {
  return allBranchOverlaps(document)[kind];
}

const allBranchOverlaps = remembered((document) => {
  const found: Record<'range' | 'version', Overlap[]> = { range: [], version: [] };
  for (const family of versionTree(document).families) {
    const parties = new Map<number, Party[]>();
    for (const [member, branch] of family.members.entries()) {
      const owner = branch.branch.path;
      parties.set(member, [{ owner, group: 0, branch, kind: kindOf(branch), met: 0 }]);
    }
    sweep(family, parties, branchRules, (rule, party, other) => {
      found[rule === 0 ? 'range' : 'version'].push({ owner: party.owner, other: other.owner });
    });
  }
  return found;
});
