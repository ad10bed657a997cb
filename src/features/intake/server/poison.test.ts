import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { sql } from 'kysely';

import { rights, type Role } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { Outcome } from '../api.ts';
import { usualLimits } from '../quarantine.ts';
import { intakeRoutes } from './routes.ts';
import {
  base,
  cve,
  cveRecord,
  type Kind,
  kinds,
  made,
  osv,
  type Told,
  told,
  vectors,
} from './testing-feeds.ts';

const site = await testSite(intakeRoutes);
after(() => site.drop());

const organizationId = OrganizationId.parse(`org_${randomUUID()}`);
const person = (role: Role): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId,
  permissions: new Set(rights[role].permissions),
  scope: 'all',
  language: 'en',
});
const officer = person('officer');

const sourceOf = (kind: Kind) => (kind === 'kev' ? 'kev-sample' : `sample-${kind}`);
const give = (kind: Kind, content: Uint8Array | string, source = sourceOf(kind)) =>
  site.ask(
    officer,
    'POST',
    `/api/intake/files?name=feed&source=${source}`,
    Buffer.from(content as Uint8Array),
  );

const described = {
  ...{ rank: 50, whole: true, prefixes: [] as string[], address: null, intervalMinutes: 60 },
  ...{ paused: false, cadenceHours: null, limits: usualLimits },
};

before(async () => {
  for (const kind of kinds) {
    const source = { source: sourceOf(kind), format: kind, ...described };
    assert.equal((await site.ask(officer, 'POST', '/api/intake/sources', source)).status, 200);
    const { status, body } = await give(kind, made(kind, base));
    assert.deepEqual([status, body.standing, body.accepted], [200, 'taken', 60], kind);
  }
});

/** Everything that is in force, as one digest. */
const inForce = () =>
  site.tools.read(officer, async ({ db }) => {
    const { rows } = await sql<{ digest: string }>`
      select md5(string_agg(t, '' order by t)) as digest from (
        select r::text as t from intake.record r union all
        select a::text from intake.affected a union all
        select g::text from intake.range g union all
        select s::text from intake.signal s union all
        select v::text from intake.vulnerability v union all
        select v::text from intake.voice v union all
        select a::text from intake.alias a union all
        select c::text from intake.score c) all_rows`.execute(db);
    return rows[0]!.digest;
  });

const all = (change: Partial<Told>) => base.map((record) => ({ ...record, ...change }));
const later = '2024-02-20T00:00:00Z';
const latin = (text: string) => Buffer.from(text.replaceAll('Record', 'Enregistré'), 'latin1');
const isLined = (kind: Kind) => kind === 'osv' || kind === 'cve';

/**
 * Whether a case can arise in each format; if not, why. A format without an answer to every case
 * does not compile.
 */
type Concerned = Readonly<Record<Kind, true | string>>;
const everywhere: Concerned = { osv: true, cve: true, kev: true, epss: true, jvn: true };
const elsewhere = (why: string): Concerned => ({
  ...{ osv: why, cve: why, kev: why, epss: why, jvn: why },
});
const rated: Concerned = { ...everywhere, ...{ kev: 'rates nothing', epss: 'rates nothing' } };
const ranged: Concerned = { ...rated, ...{ kev: 'names no version', epss: 'names no version' } };
const labelled: Concerned = { ...everywhere, epss: 'has no place for a label' };
const dated: Concerned = { ...everywhere, epss: 'dates no row' };
const scored: Concerned = { ...elsewhere('has no scores'), epss: true };
/** One document a line, so that the others are taken; or one document, which stands or falls whole. */
const lined: Concerned = { ...elsewhere('is one document'), ...{ osv: true, cve: true } };
const whole: Concerned = {
  ...everywhere,
  ...{ osv: 'is a record a line', cve: 'is a record a line' },
};
const oneByOne: Concerned = { ...everywhere, kev: 'is taken whole or not at all' };
const atOnce: Concerned = { ...elsewhere('is taken record by record'), kev: true };

