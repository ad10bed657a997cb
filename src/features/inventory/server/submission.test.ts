import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import pg from 'pg';

import { rights } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { inventoryRoutes } from './routes.ts';
import { ensurePackages } from './service.ts';

const site = await testSite(inventoryRoutes);
const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await site.drop();
});

let clerk: Actor;
let organizationId: string;

before(async () => {
  const sheet = `code,name_ja,name_en,kind,since\ntown,町役場,Town Office,local-government,2020-01-01`;
  const keeper = program(new Set());
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const [town] = await site.tools.read(keeper, listOrganizations);
  organizationId = OrganizationId.encode(town!.id);
  clerk = {
    id: PersonId.decode(`person_${randomUUID()}`),
    organizationId: town!.id,
    permissions: new Set(rights.operator.permissions),
    scope: [town!.id],
    language: 'ja',
  };
});

const sample = (name: string) => readFile(join('testdata/inventory', name));

async function newSystem(): Promise<string> {
  const fields = { purpose: '', owner: '', importance: null, name: randomUUID() };
  const { body } = await site.ask(clerk, 'POST', '/api/systems', { organizationId, ...fields });
  return body.id;
}

const submit = (system: string, content: Uint8Array, query = '') =>
  site.ask(clerk, 'POST', `/api/systems/${system}/submissions${query}`, content);

const componentsOf = async (system: string): Promise<string[]> => {
  const { body } = await site.ask(clerk, 'GET', `/api/systems/${system}/components`);
  return body.components.map(
    (each: Record<string, string>) => `${each['ecosystem']} ${each['name']} ${each['version']}`,
  );
};

/** How many rows everything of the feature and the ledger holds. */
async function rowCounts(): Promise<unknown> {
  const tables = ['package', 'version', 'document', 'submission', 'component'];
  const counts = [...tables.map((table) => `inventory.${table}`), 'ledger.entry']
    .map((table) => `(select count(*) from ${table}) as "${table}"`)
    .join(', ');
  return (await owner.query(`select ${counts}`)).rows;
}

const actsOn = async (system: string) => {
  const { rows } = await owner.query<{ act: string; facts: Record<string, unknown> }>(
    'select act, facts from ledger.entry where subject = $1 order by at, id',
    [system],
  );
  return rows;
};

test('an accepted inventory is what the system runs, is kept byte for byte, and is entered', async () => {
  const system = await newSystem();
  const content = await sample('portal-1.cdx.json');
  const { status, body } = await submit(system, content);
  assert.equal(status, 200, JSON.stringify(body));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const counted = { number: 1, components: 5, packages: 4, added: 4, removed: 0 };
  assert.deepEqual({ ...body, ...counted, sha256, unidentified: 1, resubmitted: false }, body);
  assert.deepEqual(
    [body.format, body.specVersion, body.generators, body.subject, body.takenAt],
    [
      'cyclonedx',
      '1.6',
      ['inventory-maker 1.2.0'],
      'resident-portal 4',
      '2024-02-01T00:00:00.000Z',
    ],
  );
  assert.deepEqual(await componentsOf(system), [
    'maven example.jp:bridge 3.1',
    'npm left 1.0.0',
    'npm right 2.0.0',
    'npm unversioned ',
  ]);
  const kept = await owner.query('select content from inventory.document where sha256 = $1', [
    Buffer.from(sha256, 'hex'),
  ]);
  assert.deepEqual(kept.rows, [{ content }]);
  const entry = (await actsOn(system)).at(-1)!;
  assert.equal(entry.act, 'inventory.submitted');
  const facts = { system, submission: body.id, sha256, ...counted };
  assert.deepEqual({ ...entry.facts, ...facts }, entry.facts);
  const shown = await site.ask(clerk, 'GET', `/api/systems/${system}`);
  assert.deepEqual([shown.body.freshness, shown.body.latest.number], ['stale', 1]);
});

const keys = 'a version stands where its order puts it; one that is not stated stands nowhere';
test(keys, async () => {
  const { rows } = await owner.query<{ text: string; ordered: boolean }>(
    `select v.text, v.key is not null as ordered
     from inventory.version v join inventory.package p on p.id = v.package_id
     where p.name in ('left', 'unversioned') and p.ordering = 'npm' order by v.text`,
  );
  assert.deepEqual(rows, [
    { text: '', ordered: false },
    { text: '1.0.0', ordered: true },
  ]);
});

