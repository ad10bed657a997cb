import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights, type Role } from '#features/access/role.ts';
import { remedy } from '#features/directives/action.ts';
import { emptyScope, exposed } from '#features/directives/scope.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;

const site = await testSite(routes);
const { ask } = site;
after(() => site.drop());
const settle = () => drain(site.ownerUrl, site.tools, jobs);

const sheet = `code,name_ja,name_en,kind,since,supervisor,precedence
hq,本部,Headquarters,headquarters,2020-01-01,,1
harbour,港湾公社,Harbour Corporation,corporation,2020-01-01,hq,10
rail,鉄道,Railway,operator,2020-01-01,hq,20
water,水道,Waterworks,operator,2020-01-01,hq,30
gas,ガス,Gas Works,operator,2020-01-01,hq,40`;

const cve = 'CVE-2099-0001';
const record = {
  dataType: 'CVE_RECORD',
  dataVersion: '5.1',
  cveMetadata: {
    cveId: cve,
    assignerOrgId: '00000000-0000-4000-9000-000000000000',
    state: 'PUBLISHED',
    datePublished: '2026-01-01T00:00:00.000Z',
    dateUpdated: '2026-01-01T00:00:00.000Z',
  },
  containers: {
    cna: {
      providerMetadata: { orgId: '00000000-0000-4000-9000-000000000000', shortName: 'maker' },
      title: 'A way in past the sign-in',
      descriptions: [{ lang: 'en', value: 'A way in past the sign-in.' }],
      affected: [
        {
          vendor: 'Maker',
          product: 'Gate',
          defaultStatus: 'unaffected',
          versions: [
            { version: '22.7R2', lessThan: '22.7R2.5', status: 'affected', versionType: 'custom' },
          ],
        },
      ],
      references: [{ url: 'https://example.com/1' }],
    },
  },
};
const catalogue = {
  title: 'Known exploited vulnerabilities',
  catalogVersion: '2026.01.02',
  dateReleased: '2026-01-02T00:00:00.000Z',
  count: 1,
  vulnerabilities: [
    {
      cveID: cve,
      vendorProject: 'Maker',
      product: 'Gate',
      vulnerabilityName: 'Maker Gate authentication bypass',
      dateAdded: '2026-01-02',
      shortDescription: 'A way in past the sign-in.',
      requiredAction: 'Apply the update.',
      dueDate: '2026-01-23',
      knownRansomwareCampaignUse: 'Unknown',
      notes: '',
      cwes: [],
    },
  ],
};
const list = (version: string) =>
  Buffer.from(`vendor,product,version\nMaker,Gate,${version}\nOther,Mail,1.0\n`);
const bytes = (document: object) => Buffer.from(JSON.stringify(document));

const idOf: Record<string, string> = {};
const person = (role: Role, code: string): Actor => {
  const own = OrganizationId.parse(idOf[code]);
  return {
    id: PersonId.decode(`person_${randomUUID()}`),
    organizationId: own,
    permissions: new Set(rights[role].permissions),
    scope: rights[role].reach === 'all' ? 'all' : [own],
    language: 'ja',
  };
};
let officer: Actor, approver: Actor, auditor: Actor;
const at: Record<string, Actor> = {};
const gates: Record<string, string> = {};
let directive: string;

const now = async () =>
  (await site.tools.read(program(new Set()), async (work) => work.now)).toISOString();
const done = async (answer: Promise<{ status: number; body: Answer }>) => {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const submit = async (code: string, version: string) => {
  const takenAt = encodeURIComponent(await now());
  const url = `/api/systems/${gates[code]}/submissions?takenAt=${takenAt}`;
  return done(ask(at[code], 'POST', url, list(version)));
};
const standing = async (code: string) => {
  const { addressees } = await done(ask(officer, 'GET', `/api/directives/${directive}`));
  return addressees.find((each: { code: string }) => each.code === code);
};

before(async () => {
  const keeper = program(new Set());
  await site.tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) {
    idOf[code] = OrganizationId.encode(id);
  }
  officer = person('officer', 'hq');
  approver = person('approver', 'hq');
  auditor = person('auditor', 'hq');
  for (const code of ['harbour', 'rail', 'water', 'gas']) {
    at[code] = person('operator', code);
    // The gas works has registered nothing at all.
    if (code === 'gas') continue;
    const system = {
      organizationId: idOf[code],
      name: 'Gate',
      purpose: 'Remote work',
      owner: 'IT',
      importance: 'high',
    };
    gates[code] = (await done(ask(at[code], 'POST', '/api/systems', system))).id;
  }
  await submit('harbour', '22.7R2.3');
  await submit('rail', '22.7R2.5');
  for (const [name, document] of [
    ['cve.json', record],
    ['kev.json', catalogue],
  ] as const) {
    await done(ask(officer, 'POST', `/api/intake/files?name=${name}`, bytes(document)));
  }
  await settle();
});

