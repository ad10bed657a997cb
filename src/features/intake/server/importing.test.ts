import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { mergeAll } from './merging.ts';
import { intakeRoutes } from './routes.ts';
import { importFile } from './service.ts';

const site = await testSite(intakeRoutes);

const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
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
const officer = person('officer');

const sample = (name: string) =>
  readFile(new URL(`../../../../testdata/intake/${name}`, import.meta.url));

const upload = (name: string, content: Uint8Array | string, rest = '') =>
  site.ask(officer, 'POST', `/api/intake/files?name=${name}${rest}`, Buffer.from(content));
const give = async (name: string, rest = '') => upload(name, await sample(name), rest);

const ask = (actor: Actor, url: string) => site.ask(actor, 'GET', `/api/intake/${url}`);

const tables = ['source', 'document', 'snapshot', 'record', 'affected', 'range', 'signal']
  .concat(['vulnerability', 'voice', 'alias'])
  .map((table) => `intake.${table}`);

/** Every row of intake, whoever may see it, and how long the ledger is. */
async function everything() {
  await owner.query('begin');
  await owner.query("select set_config('noroshi.scope', 'all', true)");
  await owner.query('select set_config($1, $2, true)', ['noroshi.actor', officer.id]);
  const found: Record<string, unknown> = {};
  for (const table of [...tables, 'ledger.entry']) {
    const { rows } = await owner.query(`select md5(t::text) as row from ${table} t order by 1`);
    found[table] = rows.map(({ row }) => row);
  }
  await owner.query('commit');
  return found;
}

/** Rows as the database's owner sees them, in the headquarters' scope. */
async function rowsOf(query: string) {
  await owner.query('begin');
  await owner.query("select set_config('noroshi.scope', 'all', true)");
  await owner.query('select set_config($1, $2, true)', ['noroshi.actor', officer.id]);
  const { rows } = await owner.query(query);
  await owner.query('commit');
  return rows;
}

beforeEach(async () => {
  // The ledger is never emptied: tests count from where they begin.
  await owner.query(`truncate ${tables.join(', ')} cascade`);
});

test('sound records of a file are kept, and each faulty one is named with its cause', async () => {
  const { status, body } = await give('osv-with-faults.ndjson');
  assert.equal(status, 200);
  assert.deepEqual([body.accepted, body.refused], [2, 4]);
  assert.deepEqual(
    body.faults.map(({ path, text }: { path: string; text: { key: string } }) => [path, text.key]),
    [
      ['/line/2/modified', 'json.duplicate-key'],
      ['/line/3/__proto__', 'json.forbidden-key'],
      ['/line/4/modified', 'advisory.moment'],
      ['/line/5', 'intake.unrecognised'],
    ],
  );
  const { body: list } = await ask(officer, 'vulnerabilities');
  assert.equal(list.total, 3);
});

test('a zip is read whatever its entries are called, and an alias chain leads to the CVE', async () => {
  await give('osv-go.json');
  const { status, body } = await give('osv-two.zip');
  assert.equal(status, 200);
  assert.deepEqual([body.source, body.accepted, body.refused], ['osv-go', 2, 0]);
  const { body: third } = await ask(officer, 'vulnerabilities/GO-2099-0003');
  assert.equal(third.id, 'CVE-2099-10001');
});

test('the same file again changes nothing but is remembered as having come', async () => {
  await give('osv-go.json');
  const before = await everything();
  const { body } = await give('osv-go.json');
  assert.deepEqual([body.unchanged, body.added, body.changed, body.vulnerabilities], [1, 0, 0, 0]);
  const now = await everything();
  for (const table of ['record', 'affected', 'range', 'signal', 'vulnerability', 'document']) {
    assert.deepEqual(now[`intake.${table}`], before[`intake.${table}`], table);
  }
  assert.equal((now['intake.snapshot'] as unknown[]).length, 2);
});

const go = JSON.parse((await sample('osv-go.json')).toString()) as Record<string, unknown>;
const json = (...records: object[]) => records.map((each) => JSON.stringify(each)).join('\n');