const shiftJis = Buffer.concat([
  Buffer.from([0x83, 0x81, 0x81, 0x5b, 0x83, 0x4a, 0x81, 0x5b]), // メーカー
  Buffer.from(','),
  Buffer.from([0x90, 0xbb, 0x95, 0x69, 0x96, 0xbc]), // 製品名
  Buffer.from(',version,taken_at\nExample,Gate,1.0,2024-02-03\n'),
]);
const kinds: [string, () => Promise<Uint8Array>, string, string[]][] = [
  ['SPDX', () => sample('host.spdx.json'), 'spdx', ['debian:12 mailer 5.0-1']],
  ['SPDX in tags', () => sample('host.spdx'), 'spdx', ['debian:12 mailer 5.0-1']],
  ['SPDX 3', () => sample('host.spdx3.json'), 'spdx', ['debian:12 mailer 5.0-1']],
  [
    'CycloneDX in XML',
    () => sample('line.cdx.xml'),
    'cyclonedx',
    ['npm left 1.0.0', 'npm right 2.0.0', 'swid example.jp_panel_3.1 3.1'],
  ],
  [
    'a list of assets',
    () => sample('appliances.csv'),
    'assets',
    ['cpe example_networks:gate_os 9.1.0', 'cpe example_networks:gate_vpn 9.1.3'],
  ],
  ['a list in Shift_JIS', async () => shiftJis, 'assets', ['cpe example:gate 1.0']],
  [
    'a packed document',
    async () => gzipSync(await sample('host.spdx.json')),
    'spdx',
    ['debian:12 mailer 5.0-1'],
  ],
];
for (const [kind, content, format, runs] of kinds) {
  test(`${kind} is recognised by its content`, async () => {
    const system = await newSystem();
    const { status, body } = await submit(system, await content());
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.format, format);
    assert.deepEqual(await componentsOf(system), runs);
  });
}

test('a broken document is refused with every finding and changes nothing', async () => {
  const system = await newSystem();
  const earlier = await rowCounts();
  const { status, body } = await submit(system, await sample('broken.cdx.json'));
  assert.equal(status, 400);
  const paths = new Set(body.faults.map(({ path }: { path: string }) => path));
  const places = ['/components/1/type', '/components/2', '/components/2/version', '/version'];
  assert.deepEqual([...paths].sort(), places);
  assert.deepEqual(await rowCounts(), earlier);
});

test('a component known by its SWID tag alone is listed, and no advisory can name it', async () => {
  const { body } = await submit(await newSystem(), await sample('line.cdx.xml'));
  assert.deepEqual([body.components, body.packages, body.unidentified], [3, 3, 1]);
});

test('a broken document in XML is refused with every finding and changes nothing', async () => {
  const system = await newSystem();
  const earlier = await rowCounts();
  const text = (await sample('line.cdx.xml')).toString();
  const broken = text.replace('type="library"', 'type="book"').replace('<version>2</version>', 'x');
  const { status, body } = await submit(system, Buffer.from(broken));
  assert.equal(status, 400);
  assert.deepEqual(
    body.faults.map(({ path }: { path: string }) => path),
    ['/bom/metadata/component', '/bom/components/component[1]/@type'],
  );
  assert.deepEqual(await rowCounts(), earlier);
});

const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024, ' '));
const refusals: [string, Uint8Array, number, string][] = [
  ['an empty file', Buffer.from(' \n'), 400, 'inventory.empty-body'],
  ['some other XML', Buffer.from('<bom/>'), 400, 'inventory.unrecognised'],
  ['XML with a document type', Buffer.from('<!DOCTYPE a><a/>'), 400, 'xml.doctype'],
  ['some other JSON', Buffer.from('{"a":1}'), 400, 'inventory.unrecognised'],
  ['some other table', Buffer.from('a,b\n1,2\n'), 400, 'inventory.unrecognised'],
  ['a binary file', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), 400, 'inventory.not-text'],
  ['a workbook cut short', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 400, 'inventory.book-damaged'],
  [
    'JSON that is not UTF-8',
    Buffer.from([0x7b, 0x22, 0x83, 0x5c, 0x22, 0x3a, 0x31, 0x7d]),
    400,
    'inventory.not-text',
  ],
  ['a packed file cut short', gzipSync('{}').subarray(0, 12), 400, 'inventory.unpackable'],
  ['a file that unpacks beyond measure', bomb, 413, 'inventory.unpacked-too-large'],
];
for (const [what, content, expected, key] of refusals) {
  test(`${what} is refused with a word and changes nothing`, async () => {
    const system = await newSystem();
    const earlier = await rowCounts();
    const { status, body } = await submit(system, content);
    assert.equal(status, expected);
    assert.equal(body.faults[0]?.title ?? body.title, key);
    assert.deepEqual(await rowCounts(), earlier);
  });
}

