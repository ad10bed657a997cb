import { z } from 'zod';

/** The formats that intake reads; a source keeps to one. */
export const formats = ['osv', 'cve', 'kev', 'epss', 'jvn'] as const;
export type Format = (typeof formats)[number];

/** Whether every file of a format is the whole list, so that what it leaves out was taken back. */
export function isCatalogue(format: Format): boolean {
  return format === 'kev' || format === 'epss';
}

/** The name under which one publisher's records are kept apart from every other's. */
export const SourceName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** How the ids of a publisher begin, for each publisher of OSV records that is told apart. */
const publishers = new Map([
  ['GO', 'osv-go'],
  ['RUSTSEC', 'osv-rustsec'],
  ['PYSEC', 'osv-pypi'],
  ['ALSA', 'osv-almalinux'],
  ['ALBA', 'osv-almalinux'],
  ['ALEA', 'osv-almalinux'],
  ['BIT', 'osv-bitnami'],
  ['GHSA', 'osv-ghsa'],
  // What the headquarters itself knows, from incidents that it was told of.
  ['NOROSHI', 'osv-headquarters'],
]);

/** Smaller counts more: the catalogue, CVE with its publishers, curated sources, then the rest. */
const ranks = new Map([
  ['kev', 10],
  ['cve', 20],
  ['jvn', 25],
  ['jvn-en', 26],
  ['osv-ghsa', 30],
  ['osv-go', 40],
  ['osv-rustsec', 40],
  ['osv-pypi', 40],
  ['osv-almalinux', 50],
  ['osv-bitnami', 60],
  ['osv', 70],
  ['jvn-overview', 75],
  ['jvn-overview-en', 76],
  ['epss', 80],
]);

/**
 * The source a file belongs to when nobody says: its format's own, or for OSV the publisher whose
 * prefix all its ids bear. A file of several publishers is a collection, and belongs to `osv`.
 */
export function defaultSource(format: Format, ids: Iterable<string>): string {
  if (format !== 'osv') return format;
  const found = new Set<string>();
  for (const id of ids) found.add(publishers.get(id.split('-', 1)[0] ?? '') ?? 'osv');
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'osv';
}

/**
 * What a source counts until somebody ranks it: another catalogue of exploited vulnerabilities
 * after the first, and one that was named by hand last.
 */
export function defaultRank(source: string): number {
  return ranks.get(source) ?? (source.startsWith('kev-') ? 15 : 100);
}

/** How the id of a record may begin. */
export const Prefix = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}$/);

/**
 * The prefixes that a source speaks for until somebody says otherwise; none named means any. A list
 * of CVEs publishes CVE ids and no others, JVN those of JVNDB, and a publisher that is told apart
 * only its own.
 */
export function defaultPrefixes(source: string, format: Format): string[] {
  if (format === 'jvn') return ['JVNDB-'];
  if (format !== 'osv') return ['CVE-'];
  return [...publishers].filter(([, name]) => name === source).map(([prefix]) => `${prefix}-`);
}

/** Whether a source may publish a record of this id. */
export function speaksFor(prefixes: readonly string[], id: string): boolean {
  return prefixes.length === 0 || prefixes.some((prefix) => id.startsWith(prefix));
}