test('an older record overwrites nothing and is reported; a newer one overwrites', async () => {
  await give('osv-go.json');
  const older = json({ ...go, modified: '2023-01-01T00:00:00Z', summary: 'older' });
  const { body } = await upload('older.json', older);
  assert.deepEqual([body.older, body.changed], [1, 0]);
  assert.equal(body.notes[0].text.key, 'intake.older');
  const title = async () => (await ask(officer, 'vulnerabilities/CVE-2099-10001')).body.title;
  assert.equal(await title(), 'Sample: a gate that does not close');

  const newer = json({ ...go, modified: '2024-12-01T00:00:00Z', summary: 'newer', affected: [] });
  assert.equal((await upload('newer.json', newer)).body.changed, 1);
  assert.equal(await title(), 'newer');
  assert.deepEqual(await rowsOf('select number from intake.affected'), []);
});

test('an older edition of the catalogue changes nothing', async () => {
  await give('kev.json');
  const { body } = await give('kev-older.json');
  assert.deepEqual([body.older, body.changed, body.added], [1, 0, 0]);
  assert.equal(body.notes[0].text.key, 'intake.older-catalogue');
});

test('of two records with one id the newer counts, and the other is reported', async () => {
  const newer = { ...go, modified: '2024-12-01T00:00:00Z', summary: 'newer' };
  for (const lines of [json(go, newer), json(newer, go)]) {
    await owner.query(`truncate ${tables.join(', ')} cascade`);
    const { body } = await upload('two.ndjson', lines);
    assert.deepEqual([body.accepted, body.notes[0].text.key], [1, 'intake.twice']);
    assert.equal(body.notes[0].path, lines.startsWith(json(go)) ? '/line/1' : '/line/2');
    const [record] = await rowsOf('select title from intake.record');
    assert.equal(record.title, 'newer');
  }
});

test('endless names are cut or left out, never a defect', async () => {
  const long = '長'.repeat(999);
  const product = { package: { ecosystem: 'PyPI', name: long }, versions: ['1'] };
  const record = {
    ...go,
    summary: long.repeat(9),
    affected: [product],
    aliases: [long.slice(0, 300), 'GHSA-1'],
  };
  const { status, body } = await upload('long.json', json(record));
  assert.equal(status, 200);
  assert.deepEqual(
    body.notes.map(({ text }: { text: { key: string } }) => text.key),
    ['intake.odd-alias', 'intake.long-package'],
  );
  const { body: shown } = await ask(officer, 'vulnerabilities/GHSA-1');
  assert.equal(shown.title, long.slice(0, 300));
  assert.deepEqual(shown.voices[0].affected, []);
});

test('a source is named by whoever brings it, and keeps to one format', async () => {
  const { body } = await give('osv-go.json', '&source=own-notes');
  assert.equal(body.source, 'own-notes');
  const { status, body: no } = await give('kev.json', '&source=own-notes');
  assert.deepEqual([status, no.text.key], [409, 'intake.source-format']);
});

const zeros = Buffer.alloc(8 * 1024 * 1024, 0x20);
const unacceptable: [string, Uint8Array | string, number, string][] = [
  ['an empty file', '', 400, 'intake.empty'],
  ['an error page', '<html><title>502 Bad Gateway</title>', 400, 'intake.nothing'],
  ['a truncated gzip', gzipSync(json(go)).subarray(0, 200), 400, 'intake.damaged'],
  ['a bomb', gzipSync(zeros), 413, 'intake.bomb'],
  ['a key that reaches a prototype', '{"id":"X-1","__proto__":{}}', 400, 'intake.nothing'],
  ['two equal keys', '{"id":"X-1","id":"X-2"}', 400, 'intake.nothing'],
  ['half a record', json(go).slice(0, 300), 400, 'intake.nothing'],
  ['something else', '{"bomFormat":"CycloneDX"}', 400, 'intake.nothing'],
  ['two formats', json(go, JSON.parse((await sample('cve.json')).toString())), 400, 'intake.mixed'],
  [
    'a year before the first',
    json({ ...go, modified: '0000-01-01T00:00:00Z' }),
    400,
    'intake.nothing',
  ],
  ['an id that cannot be one', json({ ...go, id: 'GO 1' }), 400, 'intake.nothing'],
  [
    'a catalogue that was cut short',
    (await sample('kev.json')).toString().replace('"count": 2', '"count": 3'),
    400,
    'intake.nothing',
  ],
];
for (const [situation, content, expected, key] of unacceptable) {
  test(`${situation} is refused whole and changes nothing: ${key}`, async () => {
    await give('osv-go.json');
    const before = await everything();
    const { status, body } = await upload('bad', content);
    assert.deepEqual([status, body.text.key], [expected, key]);
    if (key === 'intake.nothing') assert.ok(body.faults.length > 0);
    assert.deepEqual(await everything(), before);
  });
}