test('a name too long for any index is refused where it stands', async () => {
  const name = 'x'.repeat(600);
  const components = [{ type: 'library', name: 'x', purl: `pkg:npm/${name}@1` }];
  const document = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components };
  const { status, body } = await submit(await newSystem(), Buffer.from(JSON.stringify(document)));
  assert.equal(status, 400);
  assert.deepEqual(body.faults[0].path, '/components/0');
});

test('a later inventory replaces what the system runs, and the difference is kept', async () => {
  const system = await newSystem();
  await submit(system, await sample('portal-1.cdx.json'));
  const { body } = await submit(system, await sample('portal-2.cdx.json'));
  assert.deepEqual([body.number, body.added, body.removed, body.shrunken], [2, 1, 1, false]);
  assert.deepEqual(await componentsOf(system), [
    'maven example.jp:bridge 3.1',
    'npm left 1.0.1',
    'npm right 2.0.0',
    'npm unversioned ',
  ]);
  const shown = await site.ask(clerk, 'GET', `/api/submissions/${body.id}`);
  assert.deepEqual(shown.body.changes, [
    { ecosystem: 'npm', name: 'left', version: '1.0.0', change: 'removed' },
    { ecosystem: 'npm', name: 'left', version: '1.0.1', change: 'added' },
  ]);
  const listed = await site.ask(clerk, 'GET', `/api/systems/${system}/submissions`);
  assert.deepEqual(
    listed.body.submissions.map(({ number }: { number: number }) => number),
    [2, 1],
  );
});

test('the same bytes again are answered as before; only the ledger grows', async () => {
  const system = await newSystem();
  const content = await sample('portal-1.cdx.json');
  const first = await submit(system, content);
  const again = await submit(system, content);
  const earlier = await submit(system, content, '?takenAt=2024-01-31T00:00:00Z');
  assert.deepEqual(again.body, { ...first.body, resubmitted: true });
  assert.deepEqual(earlier.body, again.body);
  assert.equal((await site.ask(clerk, 'GET', `/api/systems/${system}/submissions`)).body.total, 1);
  assert.deepEqual(
    (await actsOn(system)).map(({ act }) => act),
    [
      'inventory.system-registered',
      'inventory.submitted',
      ...['inventory.resubmitted', 'inventory.resubmitted'],
    ],
  );
});

test('a request sent again is done once; its key is good for no other file', async () => {
  const system = await newSystem();
  const url = `/api/systems/${system}/submissions`;
  const askAgain = site.askUnder(randomUUID());
  const content = await sample('portal-1.cdx.json');
  const first = await askAgain(clerk, 'POST', url, content);
  assert.deepEqual(await askAgain(clerk, 'POST', url, content), first);
  const other = await askAgain(clerk, 'POST', url, await sample('portal-2.cdx.json'));
  assert.deepEqual([other.status, other.body.title], [409, 'platform.idempotency-mismatch']);
  assert.equal((await actsOn(system)).length, 2, 'registered and submitted');
});

test('the same bytes declared for a later moment are a new submission without a difference', async () => {
  const system = await newSystem();
  const content = await sample('portal-1.cdx.json');
  await submit(system, content);
  const { body } = await submit(system, content, '?takenAt=2024-06-01T00:00:00%2B09:00');
  assert.deepEqual([body.number, body.added, body.removed], [2, 0, 0]);
  assert.equal(body.takenAt, '2024-05-31T15:00:00.000Z');
});

