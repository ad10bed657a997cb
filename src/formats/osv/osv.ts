import type { Advisory, Affected, Reference, Signal } from '#formats/advisory/advisory.ts';
import { isSafeUrl } from '#formats/advisory/reference.ts';
import { readShape } from '#formats/advisory/shape.ts';
import { say as sayOfAdvisories } from '#formats/advisory/texts.ts';
import { packageName } from '#formats/ecosystem/ecosystem.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { ecosystemOf } from './ecosystem.ts';
import { spansOf } from './events.ts';
import { departures, schemaRule } from './schema.ts';
import { OsvRecord } from './shape.ts';
import { say } from './texts.ts';

/** Whether a JSON value looks like an OSV record: an `id` and `modified`, and no container of CVE. */
export function isOsv(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: string) => Object.hasOwn(value, key);
  return has('id') && has('modified') && (has('affected') || has('details') || has('aliases'));
}

/**
 * An OSV record (schema 1.7 and before) as an advisory.
 *
 * Refused when it cannot be understood; accepted with warnings under `osv.schema` when it merely
 * departs from the schema. Ranges of Git commits are passed over with a note. Everything that no
 * range and no list names is unaffected, as the format defines.
 */
export function readOsv(value: unknown): Reading<Advisory> {
  const shaped = readShape(OsvRecord, value, schemaRule);
  if (!shaped.ok) return shaped;
  const record = shaped.document;
  const findings = typeof value === 'object' && value ? departures(record, value) : [];
  const advisory: Advisory = {
    source: 'osv',
    id: record.id,
    aliases: record.aliases ?? [],
    upstream: record.upstream ?? [],
    related: record.related ?? [],
    published: record.published,
    modified: record.modified,
    withdrawn: record.withdrawn,
    isWithdrawn: record.withdrawn !== undefined,
    title: record.summary ?? '',
    details: record.details ?? '',
    references: referencesOf(record, findings),
    affected: affectedOf(record, findings),
    signals: signalsOf(record),
  };
  return { ok: true, document: advisory, findings };
}

function referencesOf(record: OsvRecord, findings: Finding[]): Reference[] {
  const references: Reference[] = [];
  for (const [at, { type, url }] of (record.references ?? []).entries()) {
    if (isSafeUrl(url)) {
      references.push({ kind: type.toLowerCase(), url });
      continue;
    }
    const text = sayOfAdvisories('advisory.reference', { url: url.slice(0, 200) });
    findings.push({
      rule: 'osv.reference',
      path: `/references/${at}/url`,
      severity: 'warning',
      text,
    });
  }
  return references;
}

function affectedOf(record: OsvRecord, findings: Finding[]): Affected[] {
  const result: Affected[] = [];
  const note = (rule: string, path: string, text: Finding['text']) => {
    findings.push({ rule, path, severity: 'info', text });
  };
  for (const [at, affected] of (record.affected ?? []).entries()) {
    const path = `/affected/${at}`;
    if (!affected.package?.name) {
      note('osv.package', path, say('osv.no-package'));
      continue;
    }
    const ecosystem = ecosystemOf(affected.package.ecosystem);
    const ranges = affected.ranges ?? [];
    for (const [index, range] of ranges.entries()) {
      if (range.type === 'GIT') note('osv.git', `${path}/ranges/${index}`, say('osv.git'));
    }
    const comparable = ranges.filter((range) => range.type !== 'GIT');
    const versions = affected.versions ?? [];
    const isSilent = comparable.length === 0 && versions.length === 0;
    result.push({
      ecosystem: ecosystem.name,
      name: packageName(ecosystem.name, affected.package.name),
      order: ecosystem.order,
      spans: comparable.flatMap((range) => spansOf(range.events, ecosystem.order)),
      versions,
      otherwise: isSilent ? 'unknown' : 'unaffected',
      conditional: false,
      container: 'osv',
      path,
    });
  }
  return result;
}

function signalsOf(record: OsvRecord): Signal[] {
  const rated = [
    { severities: record.severity ?? [], path: '/severity' },
    ...(record.affected ?? []).map((affected, at) => ({
      severities: affected.severity ?? [],
      path: `/affected/${at}/severity`,
    })),
  ];
  const signals = new Map<string, Signal>();
  for (const { severities, path } of rated) {
    for (const [at, { type, score }] of severities.entries()) {
      if (!type.startsWith('CVSS_') || signals.has(score)) continue;
      const place = { container: 'osv', path: `${path}/${at}/score` };
      signals.set(score, { kind: 'cvss', value: score, at: undefined, ...place });
    }
  }
  return [...signals.values()];
}
