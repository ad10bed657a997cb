import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { labelRoutes } from '#features/labels/server/routes.ts';
import { Receipt, verifyReceipt } from '#features/ledger/receipt.ts';
import { signerAt } from '#features/ledger/server/service.ts';
import { sha256, verifyEd25519 } from '#features/ledger/server/signer.ts';
import { checkpoint } from '#features/ledger/server/tree.ts';
import { type Actor, OrganizationId, program } from '#kernel/actor.ts';
import { root } from '#platform/root.ts';
import { testSite } from '#platform/testing.ts';

import { incidentRoutes } from './routes.ts';
import { nationOfAuthorities } from './testing-authorities.ts';

type Answer = ReturnType<typeof JSON.parse>;
const site = await testSite([...incidentRoutes, ...labelRoutes]);
after(() => site.drop());

const scratch = mkdtempSync(join(tmpdir(), 'noroshi-incidents-'));
after(() => {
  rmSync(scratch, { recursive: true });
});
const keeper = program(new Set());
let people: Record<string, Actor> = {};
let bodies = new Map<string, OrganizationId>();
const person = (login: string): Actor => {
  const found = people[login];
  assert.ok(found, login);
  return found;
};
const outside = (code: string) => {
  const id = bodies.get(code);
  assert.ok(id, code);
  return OrganizationId.encode(id);
};

const ownerOf = (who: string) =>
  OrganizationId.encode(person(who).organizationId ?? assert.fail(who));

