import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { auditBegun, auditSite, bytes } from './testing.ts';

const site = await auditSite();
const { get, post, acts, wire } = site;
after(() => site.drop());

const { audit, campaign, edition } = await auditBegun(site, {
  automatic: ['inventory', 'exposure', 'directives', 'incidents', 'training'],
});
const url = `/api/audits/${audit}`;
const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const named = { name: 'log.txt', title: '操作記録の設定', showsOn: '2026-03-01' };
const text = new TextEncoder().encode('設定の写し');

test('the body is asked until a day, told of it, and answers with a file; strangers see nothing', async () => {
  const asked = { clauses: ['a'], words: '操作記録の設定を示してください。', dueOn: '2099-01-01' };
  assert.equal((await post('officer', `${url}/evidence-requests`, asked)).status, 403);
  assert.deepEqual(await refused(post('auditor-2', `${url}/evidence-requests`, asked)), [
    403,
    'audits.audit.not-named',
  ]);
  const wrong = await post('auditor', `${url}/evidence-requests`, { ...asked, clauses: ['zz'] });
  assert.equal(wrong.body.faults[0].path, '/clauses');
  const { id } = await ok(post('auditor', `${url}/evidence-requests`, asked));
  assert.ok((await acts(id)).includes('notice.told'));
  const answering = `${url}/handed-in?${query({ ...named, clauses: 'a', requestId: id })}`;
  assert.equal((await post('m2', answering, text)).status, 404);
  const { evidenceId, number } = await ok(post('m1', answering, text));
  const { evidence, requests } = await ok(get('m1', `${url}/evidence`));
  assert.deepEqual(
    [evidence[0].sha256, evidence[0].source, evidence[0].clauses],
    [createHash('sha256').update(text).digest('hex'), 'body', ['a']],
  );
  assert.ok(evidence[0].age > 0);
  assert.equal(requests[0].answers[0].evidenceId, evidenceId);
  const saved = await ok(post('auditor', `${url}/evidence-download`, { evidenceId, number }));
  assert.equal(Buffer.from(saved.content, 'base64').toString(), '設定の写し');
  assert.equal((await post('m2', `${url}/evidence-download`, { evidenceId, number })).status, 404);
});

test('what an auditor collects stays with the headquarters, and its revisions are numbered', async () => {
  const adding = (more: object, content: Uint8Array) =>
    post(
      'auditor',
      `${url}/evidence?${query({ ...named, title: '現地の記録', ...more })}`,
      content,
    );
  const first = await ok(adding({}, text));
  assert.deepEqual(await refused(adding({ evidenceId: first.evidenceId }, text)), [
    409,
    'audits.evidence.same',
  ]);
  const revised = new TextEncoder().encode('改めた記録');
  assert.equal((await ok(adding({ evidenceId: first.evidenceId }, revised))).number, 2);
  const late = await adding({ showsOn: '2099-01-01' }, revised);
  assert.equal(late.body.text.key, 'audits.evidence.future');
  const { evidence } = await ok(get('m1', `${url}/evidence`));
  assert.ok(evidence.every(({ source }: { source: string }) => source === 'body'));
  const hidden = { evidenceId: first.evidenceId, number: 1 };
  assert.equal((await post('m1', `${url}/evidence-download`, hidden)).status, 404);
});

test('training comes from a list, whole or not at all, and the same again changes nothing', async () => {
  const head = '研修名,実施日,対象者数,受講者数';
  const list = `${head}\n基礎研修,令和8年5月1日,120,100\n役員研修,2026-06-01,10,9\n`;
  const take = (content: string) =>
    post('m1', '/api/training-records', new TextEncoder().encode(content));
  const faulty = await take(`${head}\n,2026-05-01,1,1\n基礎研修,いつか,5,9\n`);
  assert.equal(faulty.status, 400);
  assert.deepEqual(
    faulty.body.faults.map(({ path }: { path: string }) => path),
    ['/line/2', '/line/3', '/line/3'],
  );
  assert.deepEqual(await ok(take(list)), { added: 2, changed: 0, unchanged: 0 });
  assert.deepEqual(await ok(take(list)), { added: 0, changed: 0, unchanged: 2 });
  assert.equal((await ok(get('m1', '/api/training-records'))).length, 2);
  assert.equal((await ok(get('m2', '/api/training-records'))).length, 0);
  assert.equal((await post('auditor', '/api/training-records', bytes({}))).status, 403);
});

test('what the policy names is computed, with its source, position and hash, for its clauses', async () => {
  const { taken } = await ok(post('auditor', `${url}/automatic-evidence`, {}));
  assert.equal(taken.length, 5);
  assert.ok(taken.every(({ clauses }: { clauses: number }) => clauses === 1));
  const { evidence } = await ok(get('auditor', `${url}/evidence`));
  const training = evidence.find(({ source }: { source: string }) => source === 'training');
  assert.ok(training.position);
  assert.equal(training.age, 0);
  const { evidenceId, number } = training;
  const { content } = await ok(post('m1', `${url}/evidence-download`, { evidenceId, number }));
  const { facts, position } = JSON.parse(Buffer.from(content, 'base64').toString());
  assert.equal(position, training.position);
  assert.deepEqual([facts.invited, facts.attended, facts.percent], [130, 109, 84]);
  await ok(post('auditor', `${url}/automatic-evidence`, {}));
  const again = await ok(get('auditor', `${url}/evidence`));
  const later = again.evidence.filter(({ source }: { source: string }) => source === 'training');
  assert.deepEqual(later.map((each: { number: number }) => each.number).sort(), [1, 2]);
});

test('another audit of the same body reuses it and shows its age', async () => {
  const next = await ok(
    post('officer', '/api/audit-campaigns', {
      ...{ title: '翌年度', kind: 'management', editionId: edition, organizations: [wire('m1')] },
      ...{ startsOn: '2027-04-01', endsOn: '2028-03-31' },
    }),
  );
  assert.notEqual(next.id, campaign);
  const { bodies } = await ok(get('officer', `/api/audit-campaigns/${next.id}`));
  const other = `/api/audits/${bodies[0].id}`;
  await ok(post('officer', `${other}/auditors`, { personId: site.personWire('auditor') }));
  const { evidence, reusable } = await ok(get('auditor', `${other}/evidence`));
  assert.equal(evidence.length, 0);
  const file = reusable.find(({ source }: { source: string }) => source === 'body');
  const { evidenceId, number } = file;
  await ok(post('auditor', `${other}/evidence-uses`, { evidenceId, number, clauses: ['b'] }));
  const used = (await ok(get('auditor', `${other}/evidence`))).evidence;
  assert.deepEqual([used[0].clauses, used[0].elsewhere], [['b'], 1]);
});
