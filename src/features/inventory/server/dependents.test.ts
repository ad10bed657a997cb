import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { inventoryRoutes } from './routes.ts';

const site = await testSite(inventoryRoutes);
const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await site.drop();
});
const { ask } = site;

const sheet = `code,name_ja,name_en,kind,since,supervisor,precedence
hq,本部,Headquarters,headquarters,2020-01-01,,1
health,保健省,Ministry of Health,ministry,2020-01-01,hq,10
hospital,中央病院,Central Hospital,operator,2020-01-01,health,20
harbour,港湾公社,Harbour Corporation,corporation,2020-01-01,hq,30`;

const ids: Record<string, OrganizationId> = {};
const person = (role: Role, code: string, reach: readonly string[] | 'all'): Actor => ({
  id: PersonId.decode(`person_${randomUUID()}`),
  organizationId: ids[code]!,
  permissions: new Set(rights[role].permissions),
  scope: reach === 'all' ? 'all' : reach.map((each) => ids[each]!),
  language: 'ja',
});
let nurse: Actor, stranger: Actor, ministry: Actor, officer: Actor;

before(async () => {
  const keeper = program(new Set());
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) ids[code] = id;
  nurse = person('operator', 'hospital', ['hospital']);
  stranger = person('operator', 'harbour', ['harbour']);
  ministry = person('ministry', 'health', ['health', 'hospital']);
  officer = person('officer', 'hq', 'all');
});

type Written = { facet: string; value: string; via?: string };

async function registered(
  actor: Actor,
  name: string,
  dependencies: Written[],
  fields: object = {},
) {
  const organizationId = OrganizationId.encode(actor.organizationId!);
  const plain = { name, purpose: '', owner: '', importance: null, ...fields };
  const sent = { organizationId, ...plain, dependencies };
  const { status, body } = await ask(actor, 'POST', '/api/systems', sent);
  assert.equal(status, 200, JSON.stringify(body));
  return body.id as string;
}

const query = (facet: string, value: string) => `facet=${facet}&value=${encodeURIComponent(value)}`;

type Step = { by: string; name: string };
async function found(actor: Actor, facet: string, value: string) {
  const { status, body } = await ask(actor, 'GET', `/api/dependents?${query(facet, value)}`);
  assert.equal(status, 200, JSON.stringify(body));
  return {
    ...body,
    names: body.dependents.map(
      (each: { systemName: string; path: Step[] }) =>
        each.systemName + each.path.map(({ by, name }) => ` ${by} ${name}`).join(''),
    ),
  };
}

test('a region is found however it is written, by whoever may see the system, and by nobody else', async () => {
  await registered(nurse, '予約', [{ facet: 'region', value: 'ＡＷＳ東京リージョン' }]);
  await registered(stranger, '入港届', [{ facet: 'region', value: 'aws 東京ﾘｰｼﾞｮﾝ' }]);
  const all = await found(officer, 'region', 'AWS 東京リージョン');
  assert.deepEqual(all.names.sort(), ['予約', '入港届'].sort());
  assert.deepEqual(all.organizations.length, 2);
  assert.deepEqual((await found(nurse, 'region', 'AWS東京リージョン')).names, ['予約']);
  assert.deepEqual((await found(ministry, 'region', 'AWS東京リージョン')).names, ['予約']);
  assert.deepEqual((await found(stranger, 'region', 'AWS東京リージョン')).names, ['入港届']);
  assert.deepEqual((await found(officer, 'region', 'AWS大阪リージョン')).names, []);
  assert.deepEqual((await found(officer, 'contractor', 'AWS東京リージョン')).names, []);
});

test('what another body names is never suggested, nor counted', async () => {
  await registered(stranger, '荷役', [{ facet: 'contractor', value: '秘密商事' }]);
  await registered(stranger, '荷役2', [{ facet: 'contractor', value: '秘密商事' }]);
  const suggested = async (actor: Actor, text: string) =>
    (
      await ask(
        actor,
        'GET',
        `/api/dependency-values?facet=contractor&text=${encodeURIComponent(text)}`,
      )
    ).body;
  assert.deepEqual(await suggested(nurse, '秘密'), []);
  assert.deepEqual(await suggested(nurse, ''), []);
  assert.deepEqual(await suggested(officer, '秘密'), [
    { facet: 'contractor', value: '秘密商事', systems: 2 },
  ]);
  const hidden = await found(nurse, 'contractor', '秘密商事');
  const never = await found(nurse, 'contractor', '存在しない商事');
  assert.deepEqual(hidden, never);
});