const concernedBy = (concerned: Concerned) => kinds.filter((kind) => concerned[kind] === true);
const giant = (kind: Kind) =>
  kind === 'epss'
    ? `${made(kind, base)}${'9'.repeat(50 * 1024 * 1024)}\n`
    : made(kind, [...base.slice(0, 59), { ...told(60), text: 'x'.repeat(50 * 1024 * 1024) }]);

/** What it is called, what each format sends, and what must become of it: how it ends, and the words. */
type Case = [string, Concerned, (kind: Kind) => Uint8Array | string, string, string];
const cases: Case[] = [
  ['an empty file', everywhere, () => '', 'refused', 'intake.empty'],
  [
    'an empty list',
    everywhere,
    (kind) => (kind === 'osv' || kind === 'cve' ? '[]' : made(kind, [])),
    ...(['refused', 'intake.nothing'] as const),
  ],
  ['an error page', everywhere, () => '<html><h1>502</h1></html>', 'refused', 'intake.nothing'],
  [
    'a packed file that is cut',
    everywhere,
    (kind) => gzipSync(made(kind, base)).subarray(0, 200),
    ...(['refused', 'intake.damaged'] as const),
  ],
  [
    'a list that breaks off within a record',
    whole,
    (kind) => made(kind, base).slice(0, -20),
    ...(['refused', 'intake.nothing'] as const),
  ],
  [
    'a list that breaks off between records',
    everywhere,
    (kind) => made(kind, base.slice(0, 30), later),
    ...(['older or waiting', 'intake.reason.removed'] as const),
  ],
  [
    'everything taken back',
    everywhere,
    (kind) =>
      isLined(kind)
        ? made(kind, all({ withdrawn: true, at: later }))
        : made(kind, base.slice(0, 1), '2024-03-02T00:00:00Z'),
    ...(['waiting', 'intake.reason.removed'] as const),
  ],
  [
    'an old snapshot replayed',
    everywhere,
    (kind) => made(kind, all({ at: '2023-01-01T00:00:00Z', text: 'old' }), '2023-01-01T00:00:00Z'),
    ...(['older or waiting', 'intake.reason.older'] as const),
  ],
  [
    'every severity ten',
    rated,
    (kind) => made(kind, all({ vector: vectors.ten, at: later })),
    ...(['waiting', 'intake.reason.severity'] as const),
  ],
  [
    'every severity nought',
    rated,
    (kind) => made(kind, all({ vector: vectors.nought, at: later })),
    ...(['waiting', 'intake.reason.severity'] as const),
  ],
  ...[0, 1].map((score): Case => [
    `every score ${score}`,
    scored,
    (kind) => made(kind, all({ score }), '2024-03-02T00:00:00Z'),
    ...(['waiting', 'intake.reason.uniform'] as const),
  ]),
  [
    'a multitude of new ids',
    everywhere,
    (kind) =>
      made(
        kind,
        [...base, ...Array.from({ length: 600 }, (_, at) => told(at + 1000))],
        '2024-03-02T00:00:00Z',
      ),
    ...(['waiting', 'intake.reason.grown'] as const),
  ],
  [
    'every version of everything',
    ranged,
    (kind) => made(kind, all({ from: '0', to: undefined, at: later })),
    ...(['waiting', 'intake.reason.everything'] as const),
  ],
  [
    'a clock in 2038',
    everywhere,
    (kind) => made(kind, all({ at: '2038-01-19T03:14:08Z' }), '2038-01-19T03:14:08Z'),
    ...(['refused or waiting', 'intake.reason.future'] as const),
  ],
  [
    'a clock in 1970',
    everywhere,
    (kind) => made(kind, all({ at: '1970-01-01T00:00:00Z', text: 'then' }), '1970-01-01T00:00:00Z'),
    ...(['waiting', 'past or older'] as const),
  ],
  [
    'another encoding throughout',
    everywhere,
    (kind) =>
      kind === 'epss' ? Buffer.from(`${made(kind, base)}é\n`, 'latin1') : latin(made(kind, base)),
    ...(['refused', 'intake.nothing'] as const),
  ],
  [
    'a label that forbids publishing, in every record',
    labelled,
    (kind) => made(kind, all({ more: { database_specific: { tlp: 'TLP:RED' } } })),
    ...(['refused', 'intake.nothing'] as const),
  ],
  ['a record of fifty megabytes', atOnce, giant, ...(['refused', 'intake.nothing'] as const)],
];

