import type { JsonValue } from '#formats/json/read.ts';
import type { Interval } from '#formats/versions/interval.ts';
import { compareBytes } from '#kernel/bytes.ts';

import type { Place } from './place.ts';
import type { StatusGroup } from './status.ts';
import { statusGroups, statusItems } from './status-item.ts';
import { type VersionBranch, versionFamilies } from './version-family.ts';
import { vulnerabilities } from './walk.ts';

/**
 * What a branch may be in a pair that overlaps: the range that is tested (`tested`), the sibling it
 * is tested against (`against`), or either.
 */
export type Role = 'tested' | 'against' | 'either';

/** Which branches are compared: their role, or undefined for those left out. */
export type RoleOf = (member: VersionBranch) => Role | undefined;

/** A stretch of versions on one axis, whose it is, and the group it counts to. */
type Stretch = {
  readonly interval: Interval;
  readonly owner: string;
  readonly group: string;
  readonly role: Role;
};

export type Overlap = { readonly owner: string; readonly other: string };

/**
 * The overlaps among stretches of one axis, in groups that are the same or differ: each stretch with
 * one that begins before it, so that their number is bounded by that of the stretches.
 */
function overlapsOf(stretches: readonly Stretch[], groups: 'same' | 'different'): Overlap[] {
  const sorted = [...stretches].sort((a, b) => compareBytes(a.interval.lo, b.interval.lo));
  // Of all stretches of a group and role so far, the one that reaches furthest.
  const furthest = new Map<string, Stretch>();
  const found: Overlap[] = [];
  for (const stretch of sorted) {
    const met = [...furthest.values()].find((earlier) => {
      const isCompared = (earlier.group === stretch.group) === (groups === 'same');
      return isCompared && isPair(earlier, stretch) && reaches(earlier, stretch);
    });
    if (met) found.push({ owner: stretch.owner, other: met.owner });
    const key = `${stretch.group} ${stretch.role}`;
    const before = furthest.get(key);
    if (!before || isFurther(stretch.interval.hi, before.interval.hi)) furthest.set(key, stretch);
  }
  return found;
}

function isPair(a: Stretch, b: Stretch): boolean {
  return a.owner !== b.owner && (a.role === 'either' || b.role === 'either' || a.role !== b.role);
}

function reaches(earlier: Stretch, later: Stretch): boolean {
  const { hi } = earlier.interval;
  return hi === null || compareBytes(hi, later.interval.lo) > 0;
}

function isFurther(a: Interval['hi'], b: Interval['hi']): boolean {
  return b !== null && (a === null || compareBytes(a, b) > 0);
}

/** Overlaps among the branches themselves, whatever their products: the owners are paths. */
export function branchOverlaps(document: JsonValue, roleOf: RoleOf): Overlap[] {
  return versionFamilies(document).flatMap((family) => {
    const axes = new Map<string, Stretch[]>();
    for (const member of family) {
      const role = roleOf(member);
      if (!role) continue;
      addStretches(axes, member, { owner: member.branch.path, group: '', role, axis: '' });
    }
    return [...axes.values()].flatMap((stretches) => overlapsOf(stretches, 'same'));
  });
}

type Mark = Omit<Stretch, 'interval'> & { readonly axis: string };

function addStretches(axes: Map<string, Stretch[]>, { spans }: VersionBranch, mark: Mark): void {
  const { axis, ...rest } = mark;
  for (const [name, intervals] of spans) {
    const key = `${axis} ${name}`;
    const list = axes.get(key) ?? [];
    if (list.length === 0) axes.set(key, list);
    for (const interval of intervals) list.push({ interval, ...rest });
  }
}

/** An overlap of two products that a vulnerability gives a status. */
export type StatusOverlap = Overlap & { readonly vulnerability: Place };

/**
 * Overlaps among the products to which a vulnerability gives a status, in the same or in
 * contradicting groups of statuses: the owners are product ids.
 */
export function statusOverlaps(
  document: JsonValue,
  groups: 'same' | 'different',
  roleOf: RoleOf,
): StatusOverlap[] {
  const homes = homesOf(document, roleOf);
  if (homes.size === 0) return [];
  return vulnerabilities(document).flatMap((vulnerability) => {
    const axes = new Map<string, Stretch[]>();
    for (const group of statusGroups) addGroup(axes, { vulnerability, group, homes });
    return [...axes.values()]
      .flatMap((stretches) => overlapsOf(stretches, groups))
      .map((overlap) => ({ ...overlap, vulnerability }));
  });
}

type Home = { readonly member: VersionBranch; readonly family: number; readonly role: Role };
type Homes = ReadonlyMap<string, readonly Home[]>;

/** The branches that each product is in, of those that are compared. */
function homesOf(document: JsonValue, roleOf: RoleOf): Homes {
  const homes = new Map<string, Home[]>();
  const put = (id: string, home: Home) => {
    const list = homes.get(id);
    if (!list) homes.set(id, [home]);
    else if (list.length < mostHomes) list.push(home);
  };
  for (const [family, members] of versionFamilies(document).entries()) {
    for (const member of members) {
      const role = roleOf(member);
      // A product that is defined twice is another test's affair.
      const products = role ? new Set(member.products) : [];
      for (const id of products) put(id, { member, family, role: role ?? 'either' });
    }
  }
  return homes;
}

/** A product lies in one branch with versions, or two; more is a document gone wrong. */
const mostHomes = 4;

type Listed = {
  readonly vulnerability: Place;
  readonly group: StatusGroup;
  readonly homes: Homes;
};

function addGroup(axes: Map<string, Stretch[]>, { vulnerability, group, homes }: Listed): void {
  const ids = new Set(statusItems(vulnerability, group).map(({ id }) => id));
  for (const id of ids) {
    for (const { member, family, role } of homes.get(id) ?? []) {
      addStretches(axes, member, { owner: id, group, role, axis: String(family) });
    }
  }
}
