import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { auditBegun, auditSite } from './testing.ts';

const site = await auditSite();
const { get, post, acts, owner, of } = site;
after(() => site.drop());

const { audit } = await auditBegun(site, { kind: 'penetration' });
await owner.query(
  `insert into inventory.system (organization_id, id, name, created_at, importance)
   values ($1, $2, '基幹システム', now(), 'low')`,
  [of('m1'), randomUUID()],
);

const bytes = (text: string) => new TextEncoder().encode(text);
const address = (kind: string, more: Record<string, string> = {}) =>
  `/api/audits/${audit}/${kind}?${new URLSearchParams({ name: 'results.csv', ...more }).toString()}`;
const preview = (text: string, more?: Record<string, string>) =>
  post('auditor', address('finding-previews', more), bytes(text));
const take = (text: string, token: string, more?: Record<string, string>) =>
  post('auditor', address('finding-files', { ...more, token }), bytes(text));
const findings = async () => (await ok(get('auditor', '/api/audit-findings'))).length as number;

const list = [
  '項番,件名,危険度,対象システム,条項,内容',
  '1,ログがない,重大,基幹システム,a,設定の漏れ',
  '2,鍵が古い,軽微,,b,',
].join('\n');

test('a list is checked before it is taken: columns guessed, every fault with its line', async () => {
  const faulty = [list, '3,,重大,基幹システム,a,', '4,名前,最悪,どこか,z9,'].join('\n');
  const found = await ok(preview(faulty));
  assert.deepEqual(found.mapping, ['reference', 'title', 'rating', 'system', 'clause', 'cause']);
  assert.equal(found.token, null);
  assert.deepEqual(
    found.faults.map(({ path }: { path: string }) => path),
    ['/line/4', '/line/5', '/line/5', '/line/5'],
  );
  const refusal = await take(faulty, '0'.repeat(64));
  assert.equal(refusal.status, 400);
  assert.equal(refusal.body.faults.length, 4);
  assert.equal(await findings(), 0);
  const lesser = await post('officer', address('finding-previews'), bytes(list));
  assert.equal(lesser.status, 403);
});

test('what was checked is taken in, urgent findings are told at once, and the same again adds nothing', async () => {
  const { token, added } = await ok(preview(list));
  assert.equal(added, 2);
  const other = list.replace('ログがない', 'ログが足りない');
  assert.deepEqual(await refused(take(other, token)), [409, 'audits.taking.moved']);
  assert.deepEqual(await ok(take(list, token)), { added: 2, unchanged: 0, urgent: 1 });
  const again = await ok(preview(list));
  assert.deepEqual([again.added, again.unchanged], [0, 2]);
  assert.deepEqual(await ok(take(list, again.token)), { added: 0, unchanged: 2, urgent: 0 });
  assert.equal(await findings(), 2);
  const own = await ok(get('m1', '/api/audit-findings'));
  const urgent = own.find((each: { urgent: boolean }) => each.urgent);
  assert.ok((await acts(urgent.id)).includes('notice.told'));
  assert.ok(urgent.answerDueAt);
});

test('SARIF is rated as the auditor says, on the clause that is chosen', async () => {
  const results = [
    { ruleId: 'TLS', level: 'error', message: { text: '古い暗号方式' } },
    { ruleId: 'HDR', level: 'note', message: { text: 'ヘッダーがない' } },
  ];
  const document = JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Scanner' } }, results }],
  });
  const open = await ok(preview(document));
  assert.equal(open.token, null);
  const more = { clause: 'b', error: 'middle', note: 'slight' };
  const { token, form, lines } = await ok(preview(document, more));
  assert.equal(form, 'sarif');
  assert.deepEqual(
    lines.map((line: { rating: string; label: string }) => [line.rating, line.label]),
    [
      ['middle', 'b'],
      ['slight', 'b'],
    ],
  );
  assert.equal((await ok(take(document, token, more))).added, 2);
  assert.equal((await ok(preview(document, more))).unchanged, 2);
  assert.equal(await findings(), 4);
});

test('what is neither is refused with what is wrong', async () => {
  assert.equal((await preview('{"version":"1.0"}')).body.faults[0].path, '/version');
  assert.equal((await preview('')).status, 400);
  const columns = await preview(list, { mapping: 'title,title' });
  assert.equal(columns.body.text.key, 'audits.taking.twice');
  assert.equal((await ok(preview(list, { mapping: 'reference' }))).token, null);
  assert.ok((await acts(audit)).includes('audit.findings-taken'));
});
