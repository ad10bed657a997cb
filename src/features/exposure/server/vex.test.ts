import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { SystemId } from '#features/inventory/system.ts';

import { AssertionId } from '../assertion.ts';
import { judgeForProof } from './judge.ts';
import { bytes, inventoryOf, keeper, osvOf, testFleet } from './testing.ts';

const fleet = await testFleet();
after(() => fleet.drop());
const [officer, approver] = [fleet.person('officer', 'hq'), fleet.person('approver', 'hq')];
const auditor = fleet.person('auditor', 'hq');
const [harbour, rail] = [fleet.person('operator', 'harbour'), fleet.person('operator', 'rail')];
const cve = 'CVE-2030-0001';
let portal: SystemId, yard: SystemId;

const openVex = (status: string, rest: object = {}, statement: object = {}) => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  ...{ '@id': 'acme-1', author: 'Acme PSIRT', timestamp: '2026-01-03T00:00:00Z', version: 1 },
  statements: [
    {
      vulnerability: { name: cve },
      products: [{ '@id': 'pkg:npm/gate' }],
      status,
      ...{ impact_statement: 'Not built in.', action_statement: 'Update.', ...statement },
    },
  ],
  ...rest,
});
const takeVex = (document: object, actor = officer) =>
  fleet.ask(actor, 'POST', '/api/assertions/files?name=vex.json', bytes(document));
const stateVex = (document: object, actor = harbour, system = () => portal) =>
  fleet.ask(
    actor,
    'POST',
    `/api/assertions/of-system/${SystemId.encode(system())}?name=own.json`,
    bytes(document),
  );
const own = async (actor = approver) =>
  (await fleet.ask(actor, 'GET', '/api/own-assertions')).body['assertions'];
const decide = (id: string, body: object, actor = approver) =>
  fleet.ask(actor, 'POST', `/api/own-assertions/${id}/decision`, body);
const recognise = (body: object = {}, actor = approver) =>
  fleet.ask(actor, 'POST', '/api/suppliers', {
    ...{ author: 'Acme PSIRT', makes: ['npm:gate'], reason: 'Known by contract.' },
    ...body,
  });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
before(async () => {
  portal = await fleet.register('harbour', 'portal');
  yard = await fleet.register('rail', 'yard');
  for (const system of [portal, yard]) {
    await fleet.submit(system, inventoryOf([{ purl: 'pkg:npm/gate@1.2.3' }]));
  }
  await fleet.take(
    osvOf('GHSA-aaaa-bbbb-cccc', 'gate', [{ introduced: '0' }, { fixed: '2.0.0' }], [cve]),
  );
});

test('a statement of an author nobody recognised is kept and changes nothing', async () => {
  const { status, body } = await takeVex(openVex('not_affected'));
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body['recognised'], body['statements'], body['added']], [false, 1, 1]);
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'affected', yard: 'affected' });
});

test('taken in twice, it is there once', async () => {
  const { body } = await takeVex(openVex('not_affected'));
  assert.equal(body['added'], 0);
  const { body: list } = await fleet.ask(auditor, 'GET', `/api/assertions?vulnerability=${cve}`);
  assert.equal(list['total'], 1);
});

test('only an approver recognises a supplier, and only of what can be made', async () => {
  for (const actor of [officer, auditor, harbour]) {
    assert.equal((await recognise({}, actor)).status, 403);
  }
  assert.equal((await recognise({ makes: ['npm'] })).status, 400);
  assert.equal((await recognise()).status, 200);
  assert.equal((await recognise()).status, 409);
});

test('once recognised, the statement clears, with its author and document as the reason', async () => {
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'not-affected', yard: 'not-affected' });
  const [first, second] = await fleet.reasons(cve, 'portal');
  assert.equal(first?.text.key, 'exposure.reason.cleared');
  assert.deepEqual([first.source?.source, first.source?.record], ['Acme PSIRT', 'acme-1']);
  assert.equal(second?.text.key, 'exposure.reason.in-range');
  await fleet.agrees(cve);
});

test('a newer statement of the same author supersedes it; an older one does not', async () => {
  const newer = { '@id': 'acme-2', timestamp: '2026-01-05T00:00:00Z' };
  await takeVex(openVex('affected', newer));
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'affected', yard: 'affected' });
  await takeVex(openVex('fixed', { '@id': 'acme-0', timestamp: '2026-01-01T00:00:00Z' }));
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'affected', yard: 'affected' });
});

