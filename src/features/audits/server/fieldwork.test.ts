import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { auditBegun, auditSite } from './testing.ts';

const site = await auditSite();
const { get, post, acts, owner, of, wire, personWire } = site;
after(() => site.drop());

const { audit, edition } = await auditBegun(site, { kind: 'penetration' });
const url = `/api/audits/${audit}`;

test('every conflict is named when an auditor is planned, and days can be exceeded knowingly', async () => {
  const opened = await ok(
    post('officer', '/api/audit-campaigns', {
      ...{ title: '令和9年度', kind: 'management', editionId: edition, daysEach: 6 },
      ...{ startsOn: '2027-04-01', endsOn: '2028-03-31' },
      organizations: [wire('m1'), wire('m2')],
    }),
  );
  const { bodies, daysEach } = await ok(get('officer', `/api/audit-campaigns/${opened.id}`));
  assert.equal(daysEach, 6);
  const at = (code: string) =>
    String(bodies.find((each: Record<string, string>) => each['organizationId'] === wire(code)).id);
  const personId = personWire('auditor');
  const days = { personId, fiscalYear: 2027, days: 5 };
  assert.equal((await post('auditor', '/api/auditor-days', days)).status, 403);
  await ok(post('officer', '/api/auditor-days', days));
  const { rows } = await owner.query('select platform.now() as now');
  const today = (rows[0].now as Date).toISOString().slice(0, 10);
  const former = { personId, organizationId: wire('a1'), leftOn: today };
  await ok(post('officer', '/api/auditor-posts', former));
  assert.deepEqual(await refused(post('officer', '/api/auditor-posts', former)), [
    409,
    'audits.staffing.known',
  ]);
  // The agency that they left stands below the ministry.
  const { status, body } = await post('officer', `/api/audits/${at('m1')}/auditors`, { personId });
  assert.equal(status, 403);
  assert.deepEqual(
    body.faults.map(({ text }: { text: { key: string } }) => text.key),
    ['audits.staffing.former-post', 'audits.staffing.over-capacity'],
  );
  const elsewhere = `/api/audits/${at('m2')}/auditors`;
  assert.equal((await post('officer', elsewhere, { personId })).status, 403);
  await ok(post('officer', elsewhere, { personId, beyondCapacity: true }));
  const staffing = await ok(get('officer', '/api/auditor-staffing/2027'));
  const [own] = staffing.filter((each: Record<string, string>) => each['personId'] === personId);
  assert.deepEqual([own.days, own.planned, own.audits], [5, 6, 1]);
  const conflicts = await ok(get('officer', `/api/audit-campaigns/${opened.id}/conflicts`));
  assert.equal(
    conflicts.filter((each: Record<string, string>) => each['personId'] === personId).length,
    2,
  );
});

test('systems are drawn once, by the rule of the policy, and anybody is told how', async () => {
  assert.deepEqual(await refused(post('auditor', `${url}/sample`, {})), [
    409,
    'audits.sample.no-systems',
  ]);
  for (let number = 1; number <= 11; number += 1) {
    await owner.query(
      `insert into inventory.system (organization_id, id, name, created_at, importance)
       values ($1, $2, $3, now(), 'low')`,
      [of('m1'), randomUUID(), `システム${number}`],
    );
  }
  assert.deepEqual(await ok(post('auditor', `${url}/sample`, {})), { drawn: 3, population: 11 });
  assert.deepEqual(await refused(post('auditor', `${url}/sample`, {})), [
    409,
    'audits.sample.drawn-already',
  ]);
  const { sample } = await ok(get('m1', `${url}/fieldwork`));
  assert.equal(sample.systems.length, 3);
  assert.ok(sample.seed.startsWith(audit));
  assert.equal((await get('m2', `${url}/fieldwork`)).status, 404);
});

test('a body assesses itself, and sees the difference once the audit has ended', async () => {
  const judgements = [
    { clause: 'a', result: 'met' },
    { clause: 'b', result: 'met', note: '保管庫にある。' },
  ];
  const assessing = `${url}/self-assessment`;
  assert.equal((await post('m2', assessing, { judgements })).status, 404);
  assert.equal((await post('auditor', assessing, { judgements })).status, 403);
  const wrong = await post('m1', assessing, { judgements: [{ clause: 'zz', result: 'met' }] });
  assert.equal(wrong.body.faults[0].path, '/judgements/0/clause');
  await ok(post('m1', assessing, { judgements }));
  const found = [{ clause: 'a', result: 'not-met' }];
  await ok(post('auditor', `${url}/judgements`, { judgements: found }));
  const lineOf = async (who: string) => (await ok(get(who, `${url}/fieldwork`))).lines[0];
  const { own, audited, differs } = await lineOf('auditor');
  assert.deepEqual([own, audited, differs], ['met', 'not-met', true]);
  assert.equal((await lineOf('m1')).audited, null);
});

test('interviews and comments are the auditors’ until the audit has ended', async () => {
  const interview = { withWhom: '担当課長', heldOn: '2026-05-01' };
  await ok(post('auditor', `${url}/remarks`, { clause: 'a', words: '記録はない。', interview }));
  await ok(post('auditor', `${url}/remarks`, { words: '全体に整っている。' }));
  assert.equal((await post('m1', `${url}/remarks`, { words: 'x' })).status, 403);
  assert.deepEqual((await ok(get('m1', `${url}/fieldwork`))).remarks, []);
  const { remarks } = await ok(get('auditor', `${url}/fieldwork`));
  assert.deepEqual(
    remarks.map(({ kind }: { kind: string }) => kind),
    ['interview', 'comment'],
  );
  await ok(post('auditor', `${url}/closure`, {}));
  assert.equal((await ok(get('m1', `${url}/fieldwork`))).remarks.length, 2);
  const entered = await acts(audit);
  for (const act of ['audit.systems-drawn', 'audit.self-assessed', 'notice.told']) {
    assert.ok(entered.includes(act), act);
  }
});
