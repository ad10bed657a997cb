import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights, type Role } from '#features/access/role.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { addresseeLines } from '#features/directives/server/lines.ts';
import {
  associationCode,
  ministryCode,
  operatorCode,
  sectorSheet,
} from '#features/directives/server/testing.ts';
import { isAnswered } from '#features/directives/standing.ts';
import type { NoticeKind } from '#features/notices/occasion.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;

const size = { associations: 6, operators: 60 };
const site = await testSite(routes);
const { ask } = site;
after(() => site.drop());
const settle = () => drain(site.ownerUrl, site.tools, jobs);

const keeper = program(new Set());
const idOf = new Map<string, OrganizationId>();
const outside = (code: string) => OrganizationId.encode(idOf.get(code)!);
const membersOf = (at: number) =>
  Array.from({ length: size.operators }, (_, member) => member)
    .filter((member) => member % size.associations === at)
    .map(operatorCode);

const person = (role: Role, code: string, below: readonly string[] = []): Actor => ({
  id: PersonId.decode(`person_${randomUUID()}`),
  organizationId: idOf.get(code)!,
  permissions: new Set(rights[role].permissions),
  scope: rights[role].reach === 'all' ? 'all' : [code, ...below].map((each) => idOf.get(each)!),
  language: 'ja',
});

const done = async (answer: Promise<{ status: number; body: Answer }>) => {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const pass = (days: number) =>
  site.tools.upkeep(keeper, (work) => advanceClock(work, Math.round(days * 86_400)));

let officer: Actor, approver: Actor, ministry: Actor;
const associations: Actor[] = [];
const operators = new Map<string, Actor>();
let alert: string;
const at = (rest: string) => `/api/directives/${alert}/${rest}`;
const coverage = async (asker: Actor, level?: string) =>
  done(ask(asker, 'GET', at(`relay${level ? `?organizationId=${level}` : ''}`)));

before(async () => {
  await site.tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  const sheet = sectorSheet(size);
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) idOf.set(code, id);
  officer = person('officer', 'hq');
  approver = person('approver', 'hq');
  const everyAssociation = Array.from({ length: size.associations }, (_, n) => associationCode(n));
  const everyOperator = Array.from({ length: size.operators }, (_, n) => operatorCode(n));
  ministry = person('ministry', ministryCode, [...everyAssociation, ...everyOperator]);
  for (const [n, code] of everyAssociation.entries()) {
    associations.push(person('ministry', code, membersOf(n)));
  }
  for (const code of everyOperator) operators.set(code, person('operator', code));
  alert = await draft('TLP:AMBER');
});

/** Drafts the alert under a label. */
async function draft(label: string): Promise<string> {
  const scope = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
  const { id } = await done(
    ask(officer, 'POST', '/api/directives', {
      ...{ kind: 'alert', label, days: 5 },
      title: 'クラウドの障害について',
      body: '利用の有無を点検し、報告すること。',
      scope: { ...scope, organizations: [outside(ministryCode)], except: [] },
      actions: [
        {
          ...{ number: 1, text: '点検の結果を報告', evidence: 'report', per: 'organization' },
          ...{ due: { by: 'days', days: 5 }, onlyForensic: false },
        },
      ],
    }),
  );
  return id;
}

test('what is not marked for bodies below its addressees cannot be passed on', async () => {
  const strict = await draft('TLP:AMBER+STRICT');
  const order = await ask(officer, 'PUT', `/api/directives/${strict}/relay`, { clock: 'told' });
  assert.deepEqual([order.status, order.body.text.key], [409, 'directives.label-not-relayed']);
  assert.equal((await ask(approver, 'PUT', at('relay'), { clock: 'told' })).status, 403);
  await done(ask(officer, 'PUT', at('relay'), { clock: 'told' }));
  await done(ask(approver, 'POST', at('issue'), { version: 1 }));
  const late = await ask(officer, 'PUT', at('relay'), { clock: 'issue' });
  assert.deepEqual([late.status, late.body.text.key], [409, 'directives.already-issued']);
});

