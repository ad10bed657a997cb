import type { Order } from '#formats/versions/ecosystem.ts';

/** An ecosystem in the system's own spelling, and how its versions are ordered, where that is known. */
export type Ecosystem = { readonly name: string; readonly order: Order | undefined };

/** OSV's name → ours and the order. Distributions carry their release as a suffix. */
const known = new Map<string, readonly [string, Order | undefined]>([
  ['npm', ['npm', 'npm']],
  ['Go', ['go', 'go']],
  ['crates.io', ['cargo', 'cargo']],
  ['PyPI', ['pypi', 'pypi']],
  ['Maven', ['maven', 'maven']],
  ['RubyGems', ['gem', 'gem']],
  ['NuGet', ['nuget', 'nuget']],
  ['Packagist', ['packagist', 'packagist']],
  ['ConanCenter', ['conan', undefined]],
  ['Bitnami', ['bitnami', 'semver']],
  ['Hex', ['hex', 'semver']],
  ['Pub', ['pub', 'semver']],
  ['SwiftURL', ['swift', 'semver']],
  ['Debian', ['debian', 'debian']],
  ['Ubuntu', ['ubuntu', 'debian']],
  ['Alpine', ['alpine', 'alpine']],
  ['Alpaquita', ['alpaquita', 'alpine']],
  ['BellSoft Hardened Containers', ['bellsoft', 'alpine']],
  ['Chainguard', ['chainguard', 'alpine']],
  ['Wolfi', ['wolfi', 'alpine']],
  ['MinimOS', ['minimos', 'alpine']],
  ['AlmaLinux', ['almalinux', 'rpm']],
  ['Rocky Linux', ['rocky', 'rpm']],
  ['Red Hat', ['redhat', 'rpm']],
  ['SUSE', ['suse', 'rpm']],
  ['openSUSE', ['opensuse', 'rpm']],
  ['openEuler', ['openeuler', 'rpm']],
  ['Mageia', ['mageia', 'rpm']],
  ['Photon OS', ['photon', 'rpm']],
  ['Azure Linux', ['azurelinux', 'rpm']],
]);

/** Names the OSV schema lists whose versions have no published total order, or none we implement. */
const unordered = new Set([
  ...['Android', 'Bioconductor', 'CleanStart', 'CRAN', 'Docker Hardened Images', 'Echo', 'FreeBSD'],
  ...[
    'GHC',
    'GIT',
    'GitHub Actions',
    'Hackage',
    'Homebrew',
    'Julia',
    'Kubernetes',
    'Linux',
    'opam',
  ],
  ...['OSS-Fuzz', 'Root', 'TuxCare', 'vcpkg', 'VSCode', 'WordPress'],
]);

const orders = new Map<string, Order | undefined>([...known.values(), ['cpe', 'generic']]);

/** The part of an ecosystem's name before the release: `debian` of `debian:12`. */
function family(ecosystem: string): string {
  return ecosystem.split(':', 1)[0] ?? ecosystem;
}

/** Whether the OSV schema knows the ecosystem, whatever release follows it. */
export function isListed(osv: string): boolean {
  const name = family(osv);
  const hasEmptyRelease = osv === `${name}:`;
  return !hasEmptyRelease && (known.has(name) || unordered.has(name));
}

/**
 * The ecosystem that an OSV `affected.package.ecosystem` names: `Alpine:v3.18` is `alpine:3.18`,
 * `Ubuntu:Pro:16.04:LTS` is `ubuntu:pro:16.04`. One that is not known keeps its name in lower case
 * and has no order.
 */
export function ecosystemOf(osv: string): Ecosystem {
  const head = family(osv);
  const [name, order] = known.get(head) ?? [head.toLowerCase(), undefined];
  const release = releaseOf(name, osv.slice(head.length + 1));
  return { name: release === '' ? name : `${name}:${release}`, order };
}

function releaseOf(name: string, suffix: string): string {
  const release = suffix.toLowerCase();
  if (name === 'alpine') return release.startsWith('v') ? release.slice(1) : release;
  if (name === 'ubuntu' && release.endsWith(':lts')) return release.slice(0, -':lts'.length);
  return release;
}

/** The order of an ecosystem in our own spelling; undefined where versions cannot be ordered. */
export function orderOf(ecosystem: string): Order | undefined {
  return orders.get(family(ecosystem));
}

/** Ecosystems whose package names ignore case (purl-spec, type definitions). */
const caseless = new Set(['npm', 'go', 'nuget', 'packagist', 'bitnami', 'debian', 'ubuntu', 'cpe']);

/**
 * The one spelling of a package's name in an ecosystem, so that an advisory and an inventory meet:
 * PyPI names by PEP 503, names of caseless registries in lower case, any other as written.
 */
export function packageName(ecosystem: string, name: string): string {
  const kind = family(ecosystem);
  if (kind === 'pypi') return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
  return caseless.has(kind) ? name.toLowerCase() : name;
}
