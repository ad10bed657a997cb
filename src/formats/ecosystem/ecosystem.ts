import type { Order } from '#formats/versions/ecosystem.ts';

/** Every kind of ecosystem whose versions can be ordered, in our own spelling. */
const orders: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['cpe', 'generic'],
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
  ['deb', 'debian'],
  ['debian', 'debian'],
  ['ubuntu', 'debian'],
  ['apk', 'alpine'],
  ['alpaquita', 'alpine'],
  ['alpine', 'alpine'],
  ['bellsoft', 'alpine'],
  ['chainguard', 'alpine'],
  ['minimos', 'alpine'],
  ['wolfi', 'alpine'],
  ['rpm', 'rpm'],
  ['almalinux', 'rpm'],
  ['amazon', 'rpm'],
  ['azurelinux', 'rpm'],
  ['centos', 'rpm'],
  ['fedora', 'rpm'],
  ['mageia', 'rpm'],
  ['mariner', 'rpm'],
  ['openeuler', 'rpm'],
  ['opensuse', 'rpm'],
  ['oracle', 'rpm'],
  ['photon', 'rpm'],
  ['redhat', 'rpm'],
  ['rocky', 'rpm'],
  ['suse', 'rpm'],
]);

/** An ecosystem without its release: `debian` of `debian:12`. */
export function kindOf(ecosystem: string): string {
  const colon = ecosystem.indexOf(':');
  return colon < 0 ? ecosystem : ecosystem.slice(0, colon);
}

/** The order of an ecosystem's versions; undefined where none is known, and so nothing can be judged. */
export function orderOf(ecosystem: string): Order | undefined {
  return orders.get(kindOf(ecosystem));
}

/** Ecosystems whose package names ignore case (purl-spec, type definitions). */
const caseless = new Set(['npm', 'go', 'nuget', 'packagist', 'bitnami', 'debian', 'ubuntu', 'cpe']);

/**
 * The one spelling of a package's name in an ecosystem, so that an advisory and an inventory meet:
 * PyPI names by PEP 503, names of caseless registries in lower case, any other as written.
 */
export function packageName(ecosystem: string, name: string): string {
  const kind = kindOf(ecosystem);
  if (kind === 'pypi') return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
  return caseless.has(kind) ? name.toLowerCase() : name;
}