test('an import that is cut off while it merges leaves nothing half done', async () => {
  const before = await everything();
  const blocker = new pg.Client({ connectionString: site.ownerUrl });
  await blocker.connect();
  await blocker.query('begin');
  await blocker.query('lock table intake.voice in access exclusive mode');
  const cut = assert.rejects(
    site.tools.write(officer, async (work) =>
      importFile(work, { name: 'cut', bytes: await sample('osv-go.json') }),
    ),
  );
  // Its records are written by now: it waits for the lock in order to merge them.
  for (let ended = 0; ended === 0;) {
    const { rows } = await blocker.query(
      `select pg_terminate_backend(pid) from pg_locks
       where relation = 'intake.voice'::regclass and not granted`,
    );
    ended = rows.length;
  }
  await blocker.query('rollback');
  await blocker.end();
  await cut;
  assert.deepEqual(await everything(), before);
  assert.equal((await give('osv-go.json')).status, 200);
});

test('what is merged step by step is what merging from nothing gives', async () => {
  const named = (id: string, aliases: string[], modified = '2024-01-01T00:00:00Z') =>
    json({ id, aliases, modified, details: id });
  const steps = [
    named('A-1', ['B-1']),
    named('B-1', ['C-1']),
    named('C-1', ['CVE-2099-10001']),
    named('C-1', [], '2024-01-02T00:00:00Z'),
    named('D-1', ['A-1', 'CVE-2099-10002']),
    named('C-1', ['CVE-2099-10003'], '2024-01-03T00:00:00Z'),
    named('D-1', [], '2024-01-02T00:00:00Z'),
    named('B-1', [], '2024-01-02T00:00:00Z'),
  ];
  const view = async () => [
    await rowsOf(`select vulnerability_id, source_id, record_id, relation from intake.voice
                  order by 1, 2, 3`),
    await rowsOf('select alias, vulnerability_id from intake.alias order by 1, 2'),
    await rowsOf(`select id, title, published_at, modified_at, listed_at, withdrawn_at
                  from intake.vulnerability order by id`),
  ];
  const ids = async () =>
    (await rowsOf('select id from intake.vulnerability order by id')).map((row) => row.id);
  const [one, two, three] = [1, 2, 3].map((number) => `CVE-2099-1000${number}`);
  const expected = [
    ['A-1'],
    ['A-1'],
    [one],
    ['A-1'],
    [two],
    ['B-1', two, three],
    [three, 'D-1'],
    ['A-1', three, 'D-1'],
  ];
  for (const [at, step] of steps.entries()) {
    assert.equal((await upload(`step-${at}`, step, '&source=own')).status, 200);
    const stepwise = await view();
    await site.tools.upkeep(officer, mergeAll);
    assert.deepEqual(await view(), stepwise, `after step ${at}`);
    assert.deepEqual(await ids(), expected[at]);
  }
});

test('the event tells later features which vulnerabilities changed', async () => {
  const { body } = await give('kev.json');
  const [entry] = await rowsOf(
    "select facts, subject from ledger.entry where act = 'intake.imported' order by at desc limit 1",
  );
  assert.equal(entry.subject, body.snapshotId);
  assert.deepEqual(entry.facts.vulnerabilities, ['CVE-2099-10001', 'CVE-2099-10009']);
  assert.deepEqual([entry.facts.many, entry.facts.source, entry.facts.added], [false, 'kev', 2]);
  assert.equal(entry.facts.sha256, body.sha256);
});

test('an event about more than two hundred vulnerabilities says only that they are many', async () => {
  const records = Array.from({ length: 201 }, (_, at) => ({ ...go, id: `GO-${at}`, aliases: [] }));
  await upload('many.ndjson', json(...records));
  const [entry] = await rowsOf('select facts from ledger.entry order by at desc limit 1');
  assert.deepEqual([entry.facts.many, entry.facts.vulnerabilities], [true, []]);
});
