import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { selectFolded } from '#features/search/server/store.ts';
import type { Actor } from '#kernel/actor.ts';
import { fold } from '#kernel/fold.ts';

import { settledSite } from './testing-settled.ts';

type Found = Record<string, { total: number; names: string[]; links: string[] }>;
type Answer = ReturnType<typeof JSON.parse>;

const { site, idOf, who, ask, done } = await settledSite();

const asked = (actor: Actor | undefined, query: string, more = '') =>
  ask(actor, 'GET', `/api/search?q=${encodeURIComponent(query)}${more}`);

/** What somebody finds, by group, in Japanese. */
async function find(person: string, query: string, more = ''): Promise<Found> {
  const { groups } = await done(asked(who[person], query, more));
  return Object.fromEntries(
    groups.map(({ group, total, hits }: Answer) => [
      group,
      {
        total,
        names: hits.map(({ name }: Answer) => name.ja),
        links: hits.map(({ href }: Answer) => href),
      },
    ]),
  );
}
const namesIn = async (person: string, group: string, query: string) =>
  (await find(person, query))[group]?.names ?? [];

async function takeIn(records: readonly object[], source: string) {
  const file = Buffer.from(records.map((each) => JSON.stringify(each)).join('\n'));
  await done(
    ask(who['officer'], 'POST', `/api/intake/files?name=${source}.ndjson&source=${source}`, file),
  );
}

const advisory = (id: string, summary: string, more: object = {}) => ({
  ...{ id, summary, modified: '2026-01-02T00:00:00Z', published: '2026-01-01T00:00:00Z' },
  affected: [{ package: { ecosystem: 'npm', name: 'hinoki' } }],
  ...more,
});

async function register(person: string, code: string, fields: { name: string; purpose: string }) {
  const body = { organizationId: idOf[code], owner: 'IT', importance: 'high', ...fields };
  const { id } = await done(ask(who[person], 'POST', '/api/systems', body));
  return id;
}

const openScope = { exposure: false, kinds: [], sectors: [], designations: [], except: [] };

async function issue(title: string, codes: readonly string[]) {
  const organizations = codes.map((code) => idOf[code]);
  const scope = { ...openScope, organizations, communities: [] };
  const order = {
    kind: 'alert',
    title,
    body: '認証基盤の設定を点検してください。',
    days: 3,
    scope,
  };
  const { id } = await done(ask(who['officer'], 'POST', '/api/directives', order));
  await done(ask(who['approver'], 'POST', `/api/directives/${id}/issue`, { version: 1 }));
  return id;
}

let secretSystem: string;

before(async () => {
  await takeIn(
    [
      advisory('CVE-2024-3400', 'ファイアウォールにおけるコマンドの挿入'),
      advisory('CVE-2024-34000', 'Something else', { published: '2026-01-03T00:00:00Z' }),
      advisory('CVE-2023-1111', 'サーバの国家資格者情報の漏えい', {
        aliases: ['GHSA-aaaa-bbbb-cccc'],
      }),
      advisory('CVE-2022-0001', 'Mentions CVE-2024-3400 in passing'),
    ],
    'ghsa',
  );
  await register('harbour', 'harbour', { name: '入港管理システム', purpose: '国家港湾の管理' });
  secretSystem = await register('water', 'water', { name: '極秘ポンプ', purpose: '送水' });
  const now = await site.tools.read(who['officer']!, async (work) => work.now);
  const url = `/api/systems/${secretSystem}/submissions?takenAt=${now.toISOString()}`;
  await done(
    ask(who['water'], 'POST', url, Buffer.from('vendor,product,version\nKakushi,Valve,1.0\n')),
  );
  await issue('港の点検', ['harbour']);
  await issue('極秘の点検', ['water']);
});

test('an id is found with its hyphens, without them, parted by spaces and in full width', async () => {
  for (const query of [
    'CVE-2024-3400',
    'cve20243400',
    'cve 2024 3400',
    'ＣＶＥ－２０２４－３４００',
  ]) {
    const found = await namesIn('officer', 'vulnerabilities', query);
    assert.deepEqual(found, ['CVE-2024-3400', 'CVE-2024-34000', 'CVE-2022-0001'], query);
  }
});

test('an alias leads to what it stands for', async () => {
  for (const query of ['GHSA-aaaa-bbbb-cccc', 'ghsaaaaabbbbcccc']) {
    assert.deepEqual(await namesIn('officer', 'vulnerabilities', query), ['CVE-2023-1111']);
  }
});