for (const [situation, concerned, content, ending, words] of cases) {
  for (const kind of concernedBy(concerned)) {
    test(`${kind}: ${situation} is ${ending}, and what was in force stays`, async () => {
      const before = await inForce();
      const { status, body } = await give(kind, content(kind));
      const keys = [body.text?.key, ...(body.reasons ?? []).map(({ key }: { key: string }) => key)];
      const standing = status === 200 ? body.standing : 'refused';
      assert.ok(ending.includes(standing), `${standing}: ${keys.join()}`);
      if (standing === 'waiting') {
        const isNamed = keys.some((key) =>
          words.startsWith('past') ? /past|older/.test(String(key)) : key === words,
        );
        assert.ok(isNamed, keys.join());
      }
      if (standing === 'refused' && !ending.includes('waiting')) assert.equal(keys[0], words);
      assert.equal(await inForce(), before);
      if (status !== 200) return;
      const { accepted, added, changed, unchanged, older } = Outcome.parse(body);
      assert.equal(accepted, added + changed + unchanged + older, 'nothing is lost from the count');
    });
  }
}

/** What is wrong with single records leaves the others alone, and names them. */
type Odd = [string, Concerned, (kind: Kind) => Uint8Array | string, number, string];
const oddities: Odd[] = [
  ['a record of fifty megabytes', oneByOne, giant, 1, ''],
  [
    'a list that breaks off within a record',
    lined,
    (kind) => made(kind, base).slice(0, -20),
    ...([1, ''] as const),
  ],
  [
    'one record in another encoding',
    lined,
    (kind) =>
      Buffer.concat([
        Buffer.from(made(kind, base.slice(0, 59))),
        latin(made(kind, base.slice(59))),
      ]),
    ...([1, 'intake.not-utf8'] as const),
  ],
  [
    'one label that forbids publishing',
    lined,
    (kind) => made(kind, [...base.slice(0, 59), { ...told(60), more: { x_tlp: 'AMBER+STRICT' } }]),
    ...([1, 'intake.labelled'] as const),
  ],
  [
    'a record dated in 2038',
    dated,
    (kind) => made(kind, [...base.slice(0, 59), { ...told(60), at: '2038-01-19T03:14:08Z' }]),
    ...([1, 'intake.future'] as const),
  ],
  [
    'a row under an id that is no CVE',
    scored,
    (kind) => `${made(kind, base.slice(0, 59))}GHSA-1,0.1,0.5\n`,
    ...([1, 'epss.row'] as const),
  ],
  [
    'one score twice, differently',
    scored,
    (kind) => `${made(kind, base)}${cve(60)},0.9,0.9\n`,
    ...([1, 'epss.twice'] as const),
  ],
];
for (const [situation, concerned, content, refused, words] of oddities) {
  for (const kind of concernedBy(concerned)) {
    test(`${kind}: ${situation} is refused by name, and taken back it is not`, async () => {
      const before = await inForce();
      const { status, body } = await give(kind, content(kind));
      assert.deepEqual([status, body.standing, body.refused], [200, 'taken', refused]);
      assert.equal(body.removed, 0);
      assert.equal(body.faults.length > 0, true);
      if (words !== '') assert.equal(body.faults[0].text.key, words);
      assert.equal(await inForce(), before);
    });
  }
}

