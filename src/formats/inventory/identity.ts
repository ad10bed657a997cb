import { type Cpe, plainText, productOf } from '../cpe/cpe.ts';
import type { Purl } from '../purl/purl.ts';
import { type Distribution, releaseOf } from './distribution.ts';
import type { PackageIdentity } from './inventory.ts';

/** The order in which an ecosystem's versions stand. */
export type Order =
  | 'semver'
  | 'npm'
  | 'go'
  | 'cargo'
  | 'pypi'
  | 'maven'
  | 'gem'
  | 'nuget'
  | 'packagist'
  | 'debian'
  | 'rpm'
  | 'alpine'
  | 'generic';

const orders: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['npm', 'npm'],
  ['go', 'go'],
  ['cargo', 'cargo'],
  ['pypi', 'pypi'],
  ['maven', 'maven'],
  ['gem', 'gem'],
  ['nuget', 'nuget'],
  ['packagist', 'packagist'],
  ['bitnami', 'semver'],
  ['hex', 'semver'],
  ['pub', 'semver'],
  ['swift', 'semver'],
  ['cpe', 'generic'],
  ['deb', 'debian'],
  ['debian', 'debian'],
  ['ubuntu', 'debian'],
  ['apk', 'alpine'],
  ['alpine', 'alpine'],
  ['wolfi', 'alpine'],
  ['chainguard', 'alpine'],
  ['rpm', 'rpm'],
  ['almalinux', 'rpm'],
  ['amazon', 'rpm'],
  ['centos', 'rpm'],
  ['fedora', 'rpm'],
  ['mariner', 'rpm'],
  ['opensuse', 'rpm'],
  ['oracle', 'rpm'],
  ['photon', 'rpm'],
  ['rhel', 'rpm'],
  ['rocky', 'rpm'],
  ['suse', 'rpm'],
]);

/** The order of an ecosystem's versions; undefined where none is known, and so nothing can be judged. */
export function orderOf(ecosystem: string): Order | undefined {
  const colon = ecosystem.indexOf(':');
  return orders.get(colon < 0 ? ecosystem : ecosystem.slice(0, colon));
}

/** The ecosystem a purl type stands for, where the two words differ. */
const ecosystems: ReadonlyMap<string, string> = new Map([
  ['golang', 'go'],
  ['composer', 'packagist'],
]);

/** Package kinds of operating systems. `alpine` is what some tools write for `apk`. */
const families: ReadonlyMap<string, string> = new Map([
  ['deb', 'deb'],
  ['rpm', 'rpm'],
  ['apk', 'apk'],
  ['alpine', 'apk'],
]);

/** Who a purl says a package is. `host` is the operating system its document is about. */
export function identityOf(purl: Purl, host?: Distribution): PackageIdentity {
  const family = families.get(purl.type);
  if (family === undefined) {
    return { ecosystem: ecosystems.get(purl.type) ?? purl.type, name: nameOf(purl) };
  }
  const vendor = purl.namespace ?? (purl.type === 'alpine' ? 'alpine' : undefined);
  const belonging = { family, vendor, distro: purl.qualifiers.get('distro') };
  return { ecosystem: releaseOf(belonging, host), name: purl.name };
}

function nameOf({ type, namespace, name }: Purl): string {
  switch (type) {
    case 'maven':
      return namespace === undefined ? name : `${namespace}:${name}`;
    case 'pypi':
      return pypiName(name);
    case 'nuget':
      return name.toLowerCase();
    default:
      return namespace === undefined ? name : `${namespace}/${name}`;
  }
}

/** A PyPI name in its normal form: lower case, one dash for any run of `-`, `_` and `.` (PEP 503). */
export function pypiName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/** The source package a binary package was built from. Its version only where it is its own. */
export type Source = { readonly name: string; readonly version: string | undefined };

/**
 * The source package a purl names, where the distribution's advisories name source packages
 * (Debian, Ubuntu, Alpine) and it has another name or version than the binary one. Red Hat's
 * family names binary packages, so there it would only repeat what is already matched.
 */
export function sourceOf(purl: Purl): Source | undefined {
  const family = families.get(purl.type);
  if (family !== 'deb' && family !== 'apk') return undefined;
  const stated = ['upstream', 'source', 'origin']
    .map((key) => purl.qualifiers.get(key))
    .find((value) => value !== undefined);
  const [name = '', ...rest] = (stated ?? '').split('@');
  const version = rest.join('@');
  const own = version === '' || version === purl.version ? undefined : version;
  const isAnother = name !== '' && (name !== purl.name || own !== undefined);
  return isAnother ? { name, version: own } : undefined;
}

/**
 * A purl's version as its ecosystem's tools write it: an RPM's epoch stands in a qualifier of the
 * purl and in front of the version everywhere else.
 */
export function versionOf({ type, version, qualifiers }: Purl): string | undefined {
  const epoch = qualifiers.get('epoch');
  if (type !== 'rpm' || version === undefined || epoch === undefined) return version;
  return version.includes(':') || !/^\d{1,10}$/.test(epoch) ? version : `${epoch}:${version}`;
}

/** Whose product a CPE name is about; undefined where it leaves vendor or product open. */
export function identityOfCpe(cpe: Cpe): PackageIdentity | undefined {
  const { vendor, product } = cpe;
  if (typeof vendor !== 'string' || typeof product !== 'string') return undefined;
  if (isPattern(vendor) || isPattern(product)) return undefined;
  return { ecosystem: 'cpe', name: productOf(cpe) };
}

/** The version a CPE name is about, in plain text; undefined for any, for none, and for a pattern. */
export function versionOfCpe({ version }: Cpe): string | undefined {
  return typeof version === 'string' && !isPattern(version) ? plainText(version) : undefined;
}

/** Whether a value in its escaped form holds a wildcard that stands for other text. */
function isPattern(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '*' || character === '?') return true;
  }
  return false;
}