test('who is exposed, who is not, and of whom nothing can be said', async () => {
  const { counts, bodies } = await done(ask(officer, 'GET', `/api/exposure/${cve}`));
  assert.deepEqual(counts, { affected: 1, notAffected: 1, unknown: 2 });
  const verdicts = bodies.map((body: Answer) => [body.code, body.verdict]);
  assert.deepEqual(verdicts, [
    ['harbour', 'affected'],
    ['water', 'unknown'],
    ['gas', 'unknown'],
  ]);
  const { branches } = await done(ask(officer, 'GET', `/api/exposure/${cve}/tree`));
  const meant = branches.filter((branch: Answer) =>
    ['affected', 'unknown'].includes(branch.verdict),
  );
  assert.deepEqual(
    meant.map((branch: Answer) => [branch.line.code, branch.verdict]).toSorted(),
    verdicts.toSorted(),
  );
  const own = await done(ask(at['harbour'], 'GET', `/api/exposure/${cve}/tree`));
  assert.deepEqual(
    own.branches.map((branch: Answer) => [branch.line.code, branch.depth, branch.below]),
    [['harbour', 0, { affected: 0, unknown: 0 }]],
  );
  const [reason] = bodies[0].systems[0].reasons;
  assert.equal(reason.text.key, 'exposure.reason.in-range');
  assert.equal(reason.source.record, cve);
  assert.equal(reason.source.snapshot.file, 'cve.json');
});

test('the urgent list names what is listed as exploited and matches something', async () => {
  const { vulnerabilities } = await done(ask(officer, 'GET', '/api/exposure'));
  assert.deepEqual(
    vulnerabilities.map((each: Answer) => [each.vulnerability, each.organizations, each.systems]),
    [[cve, 1, 1]],
  );
});

test('a decision waits for what nobody has said, and asks the owner for their part', async () => {
  const round = await done(ask(officer, 'POST', `/api/exposure/${cve}/decisions`, {}));
  assert.deepEqual(round.missing, { PE: 1, A: 1, TI: 1 });
  const questions = await done(ask(at['harbour'], 'GET', '/api/exposure-questions'));
  assert.deepEqual(
    questions.map((each: Answer) => each.systemId),
    [gates['harbour']],
  );
  assert.deepEqual(await done(ask(at['rail'], 'GET', '/api/exposure-questions')), []);
});

test('what the owner and the headquarters state decides again, and keeps every decision', async () => {
  const exposure = { exposed: true, evidence: '公開アドレスで待ち受けている', on: '2026-01-03' };
  await done(ask(at['harbour'], 'PUT', `/api/systems/${gates['harbour']}/exposure`, exposure));
  await settle();
  for (const [input, value] of [
    ['A', 'yes'],
    ['TI', 'total'],
  ]) {
    const statement = { input, value, evidence: 'Seen in the wild.' };
    await done(ask(officer, 'POST', `/api/exposure/${cve}/statements`, statement));
  }
  const url = `/api/exposure/${cve}/decisions?organizationId=${idOf['harbour']}&systemId=${gates['harbour']}`;
  const history = await done(ask(officer, 'GET', url));
  assert.equal(history[0].outcome, '3DF');
  assert.equal(history[0].inputs.PE.source, 'owner');
  assert.equal(history[0].inputs.KEV.source, `kev ${cve}`);
  // The table's own clock runs from the listing; its deadline is long past and kept as it is.
  assert.equal(history[0].clockStart, '2026-01-02T00:00:00.000Z');
  assert.equal(history[0].dueAt, '2026-01-05T14:59:59.999Z');
  assert.deepEqual(
    history.map((each: Answer) => each.outcome),
    ['3DF', null, null, null],
  );
  assert.ok(history.slice(1).every((each: Answer) => each.supersededAt !== null));
});

test('a value that the table does not know is refused', async () => {
  const statement = { input: 'A', value: 'perhaps', evidence: 'A guess.' };
  const { status, body } = await ask(officer, 'POST', `/api/exposure/${cve}/statements`, statement);
  assert.deepEqual([status, body.text.key], [400, 'exposure.bad-value']);
});

