import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';

import { sql } from 'kysely';
import pg from 'pg';

import { rights, type Role, roles } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { allowedHosts } from '#platform/egress-policy.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { usualLimits } from '../quarantine.ts';
import { pollDue } from './polling.ts';
import { intakeRoutes } from './routes.ts';
import { silenceSweep } from './service.ts';
import { upsertPoll } from './source-store.ts';

const site = await testSite(intakeRoutes);
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
  response.end();
const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  answer(request, response);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
after(async () => {
  server.closeAllConnections();
  server.close();
  await site.drop();
});

const organizationId = OrganizationId.parse(`org_${randomUUID()}`);
const person = (role: Role): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId,
  permissions: new Set(rights[role].permissions),
  scope: rights[role].reach === 'all' ? 'all' : [organizationId],
  language: 'en',
});
const people = Object.fromEntries(roles.map((role) => [role, person(role)])) as Record<Role, Actor>;
const { officer, approver, operator } = people;
const poller = program(new Set(['intake.import']));

const described = {
  ...{ rank: 50, whole: true, prefixes: [] as string[], address: null, intervalMinutes: 60 },
  ...{ paused: false, cadenceHours: null as number | null, limits: usualLimits },
};
const post = (actor: Actor, path: string, body: object) =>
  site.ask(actor, 'POST', `/api/intake/${path}`, body);
const get = (path: string, actor = officer) => site.ask(actor, 'GET', `/api/intake/${path}`);

const record = (number: number, text = 'first', at = '2024-01-01T00:00:00Z') => ({
  ...{ id: `GO-2099-${number}`, aliases: [`CVE-2099-${10_000 + number}`], modified: at },
  ...{ summary: text, details: text },
});
const many = (count: number, text?: string, at?: string) =>
  Array.from({ length: count }, (_, at_) => record(at_ + 1, text, at));
const file = (records: readonly object[]) =>
  records.map((each) => `${JSON.stringify(each)}\n`).join('');
const give = (source: string, records: readonly object[], actor = officer) =>
  site.ask(
    actor,
    'POST',
    `/api/intake/files?name=feed&source=${source}`,
    Buffer.from(file(records)),
  );

async function newSource(name: string, rest: object = {}): Promise<string> {
  const { status } = await post(officer, 'sources', {
    ...{ source: name, format: 'osv', ...described, ...rest },
  });
  assert.equal(status, 200);
  return name;
}

/** The merged view and the records below it, but for when they were merged. */
const view = () =>
  site.tools.read(officer, async ({ db }) => {
    const { rows } = await sql<{ digest: string; rows: number }>`
      select md5(string_agg(t, '' order by t)) as digest, count(*) as rows from (
        select r::text as t from intake.record r union all
        select a::text from intake.affected a union all
        select s::text from intake.signal s union all
        select (to_jsonb(v) - 'merged_at')::text from intake.vulnerability v union all
        select v::text from intake.voice v union all
        select a::text from intake.alias a union all
        select (to_jsonb(c) - 'snapshot_id')::text from intake.score c) all_rows`.execute(db);
    return rows[0]!;
  });

async function acts(subject: string): Promise<string[]> {
  const { rows } = await site.tools.read(officer, ({ db }) =>
    sql<{ act: string }>`
      select act from ledger.entry where subject = ${subject} order by at, act`.execute(db),
  );
  return rows.map(({ act }) => act);
}

const title = async (number: number) =>
  (await get(`vulnerabilities/CVE-2099-${10_000 + number}`)).body.voices[0]?.title;

