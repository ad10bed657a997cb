import { kindOf, orderOf } from '#formats/ecosystem/ecosystem.ts';
import type { Order } from '#formats/versions/ecosystem.ts';

/** An ecosystem in the system's own spelling, and how its versions are ordered, where that is known. */
export type Ecosystem = { readonly name: string; readonly order: Order | undefined };

/** OSV's name → ours. Distributions carry their release as a suffix. */
const known: ReadonlyMap<string, string> = new Map([
  ['npm', 'npm'],
  ['Go', 'go'],
  ['crates.io', 'cargo'],
  ['PyPI', 'pypi'],
  ['Maven', 'maven'],
  ['RubyGems', 'gem'],
  ['NuGet', 'nuget'],
  ['Packagist', 'packagist'],
  ['ConanCenter', 'conan'],
  ['Bitnami', 'bitnami'],
  ['Hex', 'hex'],
  ['Pub', 'pub'],
  ['SwiftURL', 'swift'],
  ['Debian', 'debian'],
  ['Ubuntu', 'ubuntu'],
  ['Alpine', 'alpine'],
  ['Alpaquita', 'alpaquita'],
  ['BellSoft Hardened Containers', 'bellsoft'],
  ['Chainguard', 'chainguard'],
  ['Wolfi', 'wolfi'],
  ['MinimOS', 'minimos'],
  ['AlmaLinux', 'almalinux'],
  ['Rocky Linux', 'rocky'],
  ['Red Hat', 'redhat'],
  ['SUSE', 'suse'],
  ['openSUSE', 'opensuse'],
  ['openEuler', 'openeuler'],
  ['Mageia', 'mageia'],
  ['Photon OS', 'photon'],
  ['Azure Linux', 'azurelinux'],
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

/** Whether the OSV schema knows the ecosystem, whatever release follows it. */
export function isListed(osv: string): boolean {
  const name = kindOf(osv);
  const hasEmptyRelease = osv === `${name}:`;
  return !hasEmptyRelease && (known.has(name) || unordered.has(name));
}

/**
 * The ecosystem that an OSV `affected.package.ecosystem` names: `Alpine:v3.18` is `alpine:3.18`,
 * `Ubuntu:Pro:16.04:LTS` is `ubuntu:pro:16.04`. One that is not known keeps its name in lower case
 * and has no order.
 */
export function ecosystemOf(osv: string): Ecosystem {
  const head = kindOf(osv);
  const name = known.get(head) ?? head.toLowerCase();
  const release = releaseOf(name, osv.slice(head.length + 1));
  const ecosystem = release === '' ? name : `${name}:${release}`;
  return { name: ecosystem, order: known.has(head) ? orderOf(ecosystem) : undefined };
}

function releaseOf(name: string, suffix: string): string {
  const release = suffix.toLowerCase();
  if (name === 'alpine') return release.startsWith('v') ? release.slice(1) : release;
  if (name === 'ubuntu' && release.endsWith(':lts')) return release.slice(0, -':lts'.length);
  return release;
}
