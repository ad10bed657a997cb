import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { testDatabase } from '#platform/testing.ts';

import { commands } from '../commands.ts';
import { jsonLines, noroshi } from '../testing.ts';

const database = await testDatabase();
const dir = mkdtempSync(join(tmpdir(), 'noroshi-cli-'));
const data = join(dir, 'data');
after(async () => {
  await database.drop();
  rmSync(dir, { recursive: true });
});

async function run(...typed: string[]) {
  const environment = { DATABASE_URL: database.ownerUrl, NOROSHI_DATA: data };
  const answered = await noroshi(typed, { environment });
  return { ...answered, lines: jsonOf(answered.stdout) };
}

function jsonOf(stdout: string): Record<string, unknown>[] {
  return stdout.startsWith('{') ? (jsonLines(stdout) as Record<string, unknown>[]) : [];
}

function file(name: string, content: unknown): string {
  const path = join(dir, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The list of house.md §8, for the commands that exist. */
const promised = [
  'start',
  ...['exercise', 'clock'],
  ...['import', 'validate', 'versions', 'vers', 'purl', 'cvss', 'decide', 'exposed', 'duties'],
  ...['resolve', 'ledger verify', 'ledger checkpoint', 'ledger prove', 'ledger verify-receipt'],
  ...['backup', 'restore', 'migrate', 'doctor', 'dependents', 'profiles', 'compare'],
  ...['search', 'paper', 'seat'],
  ...['duties test', 'duties propose'],
  ...['incident file', 'incident show', 'incident correct', 'incident paper'],
  ...['audit import', 'audit diff', 'audit impact', 'audit export'],
  ...['audit copy', 'audit merge', 'audit findings', 'audit evidence', 'audit remark'],
  ...['plan diff', 'plan opinions', 'law readiness'],
  ...['council agenda', 'council minutes'],
];

const rights = new Map(
  Object.entries({
    import: [
      ...[
        'exposure.assert',
        'intake.import',
        'inventory.read',
        'inventory.register',
        'inventory.submit',
      ],
      ...['organizations.manage', 'organizations.read'],
    ],
    exposed: ['exposure.read', 'intake.read', 'inventory.read', 'organizations.read'],
    dependents: ['inventory.read', 'organizations.read'],
    search: [
      ...['access.manage', 'council.read', 'directives.read', 'exposure.read', 'intake.read'],
      ...['inventory.read', 'labels.read', 'laws.read', 'organizations.read', 'plans.read'],
      'search.find',
    ],
    paper: ['directives.read', 'organizations.read'],
    'audit import': ['audits.conduct', 'audits.plan', 'inventory.register'],
    'audit copy': ['audits.conduct'],
    'audit merge': ['audits.conduct'],
    'audit findings': ['audits.conduct'],
    'audit evidence': ['audits.conduct'],
    'audit remark': ['audits.conduct'],
    'audit export': ['audits.read'],
    'council agenda': ['council.read'],
    'council minutes': ['council.read'],
    'duties propose': ['profiles.propose'],
    'incident paper': ['incidents.read'],
    'ledger verify': ['ledger.read'],
    'ledger checkpoint': ['ledger.checkpoint', 'ledger.read'],
    'ledger prove': ['ledger.checkpoint', 'ledger.read'],
    seat: ['access.people'],
    migrate: ['platform.migrate'],
    doctor: ['platform.examine'],
  }),
);

test('every command is a promised one, once', () => {
  const names = commands.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => !promised.includes(name)),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});

for (const [name, permissions] of rights) {
  test(`${name} acts with its own permissions and no other`, () => {
    const command = commands.find((each) => each.name === name);
    assert.ok(command);
    assert.deepEqual([...command.permissions].sort(), permissions);
    assert.ok('data' in command.options);
  });
}

test('a command without permissions is one that needs no database', () => {
  const free = commands.filter(({ permissions }) => permissions.length === 0);
  assert.deepEqual(
    free.map(({ name }) => name),
    [
      'validate',
      'compare',
      'versions',
      'vers',
      'purl',
      'cvss',
      'decide',
      'duties',
      'duties test',
      'resolve',
      'audit diff',
      'audit impact',
      'plan diff',
      'profiles',
      'ledger verify-receipt',
    ],
  );
});

const heading = 'code,name_ja,name_en,kind,since,supervisor';
const osv = {
  id: 'GHSA-jfh8-c2jp-5v3q',
  modified: '2026-11-01T00:00:00Z',
  aliases: ['CVE-2021-44228'],
  summary: 'Remote code execution in Log4j',
  affected: [
    {
      package: { ecosystem: 'Maven', name: 'org.apache.logging.log4j:log4j-core' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.0' }, { fixed: '2.15.0' }] }],
    },
  ],
};
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: { timestamp: '2026-11-01T00:00:00Z' },
  components: [
    {
      type: 'library',
      name: 'log4j-core',
      version: '2.14.1',
      purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
    },
  ],
};

const inventory = file('bom.json', bom);

test('a batch keeps the good files and names what it refuses', async () => {
  const sheet = file(
    'bodies.csv',
    `${heading}\nhq,本部,Headquarters,headquarters,2026-01-01,\nalpha,甲省,Ministry A,ministry,2026-01-01,hq\nbeta,乙省,Ministry B,ministry,2026-01-01,hq\n`,
  );
  const broken = file('broken.csv', `${heading}\n!,丙,C,ministry,2026-01-01,hq\n`);
  const threats = file('osv.ndjson', `${JSON.stringify(osv)}\n{"id":1}\n`);
  const stranger = file('notes.txt', 'nothing of note');
  const bundle = file('bundle.json', { type: 'bundle', id: 'bundle--x', objects: [] });
  const { code, lines, stderr } = await run(
    ...['import', sheet, broken, threats, inventory, stranger, join(dir, 'absent'), bundle],
  );
  assert.equal(code, 1, stderr);
  assert.deepEqual(
    lines.map(({ format, accepted, records }) => [format, accepted, records]),
    [
      ['organizations', true, 3],
      ['organizations', false, 0],
      ['osv', true, 1],
      ['cyclonedx', false, 0],
      [null, false, 0],
      [null, false, 0],
      ['stix', false, 0],
    ],
  );
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), ['file', 'format', 'accepted', 'records', 'refused']);
  }
  const refusedOf = (at: number) => lines[at]!['refused'] as { path: string; message: string }[];
  assert.deepEqual(refusedOf(0), []);
  assert.ok(refusedOf(1).some(({ path }) => path === '/line/2/code'));
  assert.deepEqual(refusedOf(2)[0]!.path, '/line/2');
  assert.match(refusedOf(3)[0]!.message, /--organization and --system/);
  assert.match(refusedOf(6)[0]!.message, /“stix”, which nothing here takes in/);
  assert.match(stderr, /Of 7 files, 6 were refused/);
});