test('two suppliers who contradict each other leave it unknown, with both as reasons', async () => {
  await recognise({ author: 'Other' });
  await takeVex(openVex('not_affected', { '@id': 'other-1', author: 'Other' }));
  assert.equal((await fleet.verdicts(cve))['portal'], 'unknown');
  const reasons = await fleet.reasons(cve, 'portal');
  const contradicted = reasons.filter(({ text }) => text.key === 'exposure.reason.contradicted');
  assert.deepEqual(contradicted.map(({ source }) => source?.source).sort(), [
    'Acme PSIRT',
    'Other',
  ]);
  await fleet.agrees(cve);
});

test('revoked, a supplier is heard no more', async () => {
  const revoke = (author: string, actor = approver) =>
    fleet.ask(actor, 'POST', '/api/suppliers/revocation', { author, reason: 'Contract ended.' });
  assert.equal((await revoke('Other', officer)).status, 403);
  for (const author of ['Other', 'Acme PSIRT']) assert.equal((await revoke(author)).status, 200);
  assert.equal((await revoke('Other')).status, 404);
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'affected', yard: 'affected' });
});

test('a supplier speaks of no product that they do not make', async () => {
  await recognise({ author: 'Stranger', makes: ['npm:other'] });
  await takeVex(openVex('not_affected', { '@id': 's-1', author: 'Stranger' }));
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'affected', yard: 'affected' });
});

test('what is no sound document is refused with every fault, and leaves no trace', async () => {
  const { body: listed } = await fleet.ask(officer, 'GET', '/api/assertions');
  const wrong = openVex('safe', { author: '' });
  const { status, body } = await takeVex(wrong);
  assert.equal(status, 400);
  assert.deepEqual(body['faults'].map(({ path }: { path: string }) => path).sort(), [
    '/author',
    '/statements/0/status',
  ]);
  const future = await takeVex(openVex('fixed', { '@id': 'f', timestamp: '2999-01-01T00:00:00Z' }));
  assert.equal(future.status, 400);
  for (const content of ['', '{', '[]', '<xml/>', '{"bomFormat":"CycloneDX"}']) {
    const url = '/api/assertions/files?name=x';
    assert.equal(
      (await fleet.ask(officer, 'POST', url, Buffer.from(content))).status,
      400,
      content,
    );
  }
  const { body: after_ } = await fleet.ask(officer, 'GET', '/api/assertions');
  assert.equal(after_['total'], listed['total']);
});

test('only the officer takes suppliers in; only an operator states of their own system', async () => {
  assert.equal((await takeVex(openVex('fixed'), harbour)).status, 403);
  assert.equal((await stateVex(openVex('fixed'), officer)).status, 403);
  assert.equal((await stateVex(openVex('fixed'), rail)).status, 404);
});

test('an organization’s statement changes nothing until it is accepted, and others see nothing', async () => {
  const { status, body } = await stateVex(openVex('not_affected', { author: 'Harbour CSIRT' }));
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'affected', yard: 'affected' });
  assert.equal((await own(harbour)).length, 1);
  assert.equal((await own(rail)).length, 0);
  const [waiting] = await own();
  assert.deepEqual([waiting.outcome, waiting.system, waiting.embedded], [null, 'portal', false]);
});

test('it is accepted by an approver, for a reason and a time', async () => {
  const [{ id }] = await own();
  const good = { outcome: 'accepted', reason: 'The report was checked.', expiresAt: inDays(30) };
  for (const actor of [officer, auditor, harbour]) {
    assert.equal((await decide(id, good, actor)).status, 403);
  }
  assert.equal((await decide(id, { ...good, reason: ' ' })).status, 400);
  assert.equal((await decide(id, { ...good, expiresAt: undefined })).status, 400);
  assert.equal((await decide(id, { ...good, expiresAt: inDays(-1) })).status, 400);
  assert.equal((await decide(id, { ...good, expiresAt: inDays(400) })).status, 400);
  assert.equal((await decide(id, good)).status, 200);
  assert.equal((await decide(id, good)).status, 409);
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'not-affected', yard: 'affected' });
  await fleet.agrees(cve);
  await fleet.agrees(cve, rail);
});

test('accepted, it still proves no remedy', async () => {
  const one = { organizationId: fleet.idOf('harbour'), systemId: portal };
  const [judged] = await fleet.tools.read(keeper, (work) => judgeForProof(work, cve, one));
  assert.equal(judged?.judgement.verdict, 'affected');
});

test('once the time has passed, the verdict is as before', async () => {
  const later: typeof fleet.tools.read = (actor, use) =>
    fleet.tools.read(actor, (work) =>
      use({ ...work, now: new Date(work.now.getTime() + 40 * 86_400_000) }),
    );
  const { judge } = await import('./judge.ts');
  const judged = await later(keeper, (work) => judge(work, cve));
  const verdicts = judged.map(({ system, judgement }) => [system.name, judgement.verdict]).sort();
  assert.deepEqual(verdicts, [
    ['portal', 'affected'],
    ['yard', 'affected'],
  ]);
});