test('the exact id comes first, then what begins so, the newest of it first', async () => {
  const found = await namesIn('officer', 'vulnerabilities', 'CVE-2024-34');
  assert.deepEqual(found, ['CVE-2024-34000', 'CVE-2024-3400', 'CVE-2022-0001']);
});

for (const [query, group, expected] of [
  ['国家', 'systems', '入港管理システム'],
  ['国家', 'vulnerabilities', 'CVE-2023-1111'],
  ['港', 'systems', '入港管理システム'],
  ['港', 'organizations', '港湾公社'],
  ['しすてむ', 'systems', '入港管理システム'],
  ['ｼｽﾃﾑ', 'systems', '入港管理システム'],
  ['ふぁいあうぉーる', 'vulnerabilities', 'CVE-2024-3400'],
  ['サーバー', 'vulnerabilities', 'CVE-2023-1111'],
  ['ＨＡＲＢＯＵＲ', 'organizations', '港湾公社'],
  ['管理　入港', 'systems', '入港管理システム'],
  ['認証基盤', 'directives', '極秘の点検'],
  ['ghsa', 'sources', 'ghsa'],
] as const) {
  test(`“${query}” finds ${expected} among ${group}`, async () => {
    const found = await namesIn('officer', group, query);
    assert.ok(
      found.some((name) => name.endsWith(expected)),
      JSON.stringify(found),
    );
  });
}

test('a directive is found as it is cited in either language, before others that say so', async () => {
  const [cited] = await namesIn('officer', 'directives', '港の点検');
  assert.match(cited ?? '', /年度 注意喚起第1号 港の点検$/);
  const [year] =
    /\d{4}/.exec((await done(asked(who['officer'], '港の点検'))).groups[0].hits[0].name.en) ?? [];
  for (const query of ['注意喚起第1号', '第1号', `NR-A-${year}-1`, `nr a ${year} 1`]) {
    assert.deepEqual(await namesIn('officer', 'directives', query), [cited], query);
  }
  assert.deepEqual(await namesIn('officer', 'directives', '指令第1号'), []);
});

test('signs that mean something to the database are letters here', async () => {
  for (const query of ['%', '_', '\\', "'", '%%', "' or 1=1 --"]) {
    assert.deepEqual(await find('officer', query), {}, query);
  }
});

test('a query of hyphens alone finds nothing; one without a letter is refused', async () => {
  assert.deepEqual(await find('officer', '---'), {});
  assert.equal((await asked(who['officer'], '  ')).status, 400);
  assert.equal((await asked(who['officer'], 'あ'.repeat(201))).status, 400);
  assert.equal((await asked(undefined, '国家')).status, 401);
});

test('one group is given in pages that neither repeat nor leave out', async () => {
  for (let at = 0; at < 45; at += 1) {
    await register('harbour', 'harbour', { name: `岸壁クレーン${at}`, purpose: '荷役' });
  }
  const { systems } = await find('officer', '岸壁');
  assert.deepEqual([systems?.total, systems?.names.length], [45, 5]);
  const seen = new Set<string>();
  for (const page of [1, 2, 3]) {
    const { systems: part } = await find('officer', '岸壁', `&of=systems&page=${page}`);
    for (const link of part?.links ?? []) seen.add(link);
    assert.equal(part?.total, 45);
  }
  assert.equal(seen.size, 45);
  const beyond = await find('officer', '岸壁', '&of=systems&page=9');
  assert.deepEqual(beyond['systems'], { total: 45, names: [], links: [] });
});

test('what another body has is neither found nor counted', async () => {
  const all = await find('officer', '極秘');
  assert.deepEqual([all['systems']?.total, all['directives']?.total], [1, 1]);
  for (const person of ['harbour', 'ministry']) {
    for (const query of ['極秘', '極', '送水', 'kakushi', '水道', 'waterworks', '注意喚起第2号']) {
      assert.deepEqual(await find(person, query), {}, `${person}: ${query}`);
    }
    const { directives } = await find(person, '認証');
    assert.equal(directives?.total, 1);
  }
  assert.equal((await find('officer', 'kakushi'))['components']?.total, 1);
  assert.equal((await find('water', 'kakushi'))['components']?.total, 1);
});