test('a draft binds nobody, is hidden from those it would bind, and is not issued by its author', async () => {
  const order = {
    vulnerability: cve,
    title: '緊急の是正',
    body: '修正版を適用すること。',
    days: 7,
  };
  const terms = { vulnerability: cve, days: 7, scope: exposed, actions: [remedy] };
  const previewed = (of: object) =>
    ask(officer, 'GET', `/api/directive-previews?terms=${encodeURIComponent(JSON.stringify(of))}`);
  const preview = await done(previewed(terms));
  assert.deepEqual([preview.affected, preview.unknown, preview.named], [1, 2, 0]);
  const toHarbour = { ...emptyScope, organizations: [idOf['harbour']] };
  const alone = await done(previewed({ days: 7, scope: toHarbour, actions: [] }));
  assert.deepEqual([alone.named, alone.addressees[0].code], [1, 'harbour']);
  assert.equal((await previewed({ ...terms, days: 0 })).status, 400);
  assert.equal((await ask(officer, 'GET', '/api/directive-previews?terms=%7B')).status, 400);
  directive = (await done(ask(officer, 'POST', '/api/directives', order))).id;
  assert.equal((await ask(at['harbour'], 'GET', `/api/directives/${directive}`)).status, 404);
  assert.equal(
    (await ask(officer, 'POST', `/api/directives/${directive}/issue`, { version: 1 })).status,
    403,
  );
  const both = {
    ...officer,
    permissions: new Set([...rights.officer.permissions, ...rights.approver.permissions]),
  };
  const { status, body } = await ask(both, 'POST', `/api/directives/${directive}/issue`, {
    version: 1,
  });
  assert.deepEqual([status, body.text.key], [403, 'directives.own-draft']);
});

test('what was reworded meanwhile is not issued unread', async () => {
  const wording = { title: '緊急の是正', body: '修正版を適用し、侵害の有無を調べること。' };
  await done(ask(officer, 'PUT', `/api/directives/${directive}/wording`, wording));
  const { status, body } = await ask(approver, 'POST', `/api/directives/${directive}/issue`, {
    version: 1,
  });
  assert.deepEqual([status, body.text.key], [409, 'directives.other-version']);
});

test('the second person issues it: addressees are frozen, each clock starts now', async () => {
  const issued = await done(
    ask(approver, 'POST', `/api/directives/${directive}/issue`, { version: 2 }),
  );
  assert.equal(issued.addressees, 3);
  const harbour = await standing('harbour');
  assert.equal(harbour.standing, 'pending');
  const [target] = harbour.targets;
  assert.match(target.dueRule, /^decision 3 /);
  assert.equal(target.tableDueAt, '2026-01-05T14:59:59.999Z');
  assert.ok(new Date(target.dueAt) > new Date(issued.issuedAt));
  assert.equal((await standing('water')).standing, 'unknown');
  assert.equal((await standing('gas')).standing, 'unknown');
  assert.equal(await standing('rail'), undefined);
  const again = await ask(approver, 'POST', `/api/directives/${directive}/issue`, { version: 2 });
  assert.equal(again.status, 409);
});

test('a body that is not addressed cannot tell the directive from none', async () => {
  const missing = `/api/directives/directive_${randomUUID()}`;
  const hidden = await ask(at['rail'], 'GET', `/api/directives/${directive}`);
  assert.deepEqual(hidden, await ask(at['rail'], 'GET', missing));
  const claim = { systemId: gates['rail'], measure: 'patched', evidence: 'none' };
  assert.deepEqual(
    await ask(at['rail'], 'POST', `/api/directives/${directive}/claims`, claim),
    await ask(at['rail'], 'POST', `${missing}/claims`, claim),
  );
  assert.deepEqual(await done(ask(at['rail'], 'GET', '/api/directives')), []);
});

test('an amendment is a proposal until another person issues it, and is acknowledged anew', async () => {
  const url = `/api/directives/${directive}`;
  const wording = { title: '緊急の是正', body: '修正版を適用し、侵害の有無を調べて報告すること。' };
  const { version } = await done(ask(officer, 'PUT', `${url}/wording`, wording));
  assert.equal(version, 3);
  const seen = await done(ask(at['harbour'], 'GET', url));
  assert.deepEqual([seen.version, seen.proposal, seen.versions.length], [2, null, 1]);
  assert.equal((await done(ask(officer, 'GET', url))).proposal.version, 3);
  const before = await standing('harbour');
  await done(ask(approver, 'POST', `${url}/issue`, { version: 3 }));
  const amended = await done(ask(at['harbour'], 'GET', url));
  assert.deepEqual([amended.version, amended.body], [3, wording.body]);
  assert.equal((await standing('harbour')).dueAt, before.dueAt);
});

