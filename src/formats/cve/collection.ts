/** Package collections by site, and the ecosystem whose names and versions they use. */
const collections = new Map([
  ['npmjs.org', 'npm'],
  ['npmjs.com', 'npm'],
  ['pypi.org', 'pypi'],
  ['pypi.python.org', 'pypi'],
  ['crates.io', 'cargo'],
  ['rubygems.org', 'gem'],
  ['nuget.org', 'nuget'],
  ['packagist.org', 'packagist'],
  ['maven.apache.org', 'maven'],
  ['maven.org', 'maven'],
  ['central.sonatype.com', 'maven'],
  ['pkg.go.dev', 'go'],
  ['proxy.golang.org', 'go'],
]);

/** What a site's package service or pages are called before its own name. */
const services = new Set(['www', 'registry', 'repo', 'repo1']);

/** Collections whose packages a distribution builds and numbers itself. */
const distributions = new Set([
  ...['access.redhat.com', 'catalog.redhat.com', 'packages.fedoraproject.org'],
  ...['packages.debian.org', 'packages.ubuntu.com', 'pkgs.alpinelinux.org'],
]);

/** Package URL types and our name of the ecosystem. */
const types = new Map([
  ['npm', 'npm'],
  ['pypi', 'pypi'],
  ['cargo', 'cargo'],
  ['gem', 'gem'],
  ['nuget', 'nuget'],
  ['composer', 'packagist'],
  ['maven', 'maven'],
  ['golang', 'go'],
  ['bitnami', 'bitnami'],
  ['conan', 'conan'],
  ['hex', 'hex'],
  ['pub', 'pub'],
  ['swift', 'swift'],
]);

function hostOf(url: string): string {
  const [, rest = ''] = url.split('://', 2);
  return (rest.split(/[/?#:]/, 1)[0] ?? '').toLowerCase();
}

function siteOf(host: string): string {
  const dot = host.indexOf('.');
  return services.has(host.slice(0, dot)) ? host.slice(dot + 1) : host;
}

/** The ecosystem of a CVE `collectionURL`; undefined when none is known to use its numbering. */
export function ecosystemOfCollection(url: string): string | undefined {
  return collections.get(siteOf(hostOf(url)));
}

/** Whether a collection is a distribution's, whose package versions are not the product's. */
export function isDistribution(url: string): boolean {
  return distributions.has(hostOf(url));
}

/** The ecosystem of a package URL type; undefined for types that need a release or have none. */
export function ecosystemOfType(type: string): string | undefined {
  return types.get(type);
}