test('a draft is found by the headquarters alone', async () => {
  const scope = { ...openScope, organizations: [idOf['harbour']], communities: [] };
  const draft = { kind: 'alert', title: '未発出の案', body: '案', days: 3, scope };
  await done(ask(who['officer'], 'POST', '/api/directives', draft));
  assert.equal((await find('officer', '未発出'))['directives']?.total, 1);
  assert.deepEqual(await find('harbour', '未発出'), {});
});

test('a reworded directive is found by the wording that holds', async () => {
  const scope = { ...openScope, organizations: [idOf['harbour']], communities: [] };
  const draft = { kind: 'alert', title: '旧い題名', body: '案', days: 3, scope };
  const { id } = await done(ask(who['officer'], 'POST', '/api/directives', draft));
  const wording = { title: '新しい題名', body: '案' };
  await done(ask(who['officer'], 'PUT', `/api/directives/${id}/wording`, wording));
  assert.equal((await find('officer', '新しい題'))['directives']?.total, 1);
  assert.deepEqual(await find('officer', '旧い題'), {});
});

test('a community is found by its members and not by others', async () => {
  const named = { nameJa: '水の会', nameEn: 'Water circle', purpose: '' };
  const { id } = await done(ask(who['officer'], 'POST', '/api/communities', named));
  const member = { organizationId: idOf['water'] };
  await done(ask(who['officer'], 'POST', `/api/communities/${id}/members`, member));
  assert.deepEqual(await namesIn('water', 'communities', '水の会'), ['水の会']);
  assert.deepEqual(await find('harbour', '水の会'), {});
});

test('a group is searched only for whoever may open what it leads to', async () => {
  const administrator: Actor = {
    ...who['officer']!,
    permissions: new Set(['search.find', 'access.manage', 'organizations.read']),
  };
  const { groups } = await done(asked(administrator, 'water'));
  assert.deepEqual(
    groups.map(({ group }: Answer) => group),
    ['organizations', 'persons'],
  );
  assert.equal((await find('officer', 'water'))['persons'], undefined);
  const { groups: none } = await done(asked(who['officer'], 'water', '&of=persons'));
  assert.deepEqual(none, []);
  const nobody: Actor = { ...administrator, permissions: new Set(['organizations.read']) };
  assert.equal((await asked(nobody, 'water')).status, 403);
});

test('a retired system comes after those in use, and says so', async () => {
  const id = await register('harbour', 'harbour', { name: '灯台', purpose: '' });
  await done(ask(who['harbour'], 'POST', `/api/systems/${id}/retirement`, { reason: '更新' }));
  await register('harbour', 'harbour', { name: '新しい灯台', purpose: '' });
  const { groups } = await done(asked(who['harbour'], '灯台'));
  const [systems] = groups.filter(({ group }: Answer) => group === 'systems');
  const told = systems.hits.map(({ name, mark }: Answer) => [name.ja, mark?.key ?? null]);
  assert.deepEqual(told, [
    ['新しい灯台', null],
    ['灯台', 'search.retired'],
  ]);
});

test('a text too long for an index is found like the others, and no shorter word hides it', async () => {
  const purpose = `${'庁舎の空調と照明を管理し、電力の使用量を報告する。'.repeat(50)}葛西分室`;
  await register('harbour', 'harbour', { name: '空調管理', purpose });
  await register('harbour', 'harbour', { name: 'HVAC', purpose: 'the annex at Kasai' });
  const named = async (query: string) => (await find('harbour', query))['systems']?.names ?? [];
  assert.deepEqual(await named('葛西'), ['空調管理']);
  assert.deepEqual(await named('葛西 空調'), ['空調管理']);
  assert.deepEqual(await named('kasai'), ['HVAC']);
  assert.deepEqual(await named('kasai 葛西'), []);
});

test('the page compares as the database does', async () => {
  const said = [
    'CVE-2024-3400',
    'ＣＶＥ－２０２４',
    'サーバー',
    'ｻｰﾊﾞ',
    'ヴヵヶヽヾ',
    'ぁゖ',
    'A‐B‑C–D—E−F・G',
  ];
  const more = [
    '葛\u{E0100}城',
    '㈱狼煙',
    '①Ⅳ㌔',
    'ÀÉÎ',
    'が',
    'か\u3099',
    '髙﨑',
    '  a  b ',
    '日本語',
  ];
  const all = [...said, ...more];
  const rows = await site.tools.read(who['officer']!, (work) => selectFolded(work, all));
  assert.deepEqual(rows, all.map(fold));
});
