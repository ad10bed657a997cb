import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';

import { modelOf } from '#formats/oscal/model.ts';
import { oscalValueOf, readOscal } from '#formats/oscal/read.ts';
import { program } from '#kernel/actor.ts';
import type { Refusal } from '#kernel/refusal.ts';

import { takenModels } from '../document.ts';
import { AuditId } from '../finding.ts';
import { type OscalForm, oscalForms } from '../oscal-frame.ts';
import { bringDocument } from './bringing.ts';
import { openFromPlan } from './planned.ts';
import { bytes } from './testing.ts';
import { auditYear, editionFile, ok } from './testing-year.ts';

// An audit that moves to another installation, and documents of others that pass through one.

const [here, there] = [await auditYear(), await auditYear()];
after(async () => {
  await here.drop();
  await there.drop();
});
const host = program(new Set(['audits.conduct', 'audits.plan', 'inventory.register']));

const audit = (await here.open(2026, ['m1'])).of('m1');
const registered = async (name: string, importance: string | null) => {
  const id = randomUUID();
  await here.owner.query(
    `insert into inventory.system (organization_id, id, name, purpose, created_at, importance)
     values ($1, $2, $3, $4, now(), $5)`,
    [here.of('m1'), id, name, `${name}の業務`, importance],
  );
  return `system_${id}`;
};
const systemId = await registered('電子申請システム', 'high');
await registered('会計システム', null);
await here.judge(audit, { a: 'not-met', b: 'met', c: 'partly-met', d: 'not-applicable' });
const first = await here.raise(audit, {
  ...{ clause: 'a', rating: 'severe', title: '操作の記録がない', systemId },
  ...{ cause: '担当が\n決まっていない。', effect: '侵入の経路が分からない。' },
});
await here.raise(audit, { clause: 'c', rating: 'slight', title: '教材が古い' });
const plan = { kind: 'plan', note: '記録装置を入れる。', until: '2099-03-31' };
await ok(here.post('m1', `/api/audit-findings/${first}/answers`, plan));
const approved = { kind: 'plan-approved', note: 'よい。' };
await ok(here.post('officer', `/api/audit-findings/${first}/follow-ups`, approved));
const shown = { kind: 'evidence', note: '設定の写しを示した。' };
await ok(here.post('m1', `/api/audit-findings/${first}/answers`, shown));

type Site = typeof here;