test('what waits is released by somebody else, who says why; until then the old stays', async () => {
  const source = await newSource('waits');
  await give(source, many(100));
  const { body: held } = await give(source, many(50));
  assert.deepEqual([held.standing, held.removed], ['waiting', 50]);
  assert.deepEqual(await acts(held.snapshotId), ['intake.quarantined']);
  assert.equal((await give(source, many(50))).body.text.key, 'intake.waits-already');
  const at = `snapshots/${held.snapshotId}`;
  const { body: shown } = await get(at);
  assert.equal(shown.reasons[0].key, 'intake.reason.removed');
  assert.ok(shown.sample.removed.includes('GO-2099-51'));
  const before = await view();

  const reason = 'The publisher announced it.';
  for (const role of roles.filter((each) => !rights[each].permissions.includes('intake.release'))) {
    for (const act of ['release', 'reject', 'restore']) {
      assert.equal((await post(people[role], `${at}/${act}`, { reason })).status, 403, role);
    }
  }
  const own = { ...officer, permissions: approver.permissions };
  assert.equal((await post(own, `${at}/release`, { reason })).body.text.key, 'intake.own-snapshot');
  assert.equal((await post(approver, `${at}/release`, { reason: ' ' })).status, 400);
  assert.deepEqual(await view(), before);

  assert.equal((await post(approver, `${at}/release`, { reason })).body.standing, 'released');
  assert.deepEqual(await acts(held.snapshotId), ['intake.quarantined', 'intake.released']);
  const { body: gone } = await get('vulnerabilities/CVE-2099-10099');
  assert.ok(gone.withdrawnAt && gone.voices[0].goneAt, 'it stays, marked as taken back');
  assert.equal(
    (await post(approver, `${at}/reject`, { reason })).body.text.key,
    'intake.not-waiting',
  );

  await give(source, many(51));
  const { body: back } = await get('vulnerabilities/CVE-2099-10051');
  assert.deepEqual([back.withdrawnAt, back.voices[0].goneAt], [null, null]);
  const { body: editions } = await get(`sources/${source}/records/GO-2099-51`);
  assert.deepEqual(
    editions.map(({ kind }: { kind: string }) => kind),
    ['written', 'gone', 'written'],
  );
});

test('the database refuses a decision by whoever brought the snapshot, or in another’s name', async () => {
  const source = await newSource('forged');
  await give(source, many(100));
  const { body } = await give(source, many(10));
  const id = body.snapshotId.replace('snapshot_', '');
  const decide = (actor: Actor, by: PersonId) =>
    site.tools.upkeep(actor, ({ db }) =>
      sql`update intake.snapshot set standing = 'released', decided_by = ${by},
            decided_at = now(), decision = 'x' where id = ${id}`.execute(db),
    );
  await assert.rejects(decide(officer, officer.id), /violates check constraint/);
  await assert.rejects(decide(officer, approver.id), /row-level security/);
  const { numAffectedRows } = await decide(operator, operator.id);
  assert.equal(numAffectedRows, 0n);
});

test('a rejected snapshot changes nothing, and a later one overtakes those that wait', async () => {
  const source = await newSource('rejects');
  await give(source, many(100));
  const first = (await give(source, many(10))).body.snapshotId;
  const second = (await give(source, many(20))).body.snapshotId;
  const before = await view();
  const reason = 'It is broken.';
  assert.equal((await post(approver, `snapshots/${first}/reject`, { reason })).status, 200);
  assert.deepEqual(await view(), before);
  await give(source, many(101));
  const late = await post(approver, `snapshots/${second}/release`, { reason });
  assert.deepEqual([late.status, late.body.text.key], [409, 'intake.overtaken']);
});

test('going back to a former snapshot restores the view to the letter, and can be undone', async () => {
  const source = await newSource('returns');
  const views = [];
  const snapshots: string[] = [];
  const steps = [
    many(30),
    [...many(30), record(31)],
    [...many(29), record(31, 'second', '2024-02-01T00:00:00Z')],
    [...many(30), { ...record(31, 'third', '2024-03-01T00:00:00Z'), aliases: [] }, record(32)],
  ];
  for (const step of steps) {
    const { body } = await give(source, step);
    assert.equal(body.standing, 'taken');
    snapshots.push(body.snapshotId);
    views.push(await view());
  }
  const reason = 'The later ones are wrong.';
  for (const at of [0, 2, 1, 3, 0]) {
    const { status, body } = await post(approver, `snapshots/${snapshots[at]}/restore`, { reason });
    assert.deepEqual([status, body.standing], [200, 'released']);
    assert.deepEqual(await view(), views[at], `back to ${at}`);
    assert.deepEqual(await acts(body.snapshotId), ['intake.restored']);
  }
  const { body: history } = await get(`snapshots?source=${source}`);
  assert.equal(history.length, 9);
  const { body: edition } = await get(`snapshots/${snapshots[2]}/records/GO-2099-31`);
  assert.equal(edition.title, 'second');
  assert.equal((await get(`snapshots/${snapshots[2]}/records/GO-2099-31`, operator)).status, 403);
  const now = await post(approver, `snapshots/${history[0].id}/restore`, { reason });
  assert.equal(now.body.text.key, 'intake.in-force');
  // What comes next is compared with what is in force now.
  assert.equal((await give(source, steps[1]!)).body.added, 1);
});