type Method = 'GET' | 'POST' | 'PUT';
async function ask(who: string, method: Method, url: string, body?: object): Promise<Answer> {
  const answer = await site.ask(person(who), method, url, body);
  assert.equal(answer.status, 200, `${method} ${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
type Asked = readonly [who: string, method: Method, url: string, body?: object];
async function refused(status: number, ...[who, method, url, body]: Asked): Promise<Answer> {
  const answer = await site.ask(person(who), method, url, body);
  assert.equal(answer.status, status, `${method} ${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A sample of the profile: facts and answers as somebody would type them. */
const sample = JSON.parse(
  readFileSync(
    join(root, 'profiles/jp/samples/ransomware-at-an-electricity-operator.json'),
    'utf8',
  ),
).facts;

before(async () => {
  const nation = await nationOfAuthorities(site.tools);
  people = nation.persons;
  bodies = nation.idOf;
  for (const [recipient, code] of [
    ['prime-minister', 'hq'],
    ['ppc', 'ppc'],
    ['safety-office', 'safety'],
  ] as const) {
    const body = { organizationId: outside(code) };
    await ask('administrator', 'PUT', `/api/incident-authorities/${recipient}`, body);
  }
});

/** Tells everything of the sample, one answer at a time. */
async function told(who: string): Promise<string> {
  const { id } = await ask(who, 'POST', '/api/incidents', {
    recognisedAt: '2026-11-20T09:30:00+09:00',
  });
  const url = `/api/incidents/${id}`;
  for (const { field, value, certainty } of sample.facts) {
    await ask(who, 'POST', `${url}/facts`, { field, value, ...(certainty && { certainty }) });
  }
  for (const answer of sample.answers) await ask(who, 'POST', `${url}/answers`, answer);
  return id;
}

const three = ['jp:act42', 'jp:appi', 'jp:electricity'].map((duty) => ({ duty, stage: 'first' }));

test('one ransomware incident: three duties, a receipt for each filing, accurate notices of change', async () => {
  const id = await told('minato');
  const url = `/api/incidents/${id}`;
  const { duties } = await ask('minato', 'GET', `${url}/standings`);
  const arising = duties.filter((each: Answer) => each.standing === 'arises');
  assert.deepEqual(
    arising.map((each: Answer) => each.duty),
    ['jp:act42', 'jp:appi', 'jp:electricity'],
  );
  const preview = await ask('minato', 'GET', `${url}/preview?duty=jp:act42&stage=first`);
  assert.deepEqual(
    preview.recipients.map((each: Answer) => [each.key, each.body.names.en, each.sequence]),
    [
      ['competent-minister', 'Ministry of Industry', 1],
      ['prime-minister', 'Headquarters', 1],
    ],
  );
  const asked = { reports: three, unknownForUnanswered: true };
  const { filings } = await ask('minato', 'POST', `${url}/filings`, asked);
  assert.deepEqual(
    filings.map(({ filing }: Answer) => [filing.duty, filing.form, filing.recipientBody.names.en]),
    [
      ['jp:act42', 'jp:common-2', 'Ministry of Industry'],
      ['jp:act42', 'jp:common-2', 'Headquarters'],
      ['jp:appi', 'jp:common-2', 'Personal Information Commission'],
      ['jp:electricity', 'jp:electricity-first', 'Power Safety Office'],
    ],
  );
  const first = filings[0].filing.id;
  await refused(409, 'minato', 'GET', `/api/filings/${first}/receipt`);
  const signer = signerAt(join(scratch, 'ledger.key'), 'test.example');
  await site.tools.upkeep(keeper, (work) => checkpoint(work, signer));
  for (const { filing, entry } of filings) {
    const { document, ...shown } = await ask('minato', 'GET', `/api/filings/${filing.id}`);
    assert.equal(shown.entry, entry);
    const receipt = Receipt.parse(await ask('minato', 'GET', `/api/filings/${filing.id}/receipt`));
    assert.ok(verifyReceipt(receipt, signer.key, sha256, verifyEd25519).ok);
    // Whoever received it can prove it as well as who sent it.
    const holder = Object.keys(people).find(
      (who) => ownerOf(who) === filing.recipientBody.id && who !== 'administrator',
    );
    await ask(holder ?? '', 'GET', `/api/filings/${filing.id}/receipt`);
    const digest = Buffer.from(sha256(Buffer.from(JSON.stringify(document)))).toString('hex');
    assert.equal(receipt.entry.facts['sha256'], digest);
  }
});

/** Files the three first reports of a record that tells the whole sample. */
async function filed(consents: readonly object[] = []) {
  const id = await told('minato');
  const asked = { reports: three, unknownForUnanswered: true, consents };
  const { filings } = await ask('minato', 'POST', `/api/incidents/${id}/filings`, asked);
  const of = (recipient: string) =>
    filings.find(({ filing }: Answer) => filing.recipient === recipient).filing;
  return { id, url: `/api/incidents/${id}`, of };
}
const matterOf = async (who: string, filing: string): Promise<Answer> => {
  for (const { id } of await ask(who, 'GET', '/api/matters')) {
    const matter = await ask(who, 'GET', `/api/matters/${id}`);
    if (matter.filings.some((each: Answer) => each.filing.id === filing)) return matter;
  }
  return assert.fail(`${who} has no matter with ${filing}`);
};

test('a correction tells each authority what changed for it, and those for whom nothing did nothing', async () => {
  const { url } = await filed();
  const none = await ask('minato', 'GET', `${url}/corrections`);
  assert.deepEqual(none, []);
  await refused(409, 'minato', 'POST', `${url}/corrections`, { reason: '訂正' });
  const exact = { field: 'persons-affected', value: 14_205, certainty: 'confirmed' };
  await ask('minato', 'POST', `${url}/facts`, exact);
  const pending = await ask('minato', 'GET', `${url}/corrections`);
  assert.deepEqual(
    pending.map(({ duty }: Answer) => duty),
    ['jp:appi'],
  );
  const { filings } = await ask('minato', 'POST', `${url}/corrections`, { reason: '人数の確定' });
  assert.equal(filings.length, 1);
  const { document } = await ask('ppc', 'GET', `/api/filings/${filings[0].filing.id}`);
  assert.equal(document.sequence, 2);
  assert.deepEqual(
    document.changes.map(({ kind, before: was, after: is }: Answer) => [kind, was[0], is[0]]),
    [['changed', { plain: '820' }, { plain: '14205' }]],
  );
  const outline = { field: 'outline', value: '封じ込めた。' };
  await ask('minato', 'POST', `${url}/facts`, outline);
  const all = await ask('minato', 'POST', `${url}/corrections`, { reason: '封じ込め' });
  assert.deepEqual(
    all.filings.map(({ filing }: Answer) => [filing.recipient, filing.sequence]).sort(),
    [
      ['competent-minister', 2],
      ['ppc', 3],
      ['prime-minister', 2],
      ['safety-office', 2],
    ].sort(),
  );
});

test('an authority sees its own part; what others were told looks absent, a reach of all included', async () => {
  const { id, of } = await filed();
  const mine = of('ppc').id;
  for (const who of ['officer', 'auditor', 'industry', 'safety', 'water']) {
    await refused(404, who, 'GET', `/api/filings/${mine}`);
    await refused(404, who, 'GET', `/api/filings/${mine}/receipt`);
    await refused(404, who, 'GET', `/api/incidents/${id}`);
    await refused(404, who, 'GET', `/api/incidents/${id}/standings`);
  }
  for (const who of ['officer', 'industry', 'safety']) {
    await refused(404, who, 'POST', `/api/filings/${mine}/acknowledgement`, {});
  }
  const { document } = await ask('ppc', 'GET', `/api/filings/${mine}`);
  const text = JSON.stringify(document);
  // The duty of the power safety office is hidden by the profile.
  for (const hidden of ['jp:electricity', 'safety-office', '電力保安監督部', id]) {
    assert.ok(!text.includes(hidden), hidden);
  }
  // Nor do labels and the exit door tell of it.
  for (const who of ['officer', 'industry']) {
    for (const list of ['markings', 'passages', 'consents']) {
      const found = await ask(who, 'GET', `/api/labels/${list}?subject=${mine}`);
      assert.deepEqual(found, [], `${who}: ${list}`);
    }
  }
  const elsewhere = await matterOf('ppc', mine);
  await refused(404, 'industry', 'GET', `/api/matters/${elsewhere.matter.id}`);
  await refused(404, 'officer', 'GET', `/api/matters/${elsewhere.matter.id}`);
  const colleague = await ask('colleague', 'GET', `/api/incidents/${id}`);
  assert.equal(colleague.filings.length, 4);
});

test('an authority acknowledges, asks, judges and answers for its matters', async () => {
  const { url, of } = await filed();
  const filing = of('safety-office').id;
  await ask('safety', 'POST', `/api/filings/${filing}/acknowledgement`, { text: '受領した。' });
  await refused(409, 'safety', 'POST', `/api/filings/${filing}/acknowledgement`, {});
  const before = await matterOf('safety', filing);
  assert.equal(before.matter.unacknowledged, 0);
  const matter = `/api/matters/${before.matter.id}`;
  const asked = { kind: 'question', text: '復旧の見込みは。' };
  const { id: question } = await ask('safety', 'POST', `${matter}/messages`, asked);
  const judged = { severity: 'high', isConfirmed: true, note: '広域停電なし' };
  await ask('safety', 'POST', `${matter}/assessment`, judged);
  const reply = `/api/incident-messages/${question}/answer`;
  await refused(404, 'water', 'POST', reply, { text: '不明' });
  await ask('minato', 'POST', reply, { text: '翌朝の見込み。' });
  await refused(409, 'minato', 'POST', reply, { text: '二度目' });
  const { messages } = await ask('minato', 'GET', url);
  assert.deepEqual(
    messages.map(({ kind, text, isAnswered }: Answer) => [kind, text, isAnswered]),
    [
      ['acknowledgement', '受領した。', false],
      ['question', '復旧の見込みは。', true],
      ['answer', '翌朝の見込み。', false],
    ],
  );
  const told = JSON.stringify(await ask('minato', 'GET', url));
  assert.ok(!told.includes('広域停電なし'), 'what an authority thinks is its own');
  const late = before.matter.clocks.map(({ stage, filedAt }: Answer) => [stage, filedAt !== null]);
  assert.deepEqual(late, [
    ['first', true],
    ['detailed', false],
  ]);
});

test('a filing is passed on by its rule, as far as the reporter consents and no farther', async () => {
  const withheld = ['ransom-paid', 'indicators'];
  const consent = { recipient: 'headquarters', isGiven: true, withheld };
  const { of } = await filed([consent]);
  const filing = of('ppc').id;
  const forward = `/api/filings/${filing}/forwards`;
  await refused(404, 'ppc', 'POST', forward, { recipient: 'police' });
  const before = (await ask('officer', 'GET', '/api/matters')).length;
  const sayNo = { recipient: 'headquarters', isGiven: false };
  await ask('minato', 'POST', `/api/filings/${filing}/consents`, sayNo);
  await refused(403, 'ppc', 'POST', forward, { recipient: 'headquarters' });
  await ask('minato', 'POST', `/api/filings/${filing}/consents`, consent);
  await ask('minato', 'POST', `/api/filings/${filing}/consents`, sayNo);
  await refused(403, 'ppc', 'POST', forward, { recipient: 'headquarters' });
  await ask('minato', 'POST', `/api/filings/${filing}/consents`, consent);
  await ask('ppc', 'POST', forward, { recipient: 'headquarters' });
  await refused(409, 'ppc', 'POST', forward, { recipient: 'headquarters' });
  const matters = await ask('officer', 'GET', '/api/matters');
  assert.equal(matters.length, before, 'the headquarters has a matter of this record already');
  const all = await Promise.all(
    matters.map(({ id }: Answer) => ask('officer', 'GET', `/api/matters/${id}`)),
  );
  const passed = all
    .flatMap(({ filings }: Answer) => filings)
    .find(({ filing: each }: Answer) => each.about === filing);
  assert.equal(passed.document.via.names.en, 'Personal Information Commission');
  const fields = passed.document.projection.sections.flatMap(({ cells }: Answer) =>
    cells.flatMap(({ told: said }: Answer) => said.map(({ field }: Answer) => field)),
  );
  assert.ok(fields.includes('outline'));
  for (const field of withheld) assert.ok(!fields.includes(field), field);
});

test('a filing that is withdrawn is kept and marked, and its stage is owed again', async () => {
  const { url, of } = await filed();
  const filing = of('safety-office').id;
  const reason = '誤って提出したため';
  await refused(404, 'water', 'POST', `/api/filings/${filing}/withdrawal`, { reason });
  await ask('minato', 'POST', `/api/filings/${filing}/withdrawal`, { reason });
  await refused(409, 'minato', 'POST', `/api/filings/${filing}/withdrawal`, { reason });
  const { matter, filings } = await matterOf('safety', filing);
  assert.equal(matter.isWithdrawn, true);
  assert.deepEqual(
    filings.map(({ filing: each }: Answer) => [each.kind, each.withdrawnAt !== null, each.reason]),
    [
      ['report', true, ''],
      ['withdrawal', false, reason],
    ],
  );
  const { duties } = await ask('minato', 'GET', `${url}/standings`);
  const stage = duties.find(({ duty }: Answer) => duty === 'jp:electricity').stages[0];
  assert.equal(stage.filedAt, null);
  const again = { reports: [{ duty: 'jp:electricity', stage: 'first' }] };
  const { filings: anew } = await ask('minato', 'POST', `${url}/filings`, again);
  assert.equal(anew[0].filing.sequence, 3);
});

test('what cannot be filed is refused with every fault and where it stands, and changes nothing', async () => {
  const { id } = await ask('minato', 'POST', '/api/incidents', {});
  const url = `/api/incidents/${id}`;
  for (const [field, value] of [
    ['personal-data', true],
    ['malicious', true],
  ] as const) {
    await ask('minato', 'POST', `${url}/facts`, { field, value });
  }
  const asked = {
    reports: [
      { duty: 'jp:appi', stage: 'first' },
      { duty: 'jp:telecom-suspension', stage: 'first' },
      { duty: 'jp:nothing', stage: 'first' },
      { duty: 'jp:appi', stage: 'first' },
      { duty: 'jp:appi', stage: 'detailed', recipients: ['mother'] },
    ],
  };
  const { faults } = await refused(400, 'minato', 'POST', `${url}/filings`, asked);
  assert.deepEqual(
    (faults ?? []).map(({ path }: Answer) => path),
    ['/reports/1', '/reports/2', '/reports/3', '/reports/4/recipients'],
  );
  const bare = { reports: [{ duty: 'jp:appi', stage: 'first' }] };
  const gaps = await refused(400, 'minato', 'POST', `${url}/filings`, bare);
  assert.ok(gaps.faults.length > 0);
  assert.deepEqual((await ask('minato', 'GET', url)).filings, []);
});

test('two who file the same report at once file it once', async () => {
  const id = await told('minato');
  const asked = { reports: three, unknownForUnanswered: true };
  const answers = await Promise.all(
    ['minato', 'colleague', 'minato', 'colleague'].map((who) =>
      site.ask(person(who), 'POST', `/api/incidents/${id}/filings`, asked),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 400, 400, 400]);
  const { filings } = await ask('minato', 'GET', `/api/incidents/${id}`);
  assert.equal(filings.length, 4);
});
