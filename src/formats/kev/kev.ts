import { z } from 'zod';

import type { Advisory, Signal } from '#formats/advisory/advisory.ts';
import { dayOf } from '#formats/advisory/moment.ts';
import { isSafeUrl } from '#formats/advisory/reference.ts';
import { complain, moment, readShape } from '#formats/advisory/shape.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { say } from './texts.ts';

const day = z
  .string()
  .max(64)
  .transform((text, context) => {
    const at = dayOf(text);
    if (at) return { text, at };
    context.issues.push(complain(text, say('kev.day', { value: text })));
    return z.NEVER;
  });

const prose = z.string().max(20_000);

const entry = z.object({
  cveID: z.string().regex(/^CVE-\d{4}-\d{4,19}$/),
  vendorProject: prose,
  product: prose,
  vulnerabilityName: prose,
  dateAdded: day,
  shortDescription: prose,
  requiredAction: prose,
  dueDate: day,
  knownRansomwareCampaignUse: prose.optional(),
  notes: prose.optional(),
  cwes: z
    .array(
      z
        .string()
        .max(32)
        .regex(/^CWE-\d{1,9}$/),
    )
    .max(1000)
    .optional(),
});
type Entry = z.infer<typeof entry>;

const catalogueShape = z.object({
  title: prose.optional(),
  catalogVersion: z.string().max(100),
  dateReleased: moment,
  count: z.int(),
  vulnerabilities: z.array(entry).max(1_000_000),
});
type CatalogueShape = z.infer<typeof catalogueShape>;

/** A catalogue of vulnerabilities known to be exploited, and one advisory for each that it lists. */
export type KevCatalogue = {
  readonly version: string;
  readonly releasedAt: Date;
  readonly advisories: readonly Advisory[];
};

/** Whether a JSON value is shaped like the CISA KEV catalogue. */
export function isKev(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, 'catalogVersion') && Object.hasOwn(value, 'vulnerabilities');
}

/**
 * The CISA KEV catalogue (official JSON schema of 2025). It is taken whole or not at all: a count
 * that does not agree, or an empty list, means that it did not arrive complete. A due date before
 * the day of listing is kept and told.
 */
export function readKev(value: unknown): Reading<KevCatalogue> {
  const shaped = readShape(catalogueShape, value, 'kev.schema');
  if (!shaped.ok) return shaped;
  const { document: catalogue } = shaped;
  const refusals = incompleteness(catalogue);
  if (refusals.length > 0) return { ok: false, findings: refusals };
  const findings = catalogue.vulnerabilities.flatMap(warningsOf);
  findings.push(...repetitions(catalogue.vulnerabilities));
  return {
    ok: true,
    findings,
    document: {
      version: catalogue.catalogVersion,
      releasedAt: catalogue.dateReleased,
      advisories: catalogue.vulnerabilities.map(advisoryOf),
    },
  };
}

function incompleteness({ count, vulnerabilities }: CatalogueShape): Finding[] {
  const found = vulnerabilities.length;
  const findings: Finding[] = [];
  if (found === 0) {
    const place = { rule: 'kev.empty', path: '/vulnerabilities' } as const;
    findings.push({ ...place, severity: 'error', text: say('kev.empty') });
  }
  if (count !== found) {
    const text = say('kev.count', { said: count, found });
    findings.push({ rule: 'kev.count', path: '/count', severity: 'error', text });
  }
  return findings;
}

function warningsOf(listed: Entry, at: number): Finding[] {
  const path = `/vulnerabilities/${at}`;
  const findings: Finding[] = [];
  const { dateAdded: added, dueDate: due } = listed;
  if (due.at < added.at) {
    const text = say('kev.due-before-added', { due: due.text, added: added.text });
    findings.push({ rule: 'kev.due', path: `${path}/dueDate`, severity: 'warning', text });
  }
  const use = listed.knownRansomwareCampaignUse;
  if (use !== undefined && !isUse(use.toLowerCase())) {
    const text = say('kev.ransomware', { value: use.slice(0, 100) });
    const place = `${path}/knownRansomwareCampaignUse`;
    findings.push({ rule: 'kev.ransomware', path: place, severity: 'warning', text });
  }
  return findings;
}

function isUse(text: string): boolean {
  return text === 'known' || text === 'unknown';
}

function repetitions(entries: readonly Entry[]): Finding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ cveID: id }, at) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    if (!isRepeated) return [];
    const path = `/vulnerabilities/${at}/cveID`;
    return [
      { rule: 'kev.twice', path, severity: 'warning', text: say('kev.twice', { id }) } as const,
    ];
  });
}

function advisoryOf(listed: Entry, at: number): Advisory {
  const urls = (listed.notes ?? '').split(/[;\s]+/).filter(isSafeUrl);
  return {
    source: 'kev',
    id: listed.cveID,
    aliases: [],
    upstream: [],
    related: [],
    published: listed.dateAdded.at,
    modified: undefined,
    withdrawn: undefined,
    isWithdrawn: false,
    title: listed.vulnerabilityName,
    details: listed.shortDescription,
    references: [...new Set(urls)].map((url) => ({ kind: 'web', url })),
    affected: [],
    signals: signalsOf(listed, `/vulnerabilities/${at}`),
  };
}

function signalsOf(listed: Entry, path: string): Signal[] {
  const at = listed.dateAdded.at;
  const said = (kind: Signal['kind'], value: string, key: string): Signal => ({
    ...{ kind, value, at },
    ...{ container: 'cisa', path: `${path}/${key}` },
  });
  const isKnown = listed.knownRansomwareCampaignUse?.toLowerCase() === 'known';
  return [
    said('kev', 'listed', 'cveID'),
    said('kev.due', listed.dueDate.text, 'dueDate'),
    said('kev.ransomware', isKnown ? 'known' : 'unknown', 'knownRansomwareCampaignUse'),
    said('kev.action', listed.requiredAction, 'requiredAction'),
  ];
}