test('the ministry reads, acknowledges, and passes it on to its associations', async () => {
  const missing = await ask(operators.get(operatorCode(0)), 'GET', `/api/directives/${alert}`);
  assert.equal(missing.status, 404);
  await done(ask(ministry, 'POST', at('openings'), {}));
  await done(ask(ministry, 'POST', at('acknowledgements'), { version: 1 }));
  const wrong = { organizations: [outside(operatorCode(0)), outside('hq')] };
  const refused = await ask(ministry, 'POST', at('relays'), wrong);
  assert.deepEqual(
    [refused.status, refused.body.faults.map((each: Answer) => each.path)],
    [400, ['/organizations/0', '/organizations/1']],
  );
  const { told } = await done(
    ask(ministry, 'POST', at('relays'), { note: '至急の点検を願います。' }),
  );
  assert.equal(told, 6);
  const again = await ask(ministry, 'POST', at('relays'), {});
  assert.deepEqual([again.status, again.body.text.key], [409, 'directives.nobody-left']);
  await settle();
  const own = await done(ask(associations[0], 'GET', `/api/directives/${alert}`));
  assert.equal(own.body, '利用の有無を点検し、報告すること。');
  const { happenings } = await done(
    ask(associations[0], 'GET', at(`addressees/${outside(associationCode(0))}`)),
  );
  const [first] = happenings.filter((each: Answer) => each.text.key.endsWith('relayed-to'));
  assert.equal(first.words, '至急の点検を願います。');
  assert.equal(first.text.values.viaJa, '所管省');
});

test('all associations but one pass it on to their members; coverage counts every one', async () => {
  await pass(1);
  for (const association of associations.slice(0, 5)) {
    await done(ask(association, 'POST', at('relays'), {}));
  }
  await settle();
  const whole = await coverage(officer);
  assert.deepEqual(whole.coverage, {
    ...{ told: 1 + 6 + 50, opened: 1, acknowledged: 1, answered: 0 },
    ...{ silent: 56, reported: 0 },
  });
  const [top] = whole.branches;
  assert.deepEqual([top.relayed, top.waiting, top.below.told], [6, 0, 56]);
  const level = await coverage(ministry);
  assert.equal(level.branches.length, 6);
  assert.deepEqual(
    [level.branches[0].below.told, level.branches[5].below.told, level.branches[5].waiting],
    [10, 0, 10],
  );
});

test('the time of a body runs from its being told, where the alert says so', async () => {
  const { branches } = await coverage(associations[0]!);
  const [member] = branches;
  const days = (Date.parse(member.dueAt) - Date.parse(member.toldAt)) / 86_400_000;
  assert.ok(days > 5 && days <= 6, `${days}`);
  const [root] = (await coverage(officer)).branches;
  assert.ok(Date.parse(member.dueAt) > Date.parse(root.dueAt));
});

test('an operator cannot pass it on; an association not beyond its own members, nor see beyond them', async () => {
  const operator = operators.get(operatorCode(0))!;
  assert.equal((await ask(operator, 'POST', at('relays'), {})).status, 403);
  const other = { organizations: [outside(operatorCode(5))] };
  const beyond = await ask(associations[0], 'POST', at('relays'), other);
  assert.deepEqual([beyond.status, beyond.body.faults[0].text.key], [400, 'directives.not-below']);
  const hidden = await ask(
    associations[0],
    'GET',
    at(`relay?organizationId=${outside(associationCode(1))}`),
  );
  const absent = await ask(associations[0], 'GET', at(`relay?organizationId=org_${randomUUID()}`));
  assert.equal(hidden.status, 404);
  assert.deepEqual(hidden, absent);
  const forged = site.tools.upkeep(associations[0]!, ({ db, now }) =>
    db
      .insertInto('directives.addressee')
      .values({
        organization_id: idOf.get(operatorCode(1))!,
        directive_id: DirectiveId.parse(alert),
        ...{ basis: 'named', joined_at: now, due_at: now, relay_note: '', reasons: '[]' as never },
        via_id: associations[0]!.organizationId,
        relayed_by: associations[0]!.id,
      })
      .execute(),
  );
  await assert.rejects(forged, /row-level security/);
});

