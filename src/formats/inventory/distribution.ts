/** An operating system as an inventory names it: `{ name: 'debian', version: '12.5' }`. */
export type Distribution = { readonly name: string; readonly version: string | undefined };

type Practice = {
  readonly family: 'deb' | 'rpm' | 'apk';
  /** How much of a version tells one release, with advisories of its own, from the next. */
  readonly release: 'major' | 'minor' | 'rolling';
};

const practices: ReadonlyMap<string, Practice> = new Map<string, Practice>([
  ['debian', { family: 'deb', release: 'major' }],
  ['ubuntu', { family: 'deb', release: 'minor' }],
  ['alpine', { family: 'apk', release: 'minor' }],
  ['wolfi', { family: 'apk', release: 'rolling' }],
  ['chainguard', { family: 'apk', release: 'rolling' }],
  ['almalinux', { family: 'rpm', release: 'major' }],
  ['centos', { family: 'rpm', release: 'major' }],
  ['redhat', { family: 'rpm', release: 'major' }],
  ['rocky', { family: 'rpm', release: 'major' }],
  ['oracle', { family: 'rpm', release: 'major' }],
  ['fedora', { family: 'rpm', release: 'major' }],
  ['amazon', { family: 'rpm', release: 'major' }],
  ['opensuse', { family: 'rpm', release: 'minor' }],
  ['suse', { family: 'rpm', release: 'minor' }],
  ['photon', { family: 'rpm', release: 'minor' }],
  ['azurelinux', { family: 'rpm', release: 'major' }],
  ['mariner', { family: 'rpm', release: 'minor' }],
]);

/** Every ecosystem, without its release, whose packages only their own distribution can judge. */
export const distributions: readonly string[] = [
  ...new Set([...practices.keys(), 'deb', 'rpm', 'apk']),
  ...['alpaquita', 'bellsoft', 'mageia', 'minimos', 'openeuler'],
];

const otherNames: ReadonlyMap<string, string> = new Map([
  ['debian gnu/linux', 'debian'],
  ['alpine linux', 'alpine'],
  ['alma', 'almalinux'],
  ['rhel', 'redhat'],
  ['red hat enterprise linux', 'redhat'],
  ['rockylinux', 'rocky'],
  ['rocky-linux', 'rocky'],
  ['oraclelinux', 'oracle'],
  ['ol', 'oracle'],
  ['amzn', 'amazon'],
  ['amazonlinux', 'amazon'],
  ['sles', 'suse'],
  ['opensuse-leap', 'opensuse'],
]);

// https://wiki.debian.org/DebianReleases and https://wiki.ubuntu.com/Releases, as of 2026.
const codenames: ReadonlyMap<string, string> = new Map([
  ['jessie', 'debian:8'],
  ['stretch', 'debian:9'],
  ['buster', 'debian:10'],
  ['bullseye', 'debian:11'],
  ['bookworm', 'debian:12'],
  ['trixie', 'debian:13'],
  ['forky', 'debian:14'],
  ['trusty', 'ubuntu:14.04'],
  ['xenial', 'ubuntu:16.04'],
  ['bionic', 'ubuntu:18.04'],
  ['focal', 'ubuntu:20.04'],
  ['jammy', 'ubuntu:22.04'],
  ['noble', 'ubuntu:24.04'],
  ['resolute', 'ubuntu:26.04'],
]);

function distributionNamed(name: string | undefined): string | undefined {
  const lower = name?.trim().toLowerCase() ?? '';
  const own = otherNames.get(lower) ?? lower;
  return practices.has(own) ? own : undefined;
}

/** Where a package says it belongs. */
export type Belonging = {
  /** The kind of package: `deb`, `rpm`, `apk`. */
  readonly family: string;
  /** The vendor its purl names: `debian`, `redhat`. */
  readonly vendor: string | undefined;
  /** Its purl's qualifier: `debian-12.1`, `bookworm`, `12`, `3.20.3`. */
  readonly distro: string | undefined;
};

/**
 * The release of a distribution a package belongs to, as an ecosystem: `debian:12`.
 *
 * `host` is the operating system the whole document is about, used where the package names no
 * release of its own and nothing speaks against it. What contradicts itself, and what is not told,
 * is `?`, and never a guess.
 */
export function releaseOf(package_: Belonging, host: Distribution | undefined): string {
  const { family, vendor, distro } = package_;
  const maker = ofFamily(family, distributionNamed(vendor));
  if (distro !== undefined) return releaseFromQualifier(family, maker, distro);
  const hostName = ofFamily(family, distributionNamed(host?.name));
  const agrees = vendor === undefined || maker === hostName;
  if (hostName !== undefined && agrees) return release(hostName, host?.version);
  return release(maker ?? family, undefined);
}

function ofFamily(family: string, name: string | undefined): string | undefined {
  return name !== undefined && practices.get(name)?.family === family ? name : undefined;
}

function releaseFromQualifier(family: string, maker: string | undefined, distro: string): string {
  const [name, version] = splitDistro(distro.trim().toLowerCase());
  const coded = codenames.get(version) ?? codenames.get(name);
  const named = coded?.split(':')[0] ?? distributionNamed(name);
  const told = ofFamily(family, name === '' ? maker : named);
  if (told === undefined || (maker !== undefined && maker !== told)) {
    return `${maker ?? family}:?`;
  }
  return coded ?? release(told, version);
}

/** `debian-12.1`, `opensuse-leap-15.3`, `12.1`, `bookworm`: the name, if any, and the rest. */
function splitDistro(distro: string): readonly [name: string, version: string] {
  const dash = distro.lastIndexOf('-');
  if (dash > 0) return [distro.slice(0, dash), distro.slice(dash + 1)];
  return /^\d/.test(distro) ? ['', distro] : [distro, ''];
}

function release(name: string, version: string | undefined): string {
  const kind = practices.get(name)?.release;
  if (kind === 'rolling') return name;
  const numbers = /^v?(\d{1,6})(?:\.(\d{1,6}))?/.exec(version?.trim().toLowerCase() ?? '');
  const [, major, minor] = numbers ?? [];
  if (kind === undefined || major === undefined) return `${name}:?`;
  if (kind === 'major') return `${name}:${major}`;
  return minor === undefined ? `${name}:?` : `${name}:${major}.${minor}`;
}