test('the moment shown is never in the future, missing, or before the latest submission', async () => {
  const system = await newSystem();
  const newer = await sample('portal-2.cdx.json');
  const future = await submit(system, newer, '?takenAt=2999-01-01T00:00:00Z');
  assert.deepEqual([future.status, future.body.title], [400, 'inventory.taken-in-future']);
  const undated = await submit(system, await sample('undated.csv'));
  assert.deepEqual([undated.status, undated.body.title], [400, 'inventory.taken-at-needed']);
  assert.equal((await submit(system, newer)).status, 200);
  const older = await submit(system, await sample('portal-1.cdx.json'));
  assert.deepEqual([older.status, older.body.title], [409, 'inventory.older-than-latest']);
  assert.deepEqual((await componentsOf(system))[1], 'npm left 1.0.1');
});

test('leaving packages out makes a submission shrunken, however often it is repeated', async () => {
  const system = await newSystem();
  const shrunken = async (name: string, query = '') =>
    (await submit(system, await sample(name), query)).body.shrunken;
  assert.equal(await shrunken('portal-1.cdx.json'), false);
  assert.equal(await shrunken('portal-fewer.cdx.json'), true);
  assert.equal(await shrunken('portal-fewer.cdx.json', '?takenAt=2024-03-11T00:00:00Z'), true);
  assert.equal(await shrunken('portal-2.cdx.json', '?takenAt=2024-03-12T00:00:00Z'), false);
});

test('submissions of one system at the same time follow one another', async () => {
  const system = await newSystem();
  const [one, two] = [await sample('portal-1.cdx.json'), await sample('portal-2.cdx.json')];
  const query = '?takenAt=2024-07-01T00:00:00Z';
  const answers = await Promise.all([submit(system, one, query), submit(system, two, query)]);
  assert.deepEqual(answers.map(({ body }) => body.number).sort(), [1, 2]);
  assert.equal((await componentsOf(system)).length, 4);
});

test('an import that is cut off at its last step leaves nothing', async () => {
  const system = await newSystem();
  const earlier = await rowCounts();
  const blocker = new pg.Client({ connectionString: site.ownerUrl });
  await blocker.connect();
  await blocker.query('begin; lock table ledger.entry in share mode');
  const answer = submit(system, await sample('portal-1.cdx.json'));
  const waiting = `select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query ~ 'ledger'`;
  for (;;) {
    const { rows } = await owner.query<{ pid: number }>(waiting);
    if (rows[0]) {
      await owner.query('select pg_terminate_backend($1)', [rows[0].pid]);
      break;
    }
    await pause(10);
  }
  assert.equal((await answer).status, 500);
  await blocker.end();
  assert.deepEqual(await rowCounts(), earlier);
  assert.deepEqual(await componentsOf(system), []);
  const again = await submit(system, await sample('portal-1.cdx.json'));
  assert.deepEqual([again.status, again.body.number], [200, 1]);
});

test('packages are known once, whoever names them at the same time', async () => {
  const packages = ['x', 'y', 'z'].map((name) => ({
    ecosystem: 'npm',
    name,
    order: 'npm' as const,
  }));
  const learn = async (some: typeof packages) => {
    let ids: ReadonlyMap<string, number> = new Map();
    await site.tools.writeIfAny(clerk, async (work) => {
      ids = await ensurePackages(work, some);
    });
    return ids;
  };
  const [forwards, backwards] = await Promise.all([
    learn(packages),
    learn([...packages, ...packages].reverse()),
  ]);
  assert.deepEqual(new Map([...forwards].sort()), new Map([...backwards].sort()));
  assert.equal(forwards.size, 3);
});

const large = join(
  process.env['NOROSHI_TEST_DATA'] ?? '../shared/data',
  'sbom/made-here/debian12-archive.cdx.json.gz',
);
const missing = existsSync(large) ? false : `${large} is not there`;
test('an inventory of 63,666 components is kept whole', { skip: missing }, async () => {
  const content = await readFile(large);
  const [first, second] = [await newSystem(), await newSystem()];
  const timed = async (system: string, words: string) => {
    const begun = performance.now();
    const answer = await submit(system, content, '?takenAt=2024-01-01T00:00:00Z');
    console.log(`63,666 components, ${words}: ${Math.round(performance.now() - begun)} ms`);
    return answer;
  };
  const unknown = await timed(first, 'none known before');
  assert.equal(unknown.status, 200);
  assert.deepEqual([unknown.body.components, unknown.body.added], [63_666, 63_666]);
  const known = await timed(second, 'all known before');
  assert.equal(known.body.added, 63_666);
  const { body } = await site.ask(clerk, 'GET', `/api/systems/${first}/components?limit=1`);
  assert.equal(body.total, 63_666);
});
