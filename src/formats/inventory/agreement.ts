import { kindOf, orderOf } from '#formats/ecosystem/ecosystem.ts';
import { orderKey } from '#formats/versions/order.ts';

import type { Component, PackageIdentity } from './inventory.ts';

/** How often two inventories of one system say the same of a package, and how often they do not. */
export type Tally = {
  /** In both, with equal versions. */
  readonly same: number;
  /** In both, with another version in each. */
  readonly different: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
};

/** A package on which the two inventories differ: what each says of its versions. */
export type Difference = {
  readonly identity: PackageIdentity;
  readonly first: readonly string[];
  readonly second: readonly string[];
};

type Each = { readonly first: number; readonly second: number };

/** Two inventories of one system compared, package by package. */
export type Agreement = {
  readonly total: Tally;
  /** By ecosystem without its release, in alphabetical order. */
  readonly ecosystems: readonly (readonly [ecosystem: string, tally: Tally])[];
  readonly differences: readonly Difference[];
  /** Components of each that nothing can be compared by. */
  readonly apart: Each;
  /** Of a distribution whose release is not told: compared, but no advisory can be held against them. */
  readonly withoutRelease: Each;
};

/** What relying on one of two inventories risks, as shares of everything that either names. */
export type Risk = {
  /** What both say alike. */
  readonly agreed: number;
  /** What both name, each with another version. */
  readonly doubtful: number;
  /** What would be missed by relying on the first, or on the second, alone. */
  readonly missedByFirst: number;
  readonly missedBySecond: number;
};

/** Images: the whole that an inventory is of, and no package in it. */
const wholes = new Set(['oci', 'docker']);

/**
 * Two inventories compared by package identity.
 *
 * Comparable is a component that a purl or a CPE name identifies. It counts as the package of its
 * purl, or of the CPE name where it has none, unless the other inventory gives that CPE name to a
 * package with a purl. The release of a distribution is left out, since tools differ in whether they
 * tell it; versions are equal where their ecosystem's order counts them equal. What a component was
 * built from (a source package) is no component of its own here, and an image no package. Every
 * version of a package counts once; of two left over, one in each, the versions differ.
 */
export function agreementOf(first: readonly Component[], second: readonly Component[]): Agreement {
  const [ofFirst, ofSecond] = [comparable(first), comparable(second)];
  const [purlsOfFirst, purlsOfSecond] = [purlsByCpe(ofFirst), purlsByCpe(ofSecond)];
  const inFirst = packagesOf(ofFirst, purlsOfSecond);
  const inSecond = packagesOf(ofSecond, purlsOfFirst);
  const tallies = new Map<string, Tally>();
  const differences: Difference[] = [];
  let total = nothing;
  for (const [key, { identity }] of [...new Map([...inFirst, ...inSecond])].sort(byKey)) {
    const [one, other] = [inFirst.get(key), inSecond.get(key)];
    const left = without(one, other);
    const right = without(other, one);
    const tally = tallied((one?.versions.size ?? 0) - left.length, left.length, right.length);
    total = sum(total, tally);
    const { ecosystem } = identity;
    tallies.set(ecosystem, sum(tallies.get(ecosystem) ?? nothing, tally));
    if (left.length + right.length === 0) continue;
    differences.push({ identity, first: left, second: right });
  }
  return {
    total,
    ecosystems: [...tallies].sort(byKey),
    differences,
    apart: { first: apartIn(first), second: apartIn(second) },
    withoutRelease: { first: releaselessIn(ofFirst), second: releaselessIn(ofSecond) },
  };
}

const nothing: Tally = { same: 0, different: 0, onlyFirst: 0, onlySecond: 0 };

/** The tallies of several comparisons as one. */
export function sum(one: Tally, other: Tally): Tally {
  return {
    same: one.same + other.same,
    different: one.different + other.different,
    onlyFirst: one.onlyFirst + other.onlyFirst,
    onlySecond: one.onlySecond + other.onlySecond,
  };
}

/** The shares of a tally; undefined where neither inventory names anything comparable. */
export function riskOf({ same, different, onlyFirst, onlySecond }: Tally): Risk | undefined {
  const union = same + different + onlyFirst + onlySecond;
  if (union === 0) return undefined;
  return {
    agreed: same / union,
    doubtful: different / union,
    missedByFirst: onlySecond / union,
    missedBySecond: onlyFirst / union,
  };
}

function tallied(same: number, left: number, right: number): Tally {
  const different = Math.min(left, right);
  return { same, different, onlyFirst: left - different, onlySecond: right - different };
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isNamed({ identities }: Component): boolean {
  return identities.length > 0;
}

function isWhole({ identities }: Component): boolean {
  return identities.some(({ ecosystem }) => wholes.has(ecosystem));
}

/** Source packages stand behind the component they were read from, at the same place. */
function comparable(components: readonly Component[]): readonly Component[] {
  const placed = new Set<string>();
  return components.filter((component) => {
    const isDerived = placed.has(component.path);
    placed.add(component.path);
    return !isDerived && isNamed(component) && !isWhole(component);
  });
}

function apartIn(components: readonly Component[]): number {
  return components.filter((component) => !isNamed(component) || isWhole(component)).length;
}

function releaselessIn(components: readonly Component[]): number {
  return components.filter(({ identities }) =>
    identities.some(({ ecosystem }) => ecosystem.endsWith(':?')),
  ).length;
}

function purlIdentity({ identities }: Component): PackageIdentity | undefined {
  const identity = identities.find(({ ecosystem }) => ecosystem !== 'cpe');
  return identity && { ...identity, ecosystem: kindOf(identity.ecosystem) };
}

/** Which package with a purl each CPE name is given to. */
function purlsByCpe(components: readonly Component[]): ReadonlyMap<string, PackageIdentity> {
  const packages = new Map<string, PackageIdentity>();
  for (const component of components) {
    const identity = component.purl === undefined ? undefined : purlIdentity(component);
    if (!identity) continue;
    for (const { name } of component.identities.filter(isOfCpe)) packages.set(name, identity);
  }
  return packages;
}

function isOfCpe({ ecosystem }: PackageIdentity): boolean {
  return ecosystem === 'cpe';
}

type Package = {
  readonly identity: PackageIdentity;
  /** As written, by what makes two of them equal. */
  readonly versions: Map<string, string>;
};

function packagesOf(
  components: readonly Component[],
  others: ReadonlyMap<string, PackageIdentity>,
): ReadonlyMap<string, Package> {
  const packages = new Map<string, Package>();
  for (const component of components) {
    const { identities, version = '' } = component;
    const known = identities.map(({ name }) => others.get(name)).find((one) => one !== undefined);
    const identity = purlIdentity(component) ?? known ?? identities[0];
    if (!identity) continue;
    const key = `${identity.ecosystem} ${identity.name}`;
    const found = packages.get(key) ?? { identity, versions: new Map<string, string>() };
    found.versions.set(sameness(identity.ecosystem, version), version);
    packages.set(key, found);
  }
  return packages;
}

function sameness(ecosystem: string, version: string): string {
  const order = orderOf(ecosystem);
  const key = order && orderKey(order, version);
  return key ? `key ${key.join(' ')}` : `text ${version}`;
}

/** The versions of one that the other does not have. */
function without(one: Package | undefined, other: Package | undefined): readonly string[] {
  return [...(one?.versions ?? [])]
    .filter(([key]) => other?.versions.has(key) !== true)
    .map(([, version]) => version);
}
