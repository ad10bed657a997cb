import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';
import { cveOf as recordOf } from './testing-worlds.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;

const site = await testSite(routes);
const { ask } = site;
after(() => site.drop());
const settle = () => drain(site.ownerUrl, site.tools, jobs);

const sheet = `code,name_ja,name_en,kind,since,supervisor,precedence
hq,本部,Headquarters,headquarters,2020-01-01,,1
harbour,港湾公社,Harbour Corporation,corporation,2020-01-01,hq,10
rail,鉄道,Railway,operator,2020-01-01,hq,20`;

const day = 86_400_000;
/** The day of the first listing: today, so that the clock has to move forward only. */
const first = new Date();
const dayOf = (after: number) => new Date(first.getTime() + after * day).toISOString().slice(0, 10);

const products = ['Gate', 'Mail', 'Vault', 'Relay', 'Quiet'];
const cveOf = (product: string) => `CVE-2099-000${products.indexOf(product) + 1}`;
const record = (product: string) => recordOf(cveOf(product), product);
const catalogue = (listed: readonly (readonly [product: string, on: string])[]) => ({
  title: 'Known exploited vulnerabilities',
  catalogVersion: dayOf(0).replaceAll('-', '.'),
  dateReleased: `${listed.at(-1)?.[1] ?? dayOf(0)}T00:00:00.000Z`,
  count: listed.length,
  vulnerabilities: listed.map(([product, on]) => ({
    cveID: cveOf(product),
    vendorProject: 'Maker',
    product,
    vulnerabilityName: `Maker ${product} authentication bypass`,
    dateAdded: on,
    shortDescription: `A way into ${product}.`,
    requiredAction: 'Apply the update.',
    dueDate: on,
    knownRansomwareCampaignUse: 'Unknown',
    notes: '',
    cwes: [],
  })),
});
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
let officer: Actor, approver: Actor, auditor: Actor, operator: Actor;
let standing: string;

const done = async (answer: Promise<{ status: number; body: Answer }>) => {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const bring = (name: string, document: object) =>
  done(ask(officer, 'POST', `/api/intake/files?name=${name}`, bytes(document)));
const forward = (days: number) =>
  site.tools.upkeep(program(new Set()), (work) => advanceClock(work, days * 86_400));
const cases = async (): Promise<Answer[]> =>
  (await done(ask(officer, 'GET', `/api/standing-directives/${standing}`))).cases;

const terms = {
  title: '悪用が確認された脆弱性への対処',
  body: '期限までに修正してください。',
  days: 14,
  sources: ['kev'],
  outcomes: [],
  scope: {
    exposure: true,
    kinds: [],
    sectors: [],
    designations: [],
    communities: [],
    organizations: [],
    except: [],
  },
  actions: [
    {
      number: 1,
      text: '',
      evidence: 'inventory',
      per: 'system',
      due: { by: 'table' },
      onlyForensic: false,
    },
  ],
  cap: 2,
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
  operator = person('operator', 'harbour');
  for (const code of ['harbour', 'rail']) {
    const asker = person('operator', code);
    const system = { organizationId: idOf[code], name: 'Office', purpose: 'Work', owner: 'IT' };
    const { id } = await done(
      ask(asker, 'POST', '/api/systems', { ...system, importance: 'high' }),
    );
    const listed = code === 'harbour' ? products : ['Gate'];
    // Of all of these, what harbour runs of Quiet alone is past the range.
    const versionOf = (product: string) => (product === 'Quiet' ? '2.5' : '1.5');
    const sheetOf = listed.map((product) => `Maker,${product},${versionOf(product)}\n`).join('');
    const at = await site.tools.read(keeper, async ({ now }) => now.toISOString());
    const url = `/api/systems/${id}/submissions?takenAt=${encodeURIComponent(at)}`;
    await done(ask(asker, 'POST', url, Buffer.from(`vendor,product,version\n${sheetOf}`)));
  }
  for (const product of products) await bring(`${product}.json`, record(product));
});

test('terms that one person proposes issue nothing', async () => {
  const proposed = await done(ask(officer, 'POST', '/api/standing-directives', { terms }));
  standing = proposed.id;
  await bring('kev.json', catalogue([['Mail', dayOf(0)]]));
  await settle();
  assert.deepEqual(await cases(), []);
});

test('nobody approves what they proposed; lesser roles see nothing and change nothing', async () => {
  const url = `/api/standing-directives/${standing}/approval`;
  assert.equal((await ask(officer, 'POST', url, { version: 1 })).status, 403);
  const both = {
    ...officer,
    permissions: new Set([...(officer.permissions as Set<string>), 'directives.approve']),
  };
  assert.equal((await ask(both as Actor, 'POST', url, { version: 1 })).status, 403);
  assert.equal((await ask(approver, 'POST', url, { version: 2 })).status, 409);
  assert.equal((await ask(operator, 'GET', '/api/standing-directives')).status, 403);
  assert.equal((await ask(auditor, 'GET', '/api/standing-directives')).status, 200);
  const end = `/api/standing-directives/${standing}/end`;
  assert.equal((await ask(auditor, 'POST', end, { reason: 'x' })).status, 403);
});