test('an addressee sees itself alone, not who else is bound', async () => {
  const seen = await done(ask(at['harbour'], 'GET', `/api/directives/${directive}`));
  assert.deepEqual(
    seen.addressees.map((each: Answer) => each.code),
    ['harbour'],
  );
  assert.equal(seen.scoreboard.addressees, 1);
});

test('acknowledging, then claiming: the claim stands until an inventory speaks', async () => {
  const url = `/api/directives/${directive}`;
  const { status } = await ask(at['harbour'], 'POST', `${url}/acknowledgements`, { version: 1 });
  assert.equal(status, 409);
  await done(ask(at['harbour'], 'POST', `${url}/acknowledgements`, { version: 3 }));
  assert.equal((await standing('harbour')).standing, 'acknowledged');
  const claim = { systemId: gates['harbour'], measure: 'patched', evidence: '22.7R2.5 を適用した' };
  await done(ask(at['harbour'], 'POST', `${url}/claims`, claim));
  assert.equal((await standing('harbour')).standing, 'claimed');
  const twice = await ask(at['harbour'], 'POST', `${url}/claims`, claim);
  assert.deepEqual([twice.status, twice.body.text.key], [409, 'directives.claim-open']);
});

test('an inventory that still matches contradicts the claim and reopens it', async () => {
  await submit('harbour', '22.7R2.4');
  await settle();
  const harbour = await standing('harbour');
  assert.equal(harbour.standing, 'contradicted');
  const [claim] = harbour.targets[0].claims;
  assert.equal(claim.outcome, 'contradicted');
  assert.match(claim.judgement[0].text.values.version, /22\.7R2\.4/);
});

test('a shrunken inventory proves nothing; a whole one does', async () => {
  const claim = { systemId: gates['harbour'], measure: 'patched', evidence: '今度こそ適用した' };
  await done(ask(at['harbour'], 'POST', `/api/directives/${directive}/claims`, claim));
  const takenAt = encodeURIComponent(await now());
  const shrunken = Buffer.from('vendor,product,version\nMaker,Gate,22.7R2.5\n');
  await done(
    ask(
      at['harbour'],
      'POST',
      `/api/systems/${gates['harbour']}/submissions?takenAt=${takenAt}`,
      shrunken,
    ),
  );
  await settle();
  assert.equal((await standing('harbour')).standing, 'claimed');
  await submit('harbour', '22.7R2.5');
  await settle();
  const harbour = await standing('harbour');
  assert.equal(harbour.standing, 'verified');
  assert.equal(harbour.late, false);
});

test('an unknown body that shows a clean inventory is released; an affected one is bound from then', async () => {
  await submit('water', '22.7R2.1');
  await settle();
  const water = await standing('water');
  assert.deepEqual([water.standing, water.targets[0].basis], ['pending', 'affected']);
  assert.ok(new Date(water.dueAt) > new Date(await now()));
});

test('after the deadline the silent are overdue, and the unknown as well', async () => {
  await site.tools.upkeep(program(new Set()), (work) => advanceClock(work, 30 * 86_400));
  const [water, gas, harbour] = [
    await standing('water'),
    await standing('gas'),
    await standing('harbour'),
  ];
  assert.deepEqual([water.standing, water.overdue], ['overdue', true]);
  assert.deepEqual([gas.standing, gas.overdue], ['unknown', true]);
  assert.deepEqual([harbour.standing, harbour.overdue], ['verified', false]);
});

test('an auditor reads all of it and changes none of it', async () => {
  const seen = await done(ask(auditor, 'GET', `/api/directives/${directive}`));
  assert.equal(seen.addressees.length, 3);
  for (const [url, body] of [
    [`/api/directives/${directive}/issue`, { version: 2 }],
    [`/api/directives/${directive}/acknowledgements`, { version: 2 }],
    ['/api/directives', { vulnerability: cve, title: 'x', body: 'y', days: 3 }],
  ] as const) {
    assert.equal((await ask(auditor, 'POST', url, body)).status, 403);
  }
});

test('every act of the chain stands in the ledger', async () => {
  const entries = await done(ask(auditor, 'GET', `/api/ledger/entries?subject=${directive}`));
  const acts = entries
    .map((entry: Answer) => entry.act)
    .filter((act: string) => act.startsWith('directive.'))
    .reverse();
  assert.deepEqual(acts, [
    'directive.drafted',
    'directive.reworded',
    'directive.issued',
    'directive.amendment-proposed',
    'directive.amended',
    'directive.acknowledged',
    'directive.claimed',
    'directive.contradicted',
    'directive.claimed',
    'directive.verified',
    'directive.joined',
  ]);
});