test('scores are kept by day, with their history, and go back as well', async () => {
  const scores = (day: number, one: number) =>
    Buffer.from(
      `#model_version:v1,score_date:2024-03-0${day}T00:00:00Z\ncve,epss,percentile\n` +
        `CVE-2099-10001,${one},0.5\nCVE-2099-10002,0.2,0.${day}\n`,
    );
  const day = (number: number, one: number) =>
    site.ask(officer, 'POST', '/api/intake/files?name=epss.csv', scores(number, one));
  await give('named-osv', [record(1)]);
  const { body: first } = await day(1, 0.1);
  assert.deepEqual([first.source, first.accepted, first.added], ['epss', 2, 2]);
  const before = await view();
  assert.deepEqual(
    [(await day(2, 0.15)).body.changed, (await day(2, 0.15)).body.unchanged],
    [1, 2],
  );
  assert.equal((await day(1, 0.9)).body.standing, 'older');
  const { body: shown } = await get('vulnerabilities/CVE-2099-10001');
  assert.deepEqual([shown.scores[0].score, shown.scores[0].model], [0.15, 'v1']);
  assert.deepEqual(
    shown.scoreHistory.map(({ score }: { score: number }) => score),
    [0.15, 0.1],
  );
  const reason = 'The day was wrong.';
  await post(approver, `snapshots/${first.snapshotId}/restore`, { reason });
  assert.deepEqual(await view(), before);
});

test('a source is described by who may, and asked only where the installation may go', async () => {
  const description = { source: 'described', format: 'osv', ...described };
  for (const role of roles.filter((each) => !rights[each].permissions.includes('intake.manage'))) {
    assert.equal((await post(people[role], 'sources', description)).status, 403, role);
  }
  const address = 'https://elsewhere.example/feed';
  const refused = await post(officer, 'sources', { ...description, address });
  assert.deepEqual([refused.status, refused.body.text.key], [400, 'platform.egress.host']);
  assert.equal((await post(officer, 'sources', description)).status, 200);
  assert.equal((await post(officer, 'sources', description)).body.text.key, 'intake.source-exists');
  const edit = { ...described, rank: 7, prefixes: ['GO-'], cadenceHours: 24 };
  const url = '/api/intake/sources/described';
  assert.equal((await site.ask(officer, 'PUT', url, edit)).status, 200);
  const absent = await site.ask(officer, 'PUT', '/api/intake/sources/absent', edit);
  assert.equal(absent.status, 404);
  const { body: feeds } = await get('feeds');
  const feed = feeds.find(({ source }: { source: string }) => source === 'described');
  assert.deepEqual([feed.rank, feed.prefixes, feed.last, feed.isSilent], [7, ['GO-'], null, false]);
});

const policy = { allow: allowedHosts(host) };
const poll = () => pollDue(site.tools, poller, { policy, timeoutMs: 1500 });

/** A source with an address; the address is set past the settings, which name no host in a test. */
async function polled(name: string): Promise<string> {
  await newSource(name);
  await due(name);
  return name;
}
const due = (source: string) =>
  site.tools.upkeep(officer, (work) =>
    upsertPoll(work, { source, address: `http://${host}/${source}`, minutes: 60, pausedAt: null }),
  );
const pollOf = async (source: string) => {
  const { body } = await get('feeds');
  return body.find((each: { source: string }) => each.source === source).poll;
};
const outcomeOf = async (source: string) => (await pollOf(source)).outcome.key;

test('an address is asked when it is due, under conditions, and what it sends is taken', async () => {
  const source = await polled('asked');
  answer = (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.setHeader('etag', '"1"').end(file(many(30)));
  };
  asked.length = 0;
  await poll();
  await poll();
  assert.equal(asked.length, 1, 'it is not due again at once');
  assert.equal(await outcomeOf(source), 'intake.poll.taken');
  assert.equal(await title(30), 'first');
  await due(source);
  await poll();
  assert.deepEqual([asked.length, await outcomeOf(source)], [2, 'intake.poll.unchanged']);
  assert.equal((await pollOf(source)).failures, 0);
  const { body: forOperators } = await get('feeds', operator);
  assert.ok(forOperators.every((feed: { poll: unknown }) => feed.poll === null));

  answer = (_request, response) => response.setHeader('etag', '"1"').end(file(many(31)));
  await due(source);
  await poll();
  assert.equal(await outcomeOf(source), 'intake.poll.waiting');
  const { body: history } = await get(`snapshots?source=${source}&limit=1`);
  assert.equal(history[0].reasons[0].key, 'intake.reason.etag');
});

