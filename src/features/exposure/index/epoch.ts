import { bytesOfKeys } from './keys.ts';
import { at, bytesIn, numbers } from './memory.ts';
import { type Postings, postingsOf, type RunColumns } from './postings.ts';
import { type StretchColumns, type Stretches, stretchesOf } from './stretches.ts';
import { type Interval, type VersionColumns, type Versions, versionsOf } from './versions.ts';

/** All that is known at one moment, laid out for questions; it never changes. */
export type Epoch = {
  readonly versions: Versions;
  readonly stretches: Stretches;
  readonly postings: Postings;
  /** The organization of each system, by place; longer than there are systems, so that more can come. */
  readonly organizations: Uint32Array;
  readonly systems: number;
};

export type Loaded = {
  readonly versions: VersionColumns;
  readonly stretches: StretchColumns;
  /** What runs where, in parts and by ordinal; asked for twice. */
  readonly runs: (versions: Versions) => Iterable<RunColumns>;
  /** The organization of each system. */
  readonly organizations: Uint32Array;
};

/** Systems that can come before an epoch must follow. */
export const room = (systems: number): number => 1024 + (systems >>> 5);

export function epochOf(loaded: Loaded): Epoch {
  const systems = loaded.organizations.length;
  const versions = versionsOf(loaded.versions);
  const organizations = numbers(systems + room(systems));
  organizations.set(loaded.organizations);
  return {
    ...{ versions, organizations, systems },
    stretches: stretchesOf(versions, loaded.stretches),
    postings: postingsOf(versions.ids.length, organizations.length, () => loaded.runs(versions)),
  };
}

/** Bytes that an epoch takes, by what they are for. */
export function sizeOfEpoch({ versions, stretches, postings, organizations }: Epoch) {
  const { vulnerabilities, packages, isEndless, shapes, isUnknown, ...matched } = stretches;
  const { ofPackage, ofVulnerability, numbered, from, to, bounds } = matched;
  return {
    versions:
      bytesOfKeys(versions.keys) +
      bytesIn([versions.ids, versions.starts, versions.unordered, versions.ordinals]),
    stretches:
      bytesOfKeys(bounds) +
      bytesIn([vulnerabilities, packages, isEndless, shapes, isUnknown]) +
      bytesIn([ofPackage, ofVulnerability, numbered, from, to]),
    postings:
      bytesIn([postings.starts, postings.systems, postings.common, postings.sets]) +
      organizations.byteLength,
  };
}

/** Where the places of the stretches of a vulnerability stand in `numbered`. */
export function stretchesAbout({ stretches }: Epoch, vulnerability: number): Interval {
  const { ofVulnerability } = stretches;
  // Of a vulnerability beyond the last that is known there are none.
  if (vulnerability + 1 >= ofVulnerability.length) return { from: 0, to: 0 };
  return { from: at(ofVulnerability, vulnerability), to: at(ofVulnerability, vulnerability + 1) };
}

/** Where the stretches that speak of a package stand. */
export function stretchesOn({ stretches: { ofPackage } }: Epoch, of: number): Interval {
  // Of a package beyond the last that is known there are none.
  if (of + 1 >= ofPackage.length) return { from: 0, to: 0 };
  return { from: at(ofPackage, of), to: at(ofPackage, of + 1) };
}
