import { alpineKey, compareAlpine } from './alpine.ts';
import { alpmKey, compareAlpm } from './alpm.ts';
import type { Comparison } from './comparison.ts';
import { compareConan, conanKey } from './conan.ts';
import { compareDebian, debianKey } from './debian.ts';
import type { Order } from './ecosystem.ts';
import { compareGem, gemKey } from './gem.ts';
import { compareGeneric, genericKey } from './generic.ts';
import { compareGentoo, gentooKey } from './gentoo.ts';
import { compareMaven, mavenKey } from './maven.ts';
import { compareMoments, compareTexts, momentKey, textKey } from './moment.ts';
import { compareNumbers, leadingNumbers, numbersKey } from './numbers.ts';
import { compareOpenssl, opensslKey } from './openssl.ts';
import { comparePackagist, packagistKey } from './packagist.ts';
import { comparePypi, pypiKey } from './pypi.ts';
import { compareRpm, rpmKey } from './rpm.ts';
import { compareSemver, go, goVersion, npm, nuget, pub, semver, semverKey } from './semver.ts';

/** Longer text is no version. */
const maximumLength = 256;

type Encoder = (version: string) => Uint8Array | undefined;
type Comparator = (a: string, b: string) => Comparison | undefined;

const encoders: Readonly<Record<Order, Encoder>> = {
  semver: (version) => semverKey(version, semver),
  npm: (version) => semverKey(version, npm),
  go: (version) => semverKey(goVersion(version), go),
  cargo: (version) => semverKey(version, semver),
  pypi: pypiKey,
  maven: mavenKey,
  generic: genericKey,
  debian: debianKey,
  rpm: rpmKey,
  alpine: alpineKey,
  gem: gemKey,
  nuget: (version) => semverKey(version, nuget),
  packagist: packagistKey,
  gentoo: gentooKey,
  openssl: opensslKey,
  conan: conanKey,
  alpm: alpmKey,
  datetime: momentKey,
  lexicographic: textKey,
  pub: (version) => semverKey(version, pub),
  cran: (version) => numbersKey(version, '.-'),
  hackage: (version) => numbersKey(version, '.'),
  intdot: (version) => numbersKey(leadingNumbers(version), '.'),
};

const comparators: Readonly<Record<Order, Comparator>> = {
  semver: (a, b) => compareSemver(a, b, semver),
  npm: (a, b) => compareSemver(a, b, npm),
  go: (a, b) => compareSemver(goVersion(a), goVersion(b), go),
  cargo: (a, b) => compareSemver(a, b, semver),
  pypi: comparePypi,
  maven: compareMaven,
  generic: compareGeneric,
  debian: compareDebian,
  rpm: compareRpm,
  alpine: compareAlpine,
  gem: compareGem,
  nuget: (a, b) => compareSemver(a, b, nuget),
  packagist: comparePackagist,
  gentoo: compareGentoo,
  openssl: compareOpenssl,
  conan: compareConan,
  alpm: compareAlpm,
  datetime: compareMoments,
  lexicographic: compareTexts,
  pub: (a, b) => compareSemver(a, b, pub),
  cran: (a, b) => compareNumbers(a, b, '.-'),
  hackage: (a, b) => compareNumbers(a, b, '.'),
  intdot: (a, b) => compareNumbers(leadingNumbers(a), leadingNumbers(b), '.'),
};

/**
 * The key of a version: bytes whose lexicographic order is the order of the versions, equal for
 * versions that count as equal, and never the beginning of another version's key. The successor of
 * a key is the key with a zero byte behind it.
 *
 * Undefined means that the version cannot be ordered: it matches only by its exact text, and a range
 * cannot say anything about it.
 */
export function orderKey(order: Order, version: string): Uint8Array | undefined {
  return version.length > maximumLength ? undefined : encoders[order](version);
}

/**
 * The reference comparison, made without keys: what `orderKey` is checked against. Undefined where
 * either version cannot be ordered.
 */
export function compareVersions(order: Order, a: string, b: string): Comparison | undefined {
  if (a.length > maximumLength || b.length > maximumLength) return undefined;
  return comparators[order](a, b);
}