const hostile: [string, (request: IncomingMessage, response: ServerResponse) => void, string][] = [
  ['an error page with 200', (_q, response) => response.end('<html>busy'), 'intake.markup'],
  ['an error', (_q, response) => response.writeHead(503).end('busy'), 'intake.poll.status'],
  [
    'an endless redirect',
    ({ url }, response) => response.writeHead(302, { location: `${url}x` }).end(),
    'platform.egress.redirect',
  ],
  [
    'a slow drip',
    (_q, response) => {
      const timer = setInterval(() => response.write('{'), 50);
      response.on('close', () => {
        clearInterval(timer);
      });
    },
    'platform.egress.slow',
  ],
  [
    'another host',
    (_q, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    'platform.egress.redirect',
  ],
];
for (const [situation, reply, words] of hostile) {
  test(`${situation} is a failure that is told, and asked again later`, async () => {
    const source = await polled(`hostile-${words.replaceAll(/[^a-z]/g, '')}-${situation.length}`);
    answer = reply;
    const before = await view();
    await poll();
    const { failures, outcome, nextAt } = await pollOf(source);
    assert.deepEqual([failures, outcome.key], [1, words]);
    assert.ok(Date.parse(nextAt) > Date.now() + 60_000);
    assert.deepEqual(await view(), before);
  });
}

test('a list that points to a next page is asked once: pages are not followed', async () => {
  const source = await polled('pages');
  answer = (_request, response) =>
    response.setHeader('link', '</pages?page=2>; rel="next"').end(file(many(3)));
  asked.length = 0;
  await poll();
  assert.deepEqual(
    asked.map(({ url }) => url),
    ['/pages'],
  );
  assert.equal(await outcomeOf(source), 'intake.poll.taken');
});

test('an address that serves an older list than before is doubted', async () => {
  const source = 'kev-back';
  await newSource(source, { format: 'kev' });
  await due(source);
  const list = (at: string) =>
    JSON.stringify({
      ...{ title: 'x', catalogVersion: '1', dateReleased: at, count: 1 },
      vulnerabilities: [
        {
          ...{ cveID: 'CVE-2099-10001', vendorProject: 'x', product: 'x', vulnerabilityName: 'x' },
          ...{ dateAdded: '2024-01-01', dueDate: '2024-02-01', shortDescription: at },
          requiredAction: 'x',
        },
      ],
    });
  answer = (_request, response) => response.end(list('2024-02-01T00:00:00Z'));
  await poll();
  answer = (_request, response) => response.end(list('2024-01-01T00:00:00Z'));
  await due(source);
  await poll();
  assert.equal(await outcomeOf(source), 'intake.poll.waiting');
  const { body: shown } = await get('vulnerabilities/CVE-2099-10001');
  assert.equal(shown.signals.listed.container, source, 'another catalogue speaks for itself');
});

test('silence beyond what is expected is an alarm, once for each silence', async () => {
  const source = await newSource('silent', { cadenceHours: 24 });
  await give(source, [record(1)]);
  const owner = new pg.Client({ connectionString: site.ownerUrl });
  await owner.connect();
  const wait = async (hours: number) => {
    await owner.query("update platform.installation set mode = 'exercise'");
    await owner.query('update platform.clock set ahead = ahead + make_interval(hours => $1)', [
      hours,
    ]);
    await drain(site.ownerUrl, site.tools, [silenceSweep]);
  };
  const alarms = async () => (await acts(source)).filter((act) => act === 'intake.silent').length;
  const seen: number[] = [];
  for (const hours of [1, 24, 100]) {
    await wait(hours);
    seen.push(await alarms());
  }
  assert.deepEqual(seen, [0, 1, 1]);
  const { body } = await get('feeds');
  assert.equal(body.find((each: { source: string }) => each.source === source).isSilent, true);
  await give(source, [record(1, 'again', '2024-05-01T00:00:00Z')]);
  await wait(48);
  assert.equal(await alarms(), 2);
  await owner.end();
});