test('an inventory goes to the system that is named, registered only when that is wished', async () => {
  const named = ['--organization', 'alpha', '--system', 'Portal'];
  const missing = await run('import', inventory, ...named);
  assert.equal(missing.code, 1);
  const [{ message }] = missing.lines[0]!['refused'] as [{ message: string }];
  assert.match(message, /no system “Portal”/);
  const nobody = await run('import', inventory, '--organization', 'gamma', '--system', 'Portal');
  assert.equal(nobody.code, 1);

  const created = await run('import', inventory, ...named, '--create');
  assert.equal(created.code, 0, created.stdout);
  assert.deepEqual(created.lines[0]!['records'], 1);
  const again = await run('import', inventory, ...named);
  assert.equal(again.code, 0, again.stdout);
});

test('dependents answers nobody where nothing rests on it, and names the facets it knows', async () => {
  const { code, lines } = await run('dependents', 'region', 'どこにもないリージョン', '--json');
  assert.equal(code, 0);
  assert.deepEqual(lines, [
    { facet: 'region', value: 'どこにもないリージョン', dependents: [], cut: false },
  ]);
  assert.equal((await run('dependents', 'planet', 'x')).code, 2);
});

test('exposed names who is affected, and of whom nothing is known', async () => {
  const { code, lines } = await run('exposed', 'CVE-2021-44228', '--json');
  assert.equal(code, 0);
  const [line] = lines;
  assert.deepEqual(Object.keys(line!), ['vulnerability', 'asOf', 'affected', 'unknown']);
  const [affected, unknown] = ['affected', 'unknown'].map((key) => {
    return line![key] as { organization: string; systems: { system: string }[] }[];
  });
  assert.deepEqual(
    affected!.map(({ organization, systems }) => [organization, systems.map((s) => s.system)]),
    [['alpha', ['Portal']]],
  );
  assert.deepEqual(
    unknown!.map(({ organization }) => organization),
    ['beta'],
  );
  const inWords = await run('exposed', 'GHSA-jfh8-c2jp-5v3q');
  assert.match(inWords.stdout, /Affected: 1\n {2}Ministry A {2}Portal\nUnknown: 1\n {2}Ministry B/);
  assert.equal((await run('exposed', 'CVE-1999-0001')).code, 1);
});

test('search tells by group what is called so', async () => {
  const { code, lines } = await run('search', 'ｐｏｒｔａｌ', '--json');
  assert.equal(code, 0);
  const [line] = lines;
  assert.deepEqual(Object.keys(line!), ['query', 'groups']);
  const [systems] = line!['groups'] as { group: string; total: number }[];
  assert.deepEqual([systems?.group, systems?.total], ['systems', 1]);
  assert.match((await run('search', 'portal')).stdout, /^Systems: 1\n {2}Portal {2}Ministry A$/m);
  assert.match((await run('search', 'どこにもない')).stdout, /Nothing matches/);
  assert.equal((await run('search', ' ')).code, 1);
});