test('writings that the headquarters keeps as one find each other, and tell nobody who uses them', async () => {
  await registered(stranger, '潮位', [{ facet: 'cloud-provider', value: 'アマゾン' }]);
  const named = { facet: 'cloud-provider', value: 'アマゾン', means: 'Amazon Web Services' };
  assert.equal((await ask(nurse, 'POST', '/api/aliases', named)).status, 403);
  assert.equal((await ask(officer, 'POST', '/api/aliases', named)).status, 200);
  const also = { facet: 'cloud-provider', value: 'AWS', means: 'アマゾン' };
  const { body } = await ask(officer, 'POST', '/api/aliases', also);
  assert.equal(body.means, 'Amazon Web Services');
  for (const writing of ['AWS', 'amazon web services', 'あまぞん']) {
    assert.deepEqual((await found(officer, 'cloud-provider', writing)).names, ['潮位'], writing);
    assert.deepEqual((await found(nurse, 'cloud-provider', writing)).names, []);
  }
  const itself = { facet: 'cloud-provider', value: 'ａｗｓ', means: 'AWS' };
  assert.equal((await ask(officer, 'POST', '/api/aliases', itself)).status, 200);
  const circle = { facet: 'cloud-provider', value: 'Amazon Web Services', means: 'AWS' };
  assert.equal((await ask(officer, 'POST', '/api/aliases', circle)).status, 400);
  const dropped = { facet: 'cloud-provider', value: 'AWS' };
  assert.equal((await ask(officer, 'DELETE', '/api/aliases', dropped)).status, 200);
  assert.equal((await ask(officer, 'DELETE', '/api/aliases', dropped)).status, 404);
  assert.deepEqual((await found(officer, 'cloud-provider', 'AWS')).names, []);
});

test('a contractor is found behind those who engage it, to the end of the chain and round its circles', async () => {
  await registered(nurse, '電子カルテ', [
    { facet: 'contractor', value: '元請株式会社' },
    { facet: 'subcontractor', value: '下請(株)', via: '元請' },
    { facet: 'subcontractor', value: '孫請', via: '下請' },
    { facet: 'subcontractor', value: '元請', via: '孫請' },
  ]);
  await registered(stranger, '曳船', [{ facet: 'contractor', value: '元請' }]);
  assert.deepEqual((await found(officer, 'contractor', '下請')).names, [
    '電子カルテ',
    '曳船 engaged-by 元請',
  ]);
  const far = await found(officer, 'contractor', '孫請');
  assert.ok(far.names.includes('電子カルテ'));
  assert.ok(far.names.includes('曳船 engaged-by 元請 engaged-by 下請(株)'), far.names.join('; '));
  assert.equal(far.isCut, false);
  // Who engages whom is another body's knowledge: it does not lead a stranger anywhere.
  assert.deepEqual((await found(stranger, 'contractor', '下請')).names, []);
});

test('what rests on a system that rests on it is found with the way, within a body and across', async () => {
  const base = await registered(nurse, '認証基盤', [{ facet: 'region', value: '札幌' }]);
  await registered(nurse, '検査', [{ facet: 'linked-system', value: '認証・基盤' }]);
  await registered(nurse, '会計', [
    { facet: 'linked-system', value: '検査' },
    { facet: 'linked-system', value: '薬局' },
  ]);
  await registered(nurse, '薬局', [{ facet: 'linked-system', value: '会計' }]);
  await registered(stranger, '税関', [{ facet: 'linked-system', value: base }]);
  await registered(stranger, '検疫', [{ facet: 'linked-system', value: '認証基盤' }]);
  assert.deepEqual(
    (await found(officer, 'region', '札幌')).names.sort(),
    [
      '会計 links-to 検査 links-to 認証基盤',
      '検査 links-to 認証基盤',
      '税関 links-to 認証基盤',
      '薬局 links-to 会計 links-to 検査 links-to 認証基盤',
      '認証基盤',
    ].sort(),
  );
  assert.deepEqual((await found(stranger, 'region', '札幌')).names, []);
});