test('a source cannot publish under the ids of another', async () => {
  for (const kind of ['osv', 'cve'] as const) {
    const source = `narrow-${kind}`;
    const prefixes = ['GHSA-'];
    const description = { source, format: kind, ...described, prefixes };
    await site.ask(officer, 'POST', '/api/intake/sources', description);
    const own = kind === 'osv' ? `${osv({ ...told(1), more: { id: 'GHSA-1' } })}\n` : '';
    const foreign = ['JVNDB-2099-000001', 'CVE-2099-10001'].map((id) =>
      kind === 'osv' ? osv({ ...told(1), more: { id } }) : cveRecord(told(1)),
    );
    const { status, body } = await give(kind, `${own}${foreign.join('\n')}\n`, source);
    assert.equal(status, kind === 'osv' ? 200 : 400);
    assert.ok(
      body.faults.every(({ text }: { text: { key: string } }) => text.key === 'intake.foreign-id'),
    );
    if (kind === 'osv') assert.deepEqual([body.accepted, body.refused], [1, 2]);
  }
});

test('an answer of JVN cannot publish a CVE id, and an error page of its own changes nothing', async () => {
  const foreign = made('jvn', [told(1), told(2)]).replace('JVNDB-2099-000002', 'CVE-2099-10002');
  const { status, body } = await give('jvn', foreign, 'jvn-foreign');
  assert.deepEqual([status, body.accepted, body.refused], [200, 1, 1]);
  assert.equal(body.faults[0].text.key, 'jvn.id');
  const failure =
    '<Result xmlns="http://jvndb.jvn.jp/myjvn/Results" xmlns:status="http://jvndb.jvn.jp/myjvn/Status"><status:Status method="getVulnDetailInfo" retCd="1" errCd="103" errMsg="x"/></Result>';
  const refused = await give('jvn', failure, 'jvn-foreign');
  assert.deepEqual([refused.status, refused.body.faults[0].text.key], [400, 'jvn.status']);
});

test('records that come twice with different content are counted, and the newer is taken', async () => {
  for (const kind of ['osv', 'cve'] as const) {
    const newer = { ...told(1), at: later, text: 'newer' };
    const { body } = await give(kind, made(kind, [told(1), newer]), `twice-${kind}`);
    assert.deepEqual([body.accepted, body.repeated], [1, 1]);
    assert.equal(body.notes[0].text.key, 'intake.twice');
  }
  const { body } = await give(
    'kev',
    made('kev', [told(1), { ...told(1), text: 'x' }]),
    'kev-twice',
  );
  assert.deepEqual([body.accepted, body.repeated], [1, 1]);
});

test('a fix before the beginning, markup in every text and names of our own do no harm', async () => {
  const markup = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  for (const kind of ['osv', 'cve'] as const) {
    const odd = { ...told(900), from: '2.0.0', to: '1.0.0', text: markup, name: 'noroshi' };
    const source = `odd-${kind}`;
    const { status, body } = await give(kind, made(kind, [odd]), source);
    assert.deepEqual([status, body.accepted], [200, 1]);
    const id = kind === 'osv' ? 'GO-2099-900' : cve(900);
    const { body: shown } = await site.ask(officer, 'GET', `/api/intake/vulnerabilities/${id}`);
    const voice = shown.voices.find((each: { source: string }) => each.source === source);
    assert.equal(voice.title, markup);
    const [affected] = voice.affected;
    assert.match(affected.package, /noroshi/);
    // OSV sorts its events, so that the fix ends nothing; in CVE such bounds have no order. Neither
    // way is anything ruled out.
    assert.ok(affected.unorderable.length > 0 || affected.ranges.length > 0);
    const { body: found } = await site.ask(
      officer,
      'GET',
      `/api/intake/sources/${source}/records/${id}`,
    );
    assert.deepEqual(
      found.map(({ kind: each }: { kind: string }) => each),
      ['written'],
    );
  }
});
