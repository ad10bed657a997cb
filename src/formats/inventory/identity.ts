import { plainText, productOf } from '#formats/cpe/cpe.ts';
import type { Cpe } from '#formats/cpe/name.ts';
import { packageName } from '#formats/ecosystem/ecosystem.ts';
import type { Purl } from '#formats/purl/purl.ts';

import { type Distribution, releaseOf } from './distribution.ts';
import type { PackageIdentity } from './inventory.ts';

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

/** Whether a package was built and numbered by a distribution of an operating system. */
export function isOfDistribution({ type }: Purl): boolean {
  return families.has(type);
}

/** Who a purl says a package is. `host` is the operating system its document is about. */
export function identityOf(purl: Purl, host?: Distribution): PackageIdentity {
  const family = families.get(purl.type);
  if (family === undefined) {
    const ecosystem = ecosystems.get(purl.type) ?? purl.type;
    return { ecosystem, name: packageName(ecosystem, nameOf(purl)) };
  }
  const vendor = purl.namespace ?? (purl.type === 'alpine' ? 'alpine' : undefined);
  const belonging = { family, vendor, distro: purl.qualifiers.get('distro') };
  const ecosystem = releaseOf(belonging, host);
  return { ecosystem, name: packageName(ecosystem, purl.name) };
}

function nameOf({ type, namespace, name }: Purl): string {
  if (namespace === undefined) return name;
  return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
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
  const { qualifiers } = purl;
  const stated = qualifiers.get('upstream') ?? qualifiers.get('source') ?? qualifiers.get('origin');
  if (stated === undefined) return undefined;
  const [name = '', ...rest] = stated.split('@');
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