test('a product is found in ledgers and in inventories, with or without its vendor', async () => {
  const gate = await registered(nurse, '境界装置', []);
  const list = Buffer.from('vendor,product,version\nMaker,Gate One,22.7\n');
  const { status } = await ask(nurse, 'POST', `/api/systems/${gate}/submissions?current=yes`, list);
  assert.equal(status, 200);
  await registered(stranger, '港湾境界', [{ facet: 'product', value: 'Gate One' }]);
  for (const writing of ['Gate One', 'gate_one', 'ＧＡＴＥ　ＯＮＥ']) {
    assert.deepEqual((await found(officer, 'product', writing)).names.sort(), [
      '境界装置',
      '港湾境界',
    ]);
  }
  assert.deepEqual((await found(officer, 'product', 'maker:gate_one')).names, ['境界装置']);
  assert.deepEqual((await found(officer, 'product', 'Maker Gate One')).names, ['境界装置']);
  assert.deepEqual((await found(stranger, 'product', 'Gate One')).names, ['港湾境界']);
});

test('what ended or was retired is found no more, and its history stays', async () => {
  const id = await registered(nurse, '旧受付', [{ facet: 'country', value: '蓬莱' }], {
    owner: '甲',
  });
  const fields = { name: '旧受付', purpose: '', owner: '乙', importance: null };
  const kept = await ask(nurse, 'PUT', `/api/systems/${id}`, fields);
  assert.equal(kept.status, 200);
  assert.deepEqual((await found(nurse, 'country', '蓬莱')).names, ['旧受付']);
  const moved = { ...fields, dependencies: [{ facet: 'country', value: '扶桑' }] };
  assert.equal((await ask(nurse, 'PUT', `/api/systems/${id}`, moved)).status, 200);
  assert.deepEqual((await found(nurse, 'country', '蓬莱')).names, []);
  const { body } = await ask(nurse, 'GET', `/api/systems/${id}/changes`);
  assert.deepEqual(
    body.changes.map((each: Record<string, string>) => [
      each['field'],
      each['before'],
      each['after'],
    ]),
    [
      ['country', '', '扶桑'],
      ['country', '蓬莱', ''],
      ['owner', '甲', '乙'],
      ['country', '', '蓬莱'],
      ['owner', '', '甲'],
      ['name', '', '旧受付'],
    ],
  );
  assert.ok(
    body.changes.every(
      (each: Record<string, string>) => each['changedBy'] === PersonId.encode(nurse.id),
    ),
  );
  const hidden = await ask(stranger, 'GET', `/api/systems/${id}/changes`);
  assert.equal(hidden.status, 404);
  await ask(nurse, 'POST', `/api/systems/${id}/retirement`, { reason: '更新' });
  assert.deepEqual((await found(nurse, 'country', '扶桑')).names, []);
});

