import { type Axis, stretchesOf } from './axis.ts';
import type { VersionBranch, VersionFamily } from './version-family.ts';

/**
 * What a branch is in a pair: a range that is a product (0) or holds further branches (1), a single
 * version that is a product (2) or holds further branches (3).
 */
export type Kind = 0 | 1 | 2 | 3;
const kinds = 4;

/** The kind that a branch with versions is of. */
export function kindOf({ kind, isLeaf }: VersionBranch): Kind {
  if (kind === 'version') return isLeaf ? 2 : 3;
  return isLeaf ? 0 : 1;
}

/** Which pairs are looked for: by kind, the kinds it is compared with, in one group or two. */
export type Rule = {
  readonly groups: 'same' | 'different';
  readonly against: readonly (readonly Kind[])[];
};

/** One who takes versions in: a product in a group of statuses, or the branch itself. */
export type Party = {
  readonly owner: string;
  readonly group: number;
  readonly branch: VersionBranch;
  readonly kind: Kind;
  /** The rules by which it has met another, a bit each: it is told once by each. */
  met: number;
};

/** Who takes in the versions of each member of a family that is named, by its place there. */
export type Parties = ReadonlyMap<number, readonly Party[]>;

/** How an overlap is told: the rule by its place, whose versions begin later, and the other's. */
type Tell = (rule: number, party: Party, other: Party) => void;

/**
 * Finds who overlaps with one that begins earlier, on every axis of a family and by all rules at
 * once. What is looked at grows with the pieces of those named, and so does what is told.
 */
export function sweep(
  { axes, members }: VersionFamily,
  parties: Parties,
  rules: readonly Rule[],
  tell: Tell,
): void {
  const named = [...parties.keys()];
  let lists: (readonly Party[] | undefined)[] | undefined;
  for (const axis of axes) {
    const some = stretchesOf(axis, named);
    if (!some) lists ??= Array.from(members, (_, member) => parties.get(member));
    const listed = lists;
    const partiesOf = listed
      ? (member: number) => listed[member]
      : (member: number) => parties.get(member);
    sweepStretches(axis, some, { partiesOf, rules, tell });
  }
}

type Asked = { readonly rules: readonly Rule[]; readonly tell: Tell };
type Named = Asked & { readonly partiesOf: (member: number) => readonly Party[] | undefined };

function sweepStretches(axis: Axis, some: Int32Array | undefined, named: Named): void {
  const { owners, reaches } = axis;
  const front = newFront();
  const count = some?.length ?? owners.length;
  for (let step = 0; step < count; step += 1) {
    const at = some ? (some[step] ?? 0) : step;
    const parties = named.partiesOf(owners[at] ?? 0);
    if (!parties) continue;
    const reach = reaches[at] ?? 0;
    for (const party of parties) {
      meet(front, party, at, named);
      advance(front, party, reach);
    }
  }
}

/** Of what has begun, by kind and group: what reaches furthest, and the same of another owner. */
type Front = {
  readonly first: (Party | undefined)[];
  readonly second: (Party | undefined)[];
  readonly firstReach: Int32Array;
  readonly secondReach: Int32Array;
  /** How far any group of a kind reaches: most often that is not as far as is asked. */
  readonly kindReach: Int32Array;
};

/** The groups of statuses; a branch is in the first. */
const groups = 5;

function newFront(): Front {
  const slots = kinds * groups;
  const none = (): (Party | undefined)[] => new Array<Party | undefined>(slots).fill(undefined);
  return {
    ...{ first: none(), firstReach: new Int32Array(slots) },
    ...{ second: none(), secondReach: new Int32Array(slots) },
    kindReach: new Int32Array(kinds),
  };
}

function advance(front: Front, party: Party, reach: number): void {
  const { first, second, firstReach, secondReach, kindReach } = front;
  const { kind, owner } = party;
  const slot = kind * groups + party.group;
  const leader = first[slot];
  if (reach > (firstReach[slot] ?? 0)) {
    if (leader && leader.owner !== owner) {
      second[slot] = leader;
      secondReach[slot] = firstReach[slot] ?? 0;
    }
    first[slot] = party;
    firstReach[slot] = reach;
    if (reach > (kindReach[kind] ?? 0)) kindReach[kind] = reach;
  } else if (leader?.owner !== owner && reach > (secondReach[slot] ?? 0)) {
    second[slot] = party;
    secondReach[slot] = reach;
  }
}

function meet(front: Front, party: Party, at: number, { rules, tell }: Asked): void {
  for (let rule = 0; rule < rules.length; rule += 1) {
    const asked = rules[rule];
    if (!asked || (party.met & (1 << rule)) !== 0) continue;
    const other = metBy(front, party, at, asked);
    if (!other) continue;
    party.met |= 1 << rule;
    tell(rule, party, other);
  }
}

function metBy(front: Front, party: Party, at: number, rule: Rule): Party | undefined {
  for (const kind of rule.against[party.kind] ?? []) {
    if ((front.kindReach[kind] ?? 0) <= at) continue;
    for (let group = 0; group < groups; group += 1) {
      if ((group === party.group) !== (rule.groups === 'same')) continue;
      const other = reaching(front, kind * groups + group, at, party.owner);
      if (other) return other;
    }
  }
  return undefined;
}

function reaching(front: Front, slot: number, at: number, owner: string): Party | undefined {
  if ((front.firstReach[slot] ?? 0) <= at) return undefined;
  const first = front.first[slot];
  if (first?.owner !== owner) return first;
  return (front.secondReach[slot] ?? 0) > at ? front.second[slot] : undefined;
}