async function documentsOf(site: Site, id: string): Promise<Record<OscalForm, object>> {
  const made = oscalForms.map(async (form) => {
    const { status, body } = await site.get('auditor', `/api/audits/${id}/documents/${form}`);
    assert.equal(status, 200, JSON.stringify(body));
    return [form, body as object] as const;
  });
  return Object.fromEntries(await Promise.all(made)) as Record<OscalForm, object>;
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const moments = /\d{4}-\d\d-\d\dT[0-9:.]+Z|"version":"\d{4}-\d\d-\d\d"/g;

/** Documents with each UUID called by the order in which all of them first name it: links show as such. */
function anonymous(documents: Record<OscalForm, object>): string[] {
  const named = new Map<string, string>();
  return oscalForms.map((form) =>
    JSON.stringify(documents[form])
      .replaceAll(uuids, (uuid) => {
        named.set(uuid, named.get(uuid) ?? `uuid-${named.size}`);
        return named.get(uuid) ?? '';
      })
      .replaceAll(moments, 'moment'),
  );
}

const given = await documentsOf(here, audit);

/** A plan without the properties that this program writes. */
function withoutProps(plan: object) {
  const { 'assessment-plan': root } = plan as { 'assessment-plan': { metadata: object } };
  return { ...root, metadata: { ...root.metadata, props: undefined } };
}
const moved: { audit?: AuditId } = {};
const bring = (form: OscalForm, dryRun: boolean) =>
  there.tools.write(host, (work) =>
    bringDocument(
      work,
      {
        ...{ auditId: moved.audit ?? assert.fail(), name: `${form}.json`, dryRun },
        ...{ keepOnly: false, clause: undefined },
      },
      bytes(given[form]),
    ),
  );

test('a plan opens the audit that it plans, once, for the body and the auditors that it names', async () => {
  const open = (dryRun: boolean) =>
    there.tools.write(host, (work) =>
      openFromPlan(work, { name: 'ap.json', dryRun }, bytes(given.ap)),
    );
  const tried = await open(true);
  assert.deepEqual([tried.auditId, tried.organizationId], [null, there.of('m1')]);
  assert.deepEqual(tried.assessors, [{ name: 'auditor', isKnown: true }]);
  assert.deepEqual(await ok(there.get('officer', '/api/audit-campaigns')), []);
  for (const lesser of ['auditor', 'approver', 'm1']) {
    const asked = there.post(lesser, '/api/audit-plans?name=ap.json', bytes(given.ap));
    assert.equal((await asked).status, 403, lesser);
  }
  const bare = { ...given.ap, 'assessment-plan': withoutProps(given.ap) };
  const { status, body } = await there.post('officer', '/api/audit-plans?name=a', bytes(bare));
  assert.deepEqual(
    [status, body.faults.map(({ path }: { path: string }) => path)],
    [400, ['/assessment-plan/metadata/props', '/assessment-plan/metadata/props']],
  );
  const opened = await open(false);
  moved.audit = opened.auditId ?? assert.fail();
  await assert.rejects(
    open(false),
    (refusal: Refusal) => refusal.text.key === 'audits.plan-file.known',
  );
});

test('what one installation wrote comes in on another and goes out equal but for ids and times', async () => {
  assert.ok(moved.audit);
  assert.deepEqual((await bring('component', true)).systems, 2);
  for (const form of ['component', 'ssp', 'ar', 'poam'] as const) await bring(form, false);
  const after = await documentsOf(there, AuditId.encode(moved.audit));
  const [before, now] = [anonymous(given), anonymous(after)];
  for (const [at, form] of oscalForms.entries()) assert.equal(now[at], before[at], form);
  const again = await bring('ar', false);
  assert.deepEqual([again.judgements, again.findings, again.same], [0, 0, 6]);
  assert.equal(again.isKept, true);
  const acts = await there.acts(AuditId.encode(moved.audit));
  assert.equal(acts.filter((act) => act === 'audit.document-taken').length, 6);
});

test('a body hands in its plans and what it says of itself; results are not its to bring', async () => {
  const own = (document: object, dryRun = false) =>
    here.post(
      'm1',
      `/api/audits/${audit}/own-documents?name=own.json&dryRun=${String(dryRun)}`,
      bytes(document),
    );
  const later = JSON.parse(
    JSON.stringify(given.poam).replaceAll('2099-03-31', '2099-06-30'),
  ) as object;
  assert.equal((await ok(own(later, true))).plans, 1);
  assert.equal((await ok(own(later))).plans, 1);
  const finding = await ok(here.get('m1', `/api/audit-findings/${first}`));
  assert.deepEqual([finding.state, finding.until], ['plan-submitted', '2099-06-30']);
  const past = JSON.parse(
    JSON.stringify(given.poam).replaceAll('2099-03-31', '2020-03-31'),
  ) as object;
  const { status, body } = await own(past);
  assert.deepEqual(
    [status, body.faults.map(({ path }: { path: string }) => path)],
    [400, ['/plan-of-action-and-milestones/risks/0/remediations']],
  );
  assert.deepEqual((await ok(own(given.ssp))).statements, 4);
  const { lines } = await ok(here.get('auditor', `/api/audits/${audit}/fieldwork`));
  assert.deepEqual(
    lines.map((line: { own: string }) => line.own),
    ['not-met', 'met', 'partly-met', 'not-applicable'],
  );
  assert.equal((await own(given.ar)).status, 403);
  assert.equal(
    (await here.post('m2', `/api/audits/${audit}/own-documents?name=a`, bytes({}))).status,
    404,
  );
  // What auditors brought is read by the body once the audit has ended; its own at once.
  const url = `/api/audits/${audit}/documents`;
  const tell = `${url}?name=ar.json&dryRun=false`;
  await ok(here.post('auditor', tell, bytes(given.ar)));
  const seen = async (who: string) => (await ok(here.get(who, url))).length;
  assert.deepEqual([await seen('m1'), await seen('auditor')], [2, 3]);
  assert.equal((await here.get('m2', url)).status, 404);
  const [own1] = (await ok(here.get('m1', url))) as { id: string }[];
  const kept = `/api/audits/${audit}/kept/${own1?.id ?? assert.fail()}`;
  assert.deepEqual(
    [(await here.get('m1', kept)).status, (await here.get('m2', kept)).status],
    [200, 404],
  );
});

const folder = `${process.env['NOROSHI_TEST_DATA'] ?? '../shared/data'}/oscal`;
const skip = existsSync(folder) ? false : `no OSCAL documents at ${folder}`;
const wanted: ReadonlySet<string> = new Set(takenModels);
const published = skip
  ? []
  : readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.startsWith('schemas/'))
      .filter((name) => {
        const value = oscalValueOf(readFileSync(`${folder}/${name}`, 'utf8'));
        if (!value.ok || !wanted.has(modelOf(value.document) ?? '')) return false;
        return readOscal(value.document).ok;
      });

test(
  'every published document that is whole is kept and goes out as it came',
  { skip },
  async () => {
    assert.equal(published.length, 9);
    const url = `/api/audits/${audit}`;
    for (const [at, name] of published.entries()) {
      const content = readFileSync(`${folder}/${name}`);
      const query = `name=${at}.json&dryRun=false&keepOnly=true`;
      await ok(here.post('auditor', `${url}/documents?${query}`, content));
    }
    const kept = (await ok(here.get('auditor', `${url}/documents`))) as {
      id: string;
      file: string;
    }[];
    for (const [at, name] of published.entries()) {
      const id = kept.find(({ file }) => file === `${at}.json`)?.id ?? assert.fail(name);
      const answer = await here.app.inject({
        method: 'GET',
        url: `${url}/kept/${id}`,
        headers: here.headersOf(here.who('auditor')),
      });
      assert.ok(answer.rawPayload.equals(readFileSync(`${folder}/${name}`)), name);
    }
  },
);

test(
  'what fits no edition here is refused with every place, unless it is only to be kept',
  { skip },
  async () => {
    const name = published.find((each) => each.includes('ssp')) ?? assert.fail();
    const content = readFileSync(`${folder}/${name}`);
    const { status, body } = await here.post(
      'm1',
      `/api/audits/${audit}/own-documents?name=ssp.json`,
      content,
    );
    assert.equal(status, 400);
    for (const { path } of body.faults as { path: string }[]) {
      assert.match(path, /^\/system-security-plan\/.*\/control-id$/);
    }
    assert.ok(editionFile !== name);
  },
);