test('what its body says anew replaces what was accepted', async () => {
  const newer = { author: 'Harbour CSIRT', '@id': 'h-2', timestamp: '2026-02-01T00:00:00Z' };
  await stateVex(openVex('under_investigation', newer));
  assert.deepEqual(await fleet.verdicts(cve), { portal: 'affected', yard: 'affected' });
});

test('nobody of the body itself accepts what it states', async () => {
  const local = fleet.person('approver', 'harbour');
  const [{ id }] = await own();
  const body = { outcome: 'accepted', reason: 'ours', expiresAt: inDays(3) };
  assert.equal((await decide(id, body, local)).status, 409);
  assert.equal(
    (await decide(AssertionId.encode(AssertionId.decode(id)), body, harbour)).status,
    403,
  );
});

test('what a submission’s own document states is its organization’s statement', async () => {
  const analysis = { state: 'not_affected', justification: 'code_not_reachable' };
  const component = { purl: 'pkg:npm/gate@1.2.3', 'bom-ref': 'gate' };
  const vulnerabilities = [{ id: cve, analysis, affects: [{ ref: 'gate' }] }];
  const metadata = { timestamp: '2026-01-04T00:00:00Z' };
  await fleet.submit(yard, inventoryOf([component], { vulnerabilities, metadata }));
  await fleet.settle();
  await fleet.settle();
  const [found, ...others] = await own(rail);
  assert.equal(others.length, 0);
  assert.deepEqual([found.embedded, found.status, found.outcome], [true, 'not_affected', null]);
  assert.equal((await fleet.verdicts(cve))['yard'], 'affected');
  const accepted = { outcome: 'accepted', reason: 'Checked.', expiresAt: inDays(10) };
  assert.equal((await decide(found.id, accepted)).status, 200);
  assert.equal((await fleet.verdicts(cve))['yard'], 'not-affected');
});

const spdxIri = (name: string) => `https://acme.example/${name}`;
const spdxElement = (type: string, name: string, rest: object) => ({
  ...{ type, spdxId: spdxIri(name), creationInfo: '_:made' },
  ...rest,
});
/** SPDX 3 that lists a package and states something of it. */
const spdx3 = (kind: string, relationshipType: string, rest: object) => ({
  '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
  '@graph': [
    {
      ...{ type: 'CreationInfo', '@id': '_:made', specVersion: '3.0.1' },
      ...{ created: '2026-01-06T00:00:00Z', createdBy: [spdxIri('psirt')] },
    },
    spdxElement('Organization', 'psirt', { name: 'Acme PSIRT' }),
    spdxElement('SpdxDocument', 'document', { rootElement: [spdxIri('gate')] }),
    spdxElement('software_Package', 'gate', {
      name: 'gate',
      software_packageUrl: 'pkg:npm/gate@1.2.3',
    }),
    spdxElement('security_Vulnerability', 'bug', { name: cve }),
    spdxElement(`security_Vex${kind}VulnAssessmentRelationship`, 'statement', {
      ...{ from: spdxIri('bug'), to: [spdxIri('gate')], relationshipType },
      ...rest,
    }),
  ],
});

test('a supplier’s statement in SPDX 3 is taken in, and one without its reason is refused', async () => {
  const said = spdx3('NotAffected', 'doesNotAffect', { security_impactStatement: 'Not built in.' });
  const { status, body } = await takeVex(said);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body['statements'], body['added']], [1, 1]);
  const { body: list } = await fleet.ask(auditor, 'GET', `/api/assertions?vulnerability=${cve}`);
  const taken = list['assertions'].find(({ format }: { format: string }) => format === 'spdx');
  assert.deepEqual(
    [taken.author, taken.status, taken.products],
    ['Acme PSIRT', 'not_affected', [{ ecosystem: 'npm', name: 'gate', version: '1.2.3' }]],
  );
  assert.equal((await takeVex(spdx3('NotAffected', 'doesNotAffect', {}))).status, 400);
});

test('what an inventory in SPDX 3 states is its organization’s statement', async () => {
  await fleet.submit(yard, bytes(spdx3('Fixed', 'fixedIn', {})));
  await fleet.settle();
  await fleet.settle();
  const found = (await own(rail)).find(({ format }: { format: string }) => format === 'spdx');
  assert.deepEqual([found.embedded, found.status, found.outcome], [true, 'fixed', null]);
});