test('a ledger is shown in full, and a fault of it is named where it is', async () => {
  const particulars = { division: '医事課', confidentiality: '3', keyCustody: 'own', handling: '' };
  const id = await registered(
    nurse,
    '検体',
    [
      { facet: 'subcontractor', value: 'B社', via: 'A社' },
      { facet: 'region', value: '東京' },
      { facet: 'region', value: 'ﾄｳｷｮｳ' },
      { facet: 'region', value: '東京 ' },
    ],
    { particulars },
  );
  const { body } = await ask(ministry, 'GET', `/api/systems/${id}/ledger`);
  assert.deepEqual(body.particulars, {
    division: '医事課',
    confidentiality: '3',
    keyCustody: 'own',
  });
  assert.deepEqual(
    body.dependencies.map((each: Record<string, string>) => [
      each['facet'],
      each['value'],
      each['via'],
    ]),
    [
      ['region', 'ﾄｳｷｮｳ', ''],
      ['region', '東京', ''],
      ['subcontractor', 'B社', 'A社'],
    ],
  );
  assert.equal((await ask(stranger, 'GET', `/api/systems/${id}/ledger`)).status, 404);
  const organizationId = OrganizationId.encode(nurse.organizationId!);
  const plain = { organizationId, name: '誤り', purpose: '', owner: '', importance: null };
  const faulty = {
    ...plain,
    particulars: { confidentiality: '4', colour: 'red' },
    dependencies: [
      { facet: 'region', value: '東\n京' },
      { facet: 'region', value: 'x', via: 'y' },
      { facet: 'planet', value: 'x' },
      { facet: 'region', value: 'ﷺ'.repeat(100) },
    ],
  };
  const refused = await ask(nurse, 'POST', '/api/systems', faulty);
  assert.equal(refused.status, 400);
  const paths = refused.body.faults.map(({ path }: { path: string }) => path);
  for (const path of ['/dependencies/0/value', '/dependencies/1/via', '/dependencies/2/facet']) {
    assert.ok(paths.includes(path), `${path} in ${paths.join(' ')}`);
  }
  assert.ok(paths.includes('/dependencies/3/value'), paths.join(' '));
  assert.ok(paths.some((path: string) => path.startsWith('/particulars')));
});

test('a supervisor raises a class and never lowers it; the owner stays above; all of it is kept', async () => {
  const id = await registered(nurse, '救急', []);
  const put = (actor: Actor, grade: string) =>
    ask(actor, 'POST', `/api/systems/${id}/classifications`, { grade, reason: '再評価' });
  assert.equal((await put(stranger, 'high')).status, 404);
  assert.equal((await put(person('auditor', 'hq', 'all'), 'high')).status, 403);
  assert.equal((await put(nurse, 'medium')).status, 200);
  assert.equal((await put(ministry, 'low')).body.title, 'inventory.class-not-higher');
  assert.equal((await put(officer, 'medium')).status, 409);
  assert.equal((await put(ministry, 'high')).status, 200);
  assert.equal((await put(nurse, 'medium')).body.title, 'inventory.class-below-floor');
  const { body } = await ask(nurse, 'GET', `/api/systems/${id}/ledger`);
  assert.deepEqual(
    body.classifications.map((each: Record<string, unknown>) => [
      each['grade'],
      each['before'],
      each['bySupervisor'],
      each['reason'],
    ]),
    [
      ['medium', null, false, '再評価'],
      ['high', 'medium', true, '再評価'],
    ],
  );
  assert.equal(body.floor, 'high');
  assert.equal((await ask(nurse, 'GET', `/api/systems/${id}`)).body.grade, 'high');
  // The database holds to it whatever the program does.
  await assert.rejects(
    owner.query(`insert into inventory.classification
      select organization_id, system_id, 9, 1, 3, true, 'x', classified_by, classified_at
      from inventory.classification where by_supervisor limit 1`),
    /check constraint/,
  );
});

test('the table for a spreadsheet holds what the list holds, in either writing, and no formula', async () => {
  await registered(nurse, '=cmd|calc', [{ facet: 'cloud-service', value: '@SUM(1)' }]);
  const taken = (actor: Actor, encoding: string) =>
    ask(actor, 'POST', '/api/dependents/file', {
      ...{ facet: 'cloud-service', value: '@sum(1)', encoding },
    });
  const { body } = await taken(officer, 'utf-8');
  assert.equal(typeof body.content, 'string', JSON.stringify(body));
  const text = Buffer.from(body.content, 'base64').toString('utf8');
  assert.equal(text.charAt(0), '\uFEFF');
  assert.match(text, /"'=cmd\|calc"/);
  assert.match(text, /"'@SUM\(1\)"/);
  assert.match(text, /中央病院/);
  const old = await taken(officer, 'shift_jis');
  const bytes = Buffer.from(old.body.content, 'base64');
  assert.equal(`\uFEFF${new TextDecoder('shift_jis').decode(bytes)}`, text);
  const theirs = await taken(stranger, 'utf-8');
  assert.doesNotMatch(Buffer.from(theirs.body.content, 'base64').toString('utf8'), /cmd/);
});
