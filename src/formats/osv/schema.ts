import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { isListed } from './ecosystem.ts';
import type { OsvAffected, OsvRange, OsvRecord } from './shape.ts';
import { say } from './texts.ts';

/** The rule under which everything stands that the official schema does not accept. */
export const schemaRule = 'osv.schema';

const keys = new Set([
  ...['schema_version', 'id', 'modified', 'published', 'withdrawn', 'aliases', 'related'],
  ...['upstream', 'summary', 'details', 'severity', 'affected', 'references', 'credits'],
  'database_specific',
]);

const prefixes = new Set([
  ...['ASB-A', 'PUB-A', 'ALPINE', 'ALSA', 'ALBA', 'ALEA', 'AZL', 'BELL', 'BIT', 'BREW', 'CGA'],
  ...['CLEANSTART', 'CLSA', 'CURL', 'CVE', 'DEBIAN', 'DHI', 'DRUPAL', 'DSA', 'DLA', 'ELA', 'DTSA'],
  ...[
    'ECHO',
    'EEF',
    'FreeBSD',
    'GHSA',
    'GO',
    'GSD',
    'HSEC',
    'JLSEC',
    'KUBE',
    'LBSEC',
    'LSN',
    'MAL',
  ],
  ...[
    'MINI',
    'MGASA',
    'OESA',
    'OSEC',
    'OSV',
    'openSUSE-SU',
    'PHSA',
    'PSF',
    'PYSEC',
    'RHBA',
    'RHEA',
  ],
  ...[
    'RHSA',
    'RLSA',
    'RXSA',
    'RSEC',
    'ROOT',
    'RUSTSEC',
    'SUSE-SU',
    'SUSE-RU',
    'SUSE-FU',
    'SUSE-OU',
  ],
  ...['UBUNTU', 'USN', 'V8', 'VCPKG'],
]);

const words = {
  severity: ['CVSS_V2', 'CVSS_V3', 'CVSS_V4', 'Ubuntu'],
  source: ['NVD', 'CNA', 'SELF'],
  reference: [
    ...['ADVISORY', 'ARTICLE', 'DETECTION', 'DISCUSSION', 'REPORT', 'FIX', 'INTRODUCED', 'GIT'],
    ...['PACKAGE', 'EVIDENCE', 'WEB'],
  ],
  credit: [
    ...['FINDER', 'REPORTER', 'ANALYST', 'COORDINATOR', 'REMEDIATION_DEVELOPER'],
    ...['REMEDIATION_REVIEWER', 'REMEDIATION_VERIFIER', 'TOOL', 'SPONSOR', 'OTHER'],
  ],
} as const;

const hash = /^(?:0|[a-f0-9]{40}|[a-f0-9]{64})$/;

type Say = (path: string, text: Text) => void;

/**
 * What the OSV schema rejects in a record that can still be understood: vocabularies that have moved
 * on, keys of a later version, ranges that are passed over anyway. All are warnings, because losing
 * the warning about a threat does more harm than a word that is not in the list.
 */
export function departures(record: OsvRecord, written: object): Finding[] {
  const findings: Finding[] = [];
  const warn: Say = (path, text) => {
    findings.push({ rule: schemaRule, path, severity: 'warning', text });
  };
  for (const key of Object.keys(written)) {
    if (!keys.has(key)) warn('', say('osv.unknown-key', { key: key.slice(0, 100) }));
  }
  if (!hasListedPrefix(record.id)) warn('/id', say('osv.id', { id: record.id.slice(0, 100) }));
  judgeMoments(written, warn);
  judgeSeverities(record.severity ?? [], '/severity', warn);
  for (const [at, { type }] of (record.references ?? []).entries()) {
    judgeWord('reference', type, `/references/${at}/type`, warn);
  }
  for (const [at, { type }] of (record.credits ?? []).entries()) {
    if (type !== undefined) judgeWord('credit', type, `/credits/${at}/type`, warn);
  }
  const isRated = record.severity !== undefined;
  for (const [at, affected] of (record.affected ?? []).entries()) {
    judgeAffected(affected, { path: `/affected/${at}`, isRated }, warn);
  }
  return findings;
}

function hasListedPrefix(id: string): boolean {
  if (id.startsWith('x_')) return true;
  const parts = id.split('-', 3);
  return prefixes.has(parts[0] ?? '') && parts.length > 1
    ? true
    : parts.length > 2 && prefixes.has(`${parts[0]}-${parts[1]}`);
}

function judgeMoments(written: object, warn: Say): void {
  for (const [key, value] of Object.entries(written)) {
    const isMoment = key === 'modified' || key === 'published' || key === 'withdrawn';
    if (isMoment && typeof value === 'string' && !value.endsWith('Z')) {
      warn(`/${key}`, say('osv.utc', { value }));
    }
  }
}

function judgeWord(list: keyof typeof words, word: string, path: string, warn: Say): void {
  const allowed: readonly string[] = words[list];
  if (!allowed.includes(word)) warn(path, say('osv.word', { word, allowed: allowed.join(', ') }));
}

function judgeSeverities(
  severities: NonNullable<OsvRecord['severity']>,
  path: string,
  warn: Say,
): void {
  for (const [at, { type, source }] of severities.entries()) {
    judgeWord('severity', type, `${path}/${at}/type`, warn);
    if (source !== undefined) judgeWord('source', source, `${path}/${at}/source`, warn);
  }
}

function judgeAffected(
  affected: OsvAffected,
  { path, isRated }: { path: string; isRated: boolean },
  warn: Say,
): void {
  const ecosystem = affected.package?.ecosystem;
  if (ecosystem !== undefined && !isListed(ecosystem)) {
    warn(`${path}/package/ecosystem`, say('osv.ecosystem', { ecosystem }));
  }
  if (affected.severity) {
    if (isRated) warn(`${path}/severity`, say('osv.two-severities'));
    judgeSeverities(affected.severity, `${path}/severity`, warn);
  }
  for (const [at, range] of (affected.ranges ?? []).entries()) {
    judgeRange(range, `${path}/ranges/${at}`, warn);
  }
}

function judgeRange(range: OsvRange, path: string, warn: Say): void {
  const kinds = new Set(range.events.map((turn) => turn.kind));
  if (kinds.has('fixed') && kinds.has('last_affected')) {
    warn(`${path}/events`, say('osv.fixed-and-last'));
  }
  if (range.type !== 'GIT') return;
  if (range.repo === undefined) warn(path, say('osv.git-repo'));
  for (const [at, { kind, version }] of range.events.entries()) {
    if (!hash.test(version)) {
      warn(`${path}/events/${at}/${kind}`, say('osv.git-hash', { version: version.slice(0, 100) }));
    }
  }
}