test('a receipt is proven, verified offline, and fails once a fact is changed', async () => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select id from ledger.entry where act = 'inventory.submitted'`,
  );
  await client.end();
  const { code, stdout } = await run('ledger', 'prove', rows[0]!.id);
  assert.equal(code, 0);
  const receipt = file('receipt.json', stdout);

  const own = await run('ledger', 'verify-receipt', receipt, '--json');
  assert.equal(own.code, 0, own.stdout);
  assert.equal(own.lines[0]!['valid'], true);

  const signed = await run('ledger', 'checkpoint', '--json');
  const key = String(signed.lines[0]!['key']);
  assert.match(String(signed.lines[0]!['checkpoint']), /^noroshi\.local\/ledger\n\d+\n/);
  const elsewhere = { environment: { NOROSHI_DATA: join(dir, 'nowhere') } };
  const outside = await noroshi(['ledger', 'verify-receipt', receipt, '--key', key], elsewhere);
  assert.equal(outside.code, 0, outside.stderr);
  const keyless = await noroshi(['ledger', 'verify-receipt', receipt], elsewhere);
  assert.equal(keyless.code, 1);

  const forged = file('forged.json', stdout.replace('"components":1', '"components":2'));
  const broken = await run('ledger', 'verify-receipt', forged);
  assert.equal(broken.code, 1);
  assert.match(broken.stderr, /does not hold/);
});

test('the ledger verifies, and says where it was changed', async () => {
  const sound = await run('ledger', 'verify', '--json');
  assert.deepEqual([sound.code, sound.lines[0]!['ok'], sound.lines[0]!['faults']], [0, true, []]);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('alter table ledger.entry disable trigger user');
  await client.query(`update ledger.entry set subject = 'another' where act = 'intake.imported'`);
  await client.end();
  const changed = await run('ledger', 'verify');
  assert.equal(changed.code, 1);
  assert.match(changed.stdout, /breaks in 1 places:\n {2}The entry at position \d+ was changed/);
});

test('a receipt is for the headquarters and whom its entry concerns; it is recorded, and refused to others', async () => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; code: string }>(
    `select e.id, o.code from ledger.entry e
     join organizations.organization o on o.id = e.organization_id
     where act = 'inventory.submitted' limit 1`,
  );
  const [entry] = rows;
  assert.ok(entry);
  const others = await client.query<{ code: string }>(
    'select code from organizations.organization where code <> $1 and supervisor_id is not null limit 1',
    [entry.code],
  );
  const [other] = others.rows;
  assert.ok(other);
  assert.equal((await run('ledger', 'prove', entry.id, '--for', entry.code)).code, 0);
  const refused = await run('ledger', 'prove', entry.id, '--for', other.code);
  assert.deepEqual([refused.code, refused.stdout], [1, '']);
  assert.match(refused.stderr, /outside the audience of TLP:AMBER\+STRICT/);
  assert.equal((await run('ledger', 'prove', entry.id, '--for', 'nobody')).code, 1);
  const passed = await client.query(`select passed from labels.passage order by at`);
  await client.end();
  assert.deepEqual(passed.rows.map((row: { passed: boolean }) => row.passed).slice(-2), [
    true,
    false,
  ]);
});

test('an entry that is not there has no receipt', async () => {
  const { code, stderr } = await run('ledger', 'prove', '00000000-0000-4000-8000-000000000001');
  assert.equal(code, 1);
  assert.equal(stderr, 'There is no such thing here.\n');
});

test('migrate says what it applied, and doctor that all is well', async () => {
  const migrated = await run('migrate', '--json');
  assert.deepEqual([migrated.code, migrated.lines], [0, [{ migrated: [] }]]);
  const { code, lines } = await run('doctor', '--json');
  const checks = lines[0]!['checks'] as { check: string; ok: boolean }[];
  assert.deepEqual(
    checks.filter(({ ok }) => !ok).map(({ check }) => check),
    [],
  );
  assert.deepEqual([code, lines[0]!['ok'], checks.length], [0, true, 9]);
});

test('doctor examines the rest where the database is not there', async () => {
  const environment = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none', NOROSHI_DATA: data };
  const { code, stdout } = await noroshi(['doctor'], { environment });
  assert.equal(code, 1);
  assert.match(stdout, /^✔ node /);
  assert.match(stdout, /^✖ database /m);
});

test('what fails on our side is told as such, with the detail on standard error', async () => {
  const environment = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none', NOROSHI_DATA: data };
  const { code, stdout, stderr } = await noroshi(['migrate', '--json'], { environment });
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /^Something failed on our side[^]*ECONNREFUSED/);
});

test('--data names the installation’s folder; its own database is started and stopped', async () => {
  const environment = { DATABASE_URL: '' };
  const folder = join(dir, 'own');
  const { code, stdout, stderr } = await noroshi(['ledger', 'verify', '--data', folder, '--json'], {
    environment,
  });
  assert.equal(code, 0, stderr);
  assert.deepEqual(jsonLines(stdout), [{ ok: true, entries: 0, checkpoints: 0, faults: [] }]);
  assert.match(readFileSync(join(folder, 'ledger.key'), 'utf8'), /PRIVATE KEY/);
});
