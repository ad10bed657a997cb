import assert from 'node:assert/strict';

import { catalogDocument, demand, samplePolicy } from '../testing.ts';
import { auditSite, bytes } from './testing.ts';

type Site = Awaited<ReturnType<typeof auditSite>>;

/** The answer to what was allowed. */
export async function ok<Body>(answer: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

const edition = catalogDocument([
  [
    '1',
    demand('a', 'ログの取得', ['操作を記録すること。', '一年間保存すること。']),
    demand('b', '鍵の管理', ['鍵を保管すること。']),
    demand('c', '教育', ['職員を教育すること。']),
  ],
  ['2', demand('d', '訓練', ['職員を訓練すること。'])],
]);

/** As an office calls its files. */
export const editionFile = '基準 2025年版.json';

/** The day it is for the site, on the clocks of Japan. */
async function dayOf({ owner }: Site, ahead = 0): Promise<string> {
  const { rows } = await owner.query('select platform.now() as now');
  const { now } = rows[0] as { now: Date };
  return new Date(now.getTime() + 9 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);
}

/** A site with a policy in force, an edition, and a campaign of thirteen ministries with an auditor. */
export async function auditYear() {
  const site = await auditSite();
  const { get, post, ministries, wire, personWire } = site;
  const take = `/api/audit-editions?name=${encodeURIComponent(editionFile)}`;
  const editionId = String((await ok(post('officer', take, bytes(edition)))).id);
  const proposal = { effectiveOn: await dayOf(site), policy: samplePolicy, reason: '制定' };
  const policyId = String((await ok(post('officer', '/api/audit-policies', proposal))).id);
  await ok(post('approver', `/api/audit-policies/${policyId}/decision`, { adopt: true }));

  /** Opens a campaign from April to March over bodies, and names the auditor for each. */
  async function open(year: number, bodies: readonly string[], opened = editionId) {
    const campaign = {
      ...{ title: `${year}年度マネジメント監査`, kind: 'management', editionId: opened },
      ...{ startsOn: `${year}-04-01`, endsOn: `${year + 1}-03-31` },
      organizations: bodies.map(wire),
    };
    const id = String((await ok(post('officer', '/api/audit-campaigns', campaign))).id);
    const shown = await ok(get('officer', `/api/audit-campaigns/${id}`));
    const audits = new Map<string, string>();
    for (const body of bodies) {
      const line = shown.bodies.find(
        (each: { organizationId: string }) => each.organizationId === wire(body),
      );
      const auditor = { personId: personWire('auditor') };
      await ok(post('officer', `/api/audits/${line.id}/auditors`, auditor));
      audits.set(body, String(line.id));
    }
    return { id, of: (body: string) => audits.get(body) ?? '' };
  }

  const judge = (audit: string, results: Readonly<Record<string, string>>) =>
    ok(
      post('auditor', `/api/audits/${audit}/judgements`, {
        judgements: Object.entries(results).map(([clause, result]) => ({
          ...{ clause, result, note: result === 'met' ? '' : `${clause}を確かめた。` },
        })),
      }),
    );
  const raise = async (audit: string, finding: object) =>
    String((await ok(post('auditor', `/api/audits/${audit}/findings`, finding))).id);
  const end = (audit: string) => ok(post('auditor', `/api/audits/${audit}/closure`, {}));
  return { ...site, ministries, editionId, open, judge, raise, end, dayOf: dayOf.bind(null, site) };
}