test('once approved, what is listed and run is ordered once, by the program, under both names', async () => {
  const url = `/api/standing-directives/${standing}/approval`;
  await done(ask(approver, 'POST', url, { version: 1 }));
  await settle();
  await settle();
  const [only, ...more] = await cases();
  assert.equal(more.length, 0);
  assert.equal(only.vulnerability, cveOf('Mail'));
  assert.equal(only.state, 'issued');
  assert.equal(only.late, false);
  const directive = await done(ask(officer, 'GET', `/api/directives/${only.directive.id}`));
  assert.equal(directive.title, `${terms.title} (${cveOf('Mail')})`);
  assert.equal(directive.state, 'issued');
  assert.deepEqual(
    directive.addressees.map((each: Answer) => each.code),
    ['harbour'],
  );
});

test('a week without the program is caught up once, in the order of the listings, marked late', async () => {
  await forward(9);
  const listed = [
    ['Mail', dayOf(0)],
    ['Vault', dayOf(3)],
    ['Relay', dayOf(2)],
  ] as const;
  await bring('kev.json', { ...catalogue(listed), dateReleased: `${dayOf(3)}T00:00:00.000Z` });
  await settle();
  await settle();
  const caught = (await cases()).filter(({ late }) => late).reverse();
  const numbers = caught
    .map((each) => [each.directive.number, each.vulnerability] as const)
    .sort(([a], [b]) => a - b);
  assert.deepEqual(
    numbers.map(([, vulnerability]) => vulnerability),
    [cveOf('Relay'), cveOf('Vault')],
  );
  assert.equal((await cases()).length, 3);
});

test('two sweeps at once issue once', async () => {
  const before = (await cases()).length;
  await Promise.all([settle(), settle()]);
  assert.equal((await cases()).length, before);
});

test('beyond the cap it waits for an approver, who is told and decides with a reason', async () => {
  const narrow = { ...terms, cap: 1 };
  const { version } = await done(
    ask(officer, 'POST', '/api/standing-directives', { standingId: standing, terms: narrow }),
  );
  await done(ask(approver, 'POST', `/api/standing-directives/${standing}/approval`, { version }));
  const listed = [
    ['Mail', dayOf(0)],
    ['Relay', dayOf(2)],
    ['Vault', dayOf(3)],
    ['Gate', dayOf(9)],
  ] as const;
  await bring('kev.json', catalogue(listed));
  await settle();
  const waiting = (await cases()).find((each) => each.state === 'waiting');
  assert.equal(waiting.vulnerability, cveOf('Gate'));
  assert.equal(waiting.addressees, 2);
  assert.equal(waiting.directive, null);
  const url = `/api/standing-directives/${standing}/waiting`;
  const decision = {
    vulnerability: cveOf('Gate'),
    decision: 'issue',
    reason: '影響の確認を終えた',
  };
  assert.equal((await ask(officer, 'POST', url, decision)).status, 403);
  const { directiveId } = await done(ask(approver, 'POST', url, decision));
  assert.ok(directiveId);
  assert.equal((await ask(approver, 'POST', url, decision)).status, 404);
  const directive = await done(ask(officer, 'GET', `/api/directives/${directiveId}`));
  assert.equal(directive.addressees.length, 2);
});

test('a listing that calls for no directive is looked at every minute and leaves no trace', async () => {
  const decisionsOn = async (product: string) => {
    const url = `/api/ledger/entries?subject=${cveOf(product)}`;
    const entries: Answer[] = await done(ask(officer, 'GET', url));
    return entries.filter(({ act }) => act === 'exposure.decided').length;
  };
  const narrow = { ...terms, outcomes: ['none of the table'] };
  const { id, version } = await done(
    ask(officer, 'POST', '/api/standing-directives', { terms: narrow }),
  );
  await done(ask(approver, 'POST', `/api/standing-directives/${id}/approval`, { version }));
  const listed = ['Mail', 'Relay', 'Vault', 'Gate', 'Quiet'].map(
    (product, at) => [product, dayOf(at === 0 ? 0 : at === 1 ? 2 : at === 2 ? 3 : 9)] as const,
  );
  await bring('kev.json', catalogue(listed));
  await settle();
  const before = [await decisionsOn('Mail'), await decisionsOn('Quiet')];
  await settle();
  await settle();
  assert.deepEqual([await decisionsOn('Mail'), await decisionsOn('Quiet')], before);
  assert.deepEqual((await done(ask(officer, 'GET', `/api/standing-directives/${id}`))).cases, []);
  await done(
    ask(officer, 'POST', `/api/standing-directives/${id}/end`, { reason: '試行の終わり' }),
  );
});

test('once ended it issues nothing more, and what it issued stays in force', async () => {
  await done(
    ask(officer, 'POST', `/api/standing-directives/${standing}/end`, { reason: '見直し' }),
  );
  const again = { standingId: standing, terms };
  assert.equal((await ask(officer, 'POST', '/api/standing-directives', again)).status, 409);
  const all: Answer[] = await done(ask(officer, 'GET', '/api/standing-directives'));
  const shown = all.find(({ id }) => id === standing);
  assert.equal(shown.state, 'ended');
  assert.equal(shown.issued, 4);
  const entries = await done(ask(officer, 'GET', `/api/ledger/entries?subject=${standing}`));
  assert.deepEqual(entries.map(({ act }: Answer) => act).sort(), [
    'notice.told',
    'standing-directive.approved',
    'standing-directive.approved',
    'standing-directive.ended',
    'standing-directive.proposed',
    'standing-directive.proposed',
    'standing-directive.released',
    'standing-directive.waiting',
  ]);
});
