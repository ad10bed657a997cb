import { randomUUID } from 'node:crypto';

import { type Nation, ok, peopledSite } from '#features/access/server/testing.ts';
import type { Relationship } from '#formats/oscal/mapping.ts';

import type { AutomaticSource } from '../evidence.ts';
import { mappingDocument } from '../mapping-document.ts';
import type { AuditPolicy } from '../policy.ts';
import { catalogDocument, demand, samplePolicy } from '../testing.ts';
import { auditRoutes } from './routes.ts';

const ministries = Array.from({ length: 13 }, (_, at) => `m${at + 1}`);
const sheet = [
  'code,name_ja,name_en,kind,since,supervisor',
  'hq,本部,Headquarters,headquarters,2020-01-01,',
  ...ministries.map((code) => `${code},省${code},Ministry ${code},ministry,2020-01-01,hq`),
  'a1,機構,Agency,agency,2020-01-01,m1',
].join('\n');

const persons: Nation['persons'] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['auditor', 'auditor', 'hq'],
  ['auditor-2', 'auditor', 'hq'],
  ['administrator', 'administrator', 'hq'],
  ['m1', 'ministry', 'm1'],
  ['m2', 'ministry', 'm2'],
  ['a1', 'operator', 'a1'],
];

/** Thirteen ministries, an agency of the first, and whoever audits them, on a site of their own. */
export const auditSite = async () => ({
  ...(await peopledSite(auditRoutes, { sheet, persons })),
  ministries,
});

export const bytes = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A mapping as somebody judged it. */
export function mappingOf(...relations: [string[], Relationship, string[]][]): Uint8Array {
  const successions = relations.map(([from, relationship, to]) => ({
    ...{ from, to, relationship, rationale: '' },
  }));
  return bytes(
    mappingDocument(successions, {
      ...{ title: '旧版から新版へ', version: '1', at: '2026-11-26T00:00:00Z', method: 'human' },
      ...{ description: '条ごとに照合した。', newUuid: randomUUID },
      source: { type: 'catalog', href: 'old.json' },
      target: { type: 'catalog', href: 'new.json' },
    }),
  );
}

type Site = Awaited<ReturnType<typeof auditSite>>;
type Wanted = {
  readonly automatic?: readonly AutomaticSource[];
  readonly policy?: Partial<AuditPolicy>;
  readonly kind?: string;
};

/** A policy in force and an audit of the first ministry, with one auditor, under a small edition. */
export async function auditBegun(site: Site, { automatic = [], policy, kind }: Wanted = {}) {
  const { post, get, wire, personWire, owner } = site;
  const clauses = [
    demand('a', 'ログの取得', ['操作を記録すること。']),
    demand('b', '鍵の管理', ['鍵を保管すること。']),
    demand('c', '教育', ['職員を教育すること。']),
  ];
  const document = catalogDocument([['1', ...clauses]]);
  const taken = await ok(post('officer', '/api/audit-editions?name=e.json', bytes(document)));
  const edition = String(taken.id);
  const { rows } = await owner.query('select platform.now() as now');
  const now = rows[0].now as Date;
  const proposed = await ok(
    post('officer', '/api/audit-policies', {
      effectiveOn: new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10),
      reason: '監査を始める。',
      policy: {
        ...samplePolicy,
        ...policy,
        automatic: automatic.map((source) => ({ source, edition, clauses: ['a'] })),
      },
    }),
  );
  await ok(post('approver', `/api/audit-policies/${proposed.id}/decision`, { adopt: true }));
  const opened = await ok(
    post('officer', '/api/audit-campaigns', {
      ...{ title: '令和8年度', kind: kind ?? 'management', editionId: edition },
      ...{ startsOn: '2026-04-01', endsOn: '2027-03-31', organizations: [wire('m1')] },
    }),
  );
  const { bodies } = await ok(get('officer', `/api/audit-campaigns/${opened.id}`));
  const audit = String(bodies[0].id);
  await ok(post('officer', `/api/audits/${audit}/auditors`, { personId: personWire('auditor') }));
  return { edition, campaign: String(opened.id), audit };
}
