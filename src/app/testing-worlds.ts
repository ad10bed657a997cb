import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startingPolicy } from '#features/audits/starting-policy.ts';
import { root } from '#platform/root.ts';

/** Two vulnerabilities: of a product that the readers have, and of one that they do not. */
export const [gate, valve] = ['CVE-2099-0001', 'CVE-2099-0002'];

/** A published record: versions of a product before 2.0 are affected. */
export const cveOf = (id: string, product: string) => ({
  dataType: 'CVE_RECORD',
  dataVersion: '5.1',
  cveMetadata: {
    cveId: id,
    assignerOrgId: '00000000-0000-4000-9000-000000000000',
    state: 'PUBLISHED',
    datePublished: '2026-01-01T00:00:00.000Z',
    dateUpdated: '2026-01-01T00:00:00.000Z',
  },
  containers: {
    cna: {
      providerMetadata: { orgId: '00000000-0000-4000-9000-000000000000', shortName: 'maker' },
      title: `A way into ${product}`,
      descriptions: [{ lang: 'en', value: `A way into ${product}.` }],
      affected: [
        {
          vendor: 'Maker',
          product,
          defaultStatus: 'unaffected',
          versions: [
            { version: '1.0', lessThan: '2.0', status: 'affected', versionType: 'custom' },
          ],
        },
      ],
      references: [{ url: 'https://example.com/1' }],
    },
  },
});

/** Asks the site as somebody in a role at the headquarters, and has what it answers with 200. */
export type Ask = (
  role: 'officer' | 'approver' | 'auditor',
  method: 'GET' | 'POST',
  url: string,
  body?: object,
) => Promise<ReturnType<typeof JSON.parse>>;

/** What is known of audits at one body. */
export type Audited = Readonly<Record<'edition' | 'campaign' | 'audit' | 'finding', string>>;

/** What is known of an incident at one body. */
export type Told = Record<'incident' | 'filing' | 'matter', string>;
/** What an address is filled with. */
export type Ids = Told &
  Audited &
  Record<
    'organization' | 'system' | 'submission' | 'directive' | 'person' | 'notification',
    string
  >;

/** Takes in the Act, which everybody may read; its id. */
export async function takeAct(ask: Ask): Promise<string> {
  const { laws } = await ask('officer', 'POST', '/api/law-adoptions', { keys: ['jp:act42-2025'] });
  return laws[0];
}

type Post = (url: string, body: object) => ReturnType<Ask>;
type Notifying = Readonly<Record<'law' | 'system' | 'organization', string>>;

/** A body notifies a computer, and posts are asked for on its behalf; the id of the notification. */
export async function notifyComputer(ask: Ask, own: Post, of: Notifying): Promise<string> {
  const { law: lawId, system: systemId, organization: organizationId } = of;
  const judged = { specified: true, reason: 'Hidden reason', sinceOn: '2020-04-01' };
  await own('/api/law-scopings', { lawId, systemId, ...judged });
  const { id } = await own('/api/law-notifications', { lawId, systemId });
  const posts = { fiscalYear: 2027, kind: 'posts', step: 'requested', amount: 3 };
  await ask('officer', 'POST', '/api/law-resources', { organizationId, lawId, ...posts });
  return id;
}

/** Takes in a standard and adopts a policy from a day on; the id of the edition. */
export async function takeStandard(ask: Ask, effectiveOn: string): Promise<string> {
  const text = readFileSync(join(root, 'profiles/demo/standards/2025.txt'));
  const name = `name=2025.txt&title=${encodeURIComponent('基準')}&version=1`;
  const { id } = await ask('officer', 'POST', `/api/audit-editions?${name}`, text);
  const proposal = { effectiveOn, policy: startingPolicy, reason: '監査を始める。' };
  const policy = await ask('officer', 'POST', '/api/audit-policies', proposal);
  await ask('approver', 'POST', `/api/audit-policies/${policy.id}/decision`, { adopt: true });
  return id;
}

type Auditing = Readonly<Record<'edition' | 'organization' | 'auditor', string>>;

/** Audits one body: a campaign of its own, every clause of it open but one, of which a finding is raised. */
export async function auditBody(ask: Ask, asked: Auditing): Promise<Audited> {
  const { edition, organization, auditor } = asked;
  const days = { startsOn: '2026-04-01', endsOn: '2099-03-31' };
  const about = { title: 'Hidden campaign', kind: 'management', editionId: edition, ...days };
  const opening = { ...about, organizations: [organization] };
  const { id: campaign } = await ask('officer', 'POST', '/api/audit-campaigns', opening);
  const { bodies } = await ask('officer', 'GET', `/api/audit-campaigns/${campaign}`);
  const audit = String(bodies[0].id);
  const url = `/api/audits/${audit}`;
  await ask('officer', 'POST', `${url}/auditors`, { personId: auditor });
  const clause = 's7.1.1-1-a';
  const judgements = [{ clause, result: 'not-met', note: 'Hidden note' }];
  await ask('auditor', 'POST', `${url}/judgements`, { judgements });
  const request = { clauses: [clause], words: 'Hidden request', dueOn: '2099-01-01' };
  await ask('auditor', 'POST', `${url}/evidence-requests`, request);
  await ask('auditor', 'POST', `${url}/remarks`, { clause, words: 'Hidden remark' });
  const raised = { clause, title: 'Hidden finding' };
  const { id: finding } = await ask('auditor', 'POST', `${url}/findings`, raised);
  return { edition, campaign, audit, finding };
}