test('most members answer, some only open or acknowledge; each step is counted', async () => {
  const members = [0, 1, 2, 3].flatMap(membersOf);
  for (const [n, code] of members.entries()) {
    const actor = operators.get(code);
    if (n < 30) {
      const claim = { measure: 'reported', evidence: '利用なし' };
      await done(ask(actor, 'POST', at('claims'), claim));
    } else if (n < 36) {
      await done(ask(actor, 'POST', at('acknowledgements'), { version: 1 }));
    } else {
      await done(ask(actor, 'POST', at('openings'), {}));
    }
  }
  const whole = await coverage(officer);
  assert.deepEqual(whole.coverage, {
    ...{ told: 57, opened: 41, acknowledged: 37, answered: 30 },
    ...{ silent: 20, reported: 0 },
  });
  const nearest = await coverage(associations[0]!);
  assert.deepEqual(
    [nearest.coverage.told, nearest.coverage.answered, nearest.coverage.silent],
    [10, 10, 0],
  );
});

test('what the tree counts as answered is what the rule of standing calls answered', async () => {
  const directiveId = DirectiveId.parse(alert);
  const lines = await site.tools.read(officer, (work) => addresseeLines(work, { directiveId }));
  const answered = (lines.get(directiveId) ?? []).filter(({ standing }) => isAnswered(standing));
  assert.equal(answered.length, (await coverage(officer)).coverage.answered);
});

test('bodies without an account are counted apart, as reported, and never as acknowledged', async () => {
  const names = ['有限会社みなと', '合資会社いそ', '有限会社みなと'];
  const toldAt = (await site.tools.read(keeper, async (work) => work.now)).toISOString();
  const report = { names, channel: 'fax', contact: '事務局', toldAt };
  assert.deepEqual(await done(ask(associations[5], 'POST', at('outsiders'), report)), {
    ...{ recorded: 2, known: 0 },
  });
  const more = { ...report, names: [...names, '株式会社なぎ'] };
  assert.deepEqual(await done(ask(associations[5], 'POST', at('outsiders'), more)), {
    ...{ recorded: 1, known: 2 },
  });
  const { coverage: whole } = await coverage(officer);
  assert.deepEqual([whole.reported, whole.told, whole.acknowledged], [3, 57, 37]);
});

test('the silent are reminded, then told of to the ministry and the headquarters, each once', async () => {
  const told = async (kind: NoticeKind, code: string) =>
    site.tools.read(keeper, async ({ db }) =>
      db
        .selectFrom('notices.occasion')
        .select(['text', 'key'])
        .where('kind', '=', kind)
        .where('organization_id', '=', idOf.get(code)!)
        .execute(),
    );
  await pass(4.5);
  await settle();
  const silent = operatorCode(4);
  assert.equal((await told('directive.reminder', silent)).length, 1);
  assert.equal((await told('directive.reminder', operatorCode(0))).length, 0);
  await pass(3);
  await settle();
  const [escalated] = await told('directive.escalated', ministryCode);
  assert.ok(escalated);
  assert.equal(escalated.text.key, 'directives.remind.escalated');
  // Twenty members are without an answer, and the six associations themselves.
  assert.equal(escalated.text.values?.['count'], 20 + 6);
  await settle();
  await pass(5);
  await settle();
  await settle();
  const steps = await site.tools.read(keeper, async ({ db }) =>
    db
      .selectFrom('directives.reminder')
      .select(['step', 'is_late'])
      .where('organization_id', '=', idOf.get(silent)!)
      .orderBy('step_at')
      .execute(),
  );
  assert.deepEqual(
    steps.map(({ step }) => step),
    ['before-3', 'before-1', 'on', 'ministry', 'headquarters', 'after-7'].slice(0, steps.length),
  );
  assert.ok(steps.length >= 5);
  assert.ok((await told('directive.escalated', 'hq')).length >= 1);
});
