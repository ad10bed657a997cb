// What it costs to find something by one character, two or more: in 100,000 systems of 1,000 bodies,
// 100,000 vulnerabilities with an alias and a record each, 100,000 packages and 10,000 directives.
import assert from 'node:assert/strict';

import { rights } from '#features/access/role.ts';
import { search } from '#features/search/server/service.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';

import { percentile, printTable, rowsIn, tellBudget, timed } from './ground/figures.ts';
import { type House, keeper, openHouse, populate } from './ground/house.ts';

const bodies = 1000;
const repeats = 15;
const tables = ['inventory.system', 'intake.vulnerability', 'intake.alias', 'intake.record'];

const systems = `
  insert into inventory.system (organization_id, id, name, purpose, created_at)
  select b.id, gen_random_uuid(),
    (array['国家資格管理', '給与計算', '電子申請', 'ネットワーク監視', '入退室管理'])[1 + g % 5]
      || 'システム ' || b.code || '-' || g,
    '業務の効率化', now() - g * interval '1 hour'
  from organizations.organization b, generate_series(1, 100) g where b.code like 'op%'`;
const catalogue = `
  with made as (
    insert into inventory.package (ecosystem, name)
    select 'npm', 'package-' || md5(g::text) from generate_series(1, 100000) g returning id)
  insert into inventory.version (package_id, text) select id, '1.0.0' from made`;
/** Ten packages of each system, from one half of the catalogue; the other half runs nowhere. */
const components = `
  with numbered as (
    select organization_id, id, row_number() over (order by id) as at from inventory.system),
  version as (select id, package_id, row_number() over (order by id) as at from inventory.version)
  insert into inventory.component (organization_id, system_id, version_id, package_id)
  select s.organization_id, s.id, v.id, v.package_id
  from numbered s, generate_series(0, 9) g, version v where v.at = 1 + (s.at * 10 + g) % 50000`;
const threats = `
  with made as (
    insert into intake.vulnerability (id, title, published_at, merged_at)
    select 'CVE-2020-' || g, 'Improper input validation in product ' || md5(g::text)
      || ' allows remote attackers to execute code', now() - g * interval '1 minute', now()
    from generate_series(100001, 200000) g returning id),
  alias as (
    insert into intake.alias (alias, vulnerability_id)
    select 'GHSA-' || left(md5(id), 4) || '-' || substr(md5(id), 5, 8), id from made returning 1),
  record as (
    insert into intake.record (source_id, id, snapshot_id, digest, aliases, carries, related, title,
      details, links)
    select 'jvn', 'JVNDB-' || substr(id, 5), gen_random_uuid(), sha256(id::bytea), array[id], '{}',
      '{}', '製品' || substr(id, 10) || 'における国家機密の漏えいの脆弱性', repeat(md5(id), 30), '{}'
    from made returning id)
  insert into intake.voice (vulnerability_id, source_id, record_id, relation)
  select 'CVE-' || substr(id, 7), 'jvn', id, 'same' from record`;
const directives = `
  with made as (
    insert into directives.directive (id, number, days, version, drafted_by, drafted_at, issued_by,
      issued_at, kind)
    select gen_random_uuid(), g, 3, 1, gen_random_uuid(), now(), gen_random_uuid(), now(), 'alert'
    from generate_series(1, 10000) g returning id, number),
  told as (
    insert into directives.addressee (organization_id, directive_id, basis, joined_at, due_at)
    select b.id, d.id, 'named', now(), now()
    from made d, organizations.organization b
    where b.code like 'op%' and (d.number + b.precedence) % 100 = 0 returning 1)
  insert into directives.wording (directive_id, version, title, body, written_by, written_at)
  select id, 1, '認証基盤の点検 ' || number, repeat('設定を確かめ、結果を報告してください。', 20),
    gen_random_uuid(), now() from made`;

const house = await openHouse();
try {
  const operators = await populate(house, bodies);
  const laid = await timed(() => lay(house));
  console.log(`\nLaid in ${laid.seconds.toFixed(1)} s.`);
  const further = ['inventory.package', 'inventory.component', 'directives.directive'];
  printTable('Rows', [await rowsIn(house, [...tables, ...further])]);
  await measureFolding(house);
  const [own] = operators;
  assert.ok(own);
  await measure('Everything in reach', officer());
  await measure('One body in reach', operator(own));
  await printLeakproof(house);
} finally {
  await house.close();
}

function officer(): Actor {
  return { ...keeper, permissions: new Set(rights.officer.permissions) };
}

function operator(own: OrganizationId): Actor {
  return { ...keeper, permissions: new Set(rights.operator.permissions), scope: [own] };
}

/** Invented rows, written by the owner: what is measured is the search, not how they came. */
async function lay({ owner }: House) {
  await owner.query(`select set_config('noroshi.scope', 'all', false),
    set_config('noroshi.actor', gen_random_uuid()::text, false)`);
  // Records stand for themselves: the snapshots and people they name are not made up.
  await owner.query(`set session_replication_role = replica`);
  for (const statement of [systems, catalogue, components, threats, directives]) {
    await owner.query(statement);
  }
  await owner.query('vacuum analyze');
}

async function measure(title: string, actor: Actor) {
  const all = actor.scope === 'all';
  const asked: (readonly [string, string, Record<string, number>])[] = [
    ['one character', '国', { systems: all ? 20_000 : 20, vulnerabilities: 100_000 }],
    ['two characters', '国家', { systems: all ? 20_000 : 20, vulnerabilities: 100_000 }],
    ['two, found in systems alone', '給与', { systems: all ? 20_000 : 20 }],
    ['two, found nowhere', '葛城', {}],
    ['seven, half width', 'ﾈｯﾄﾜｰｸ監視', { systems: all ? 20_000 : 20 }],
    ['an id', 'CVE-2020-123456', { vulnerabilities: 1 }],
    ['an alert by its number', '注意喚起第777号', { directives: all ? 1 : 0 }],
    ['two words', '点検 777', {}],
  ];
  const lines = [];
  for (const [what, q, expected] of asked) {
    const ms: number[] = [];
    for (let at = 0; at <= repeats; at += 1) {
      const ask = () => house.tools.read(actor, (work) => search(work, { q, page: 1 }));
      const { result, seconds } = await timed(ask);
      if (at > 0) ms.push(seconds * 1000);
      for (const [group, total] of Object.entries(expected)) {
        const found = result.groups.find((each) => each.group === group)?.total ?? 0;
        assert.equal(found, total, `${q}: ${group}`);
      }
    }
    const times = { 'p50 ms': percentile(ms, 0.5), 'max ms': percentile(ms, 1) };
    lines.push({ 'what was asked': what, query: q, ...times, ...(await apart(actor, q)) });
  }
  printTable(title, lines);
  const two = lines.filter((line) => line.query.length === 2);
  if (all) tellBudget('search-two-characters', Math.max(...two.map((line) => line['p50 ms'])));
}

/** What each of the large groups takes of it. */
async function apart(actor: Actor, q: string) {
  const times: Record<string, number> = {};
  for (const of of ['vulnerabilities', 'systems', 'components', 'directives'] as const) {
    const ms: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      const ask = () => house.tools.read(actor, (work) => search(work, { q, of, page: 1 }));
      ms.push((await timed(ask)).seconds * 1000);
    }
    times[of] = percentile(ms, 0.5);
  }
  return times;
}

/** What folding adds to a row that is written: plain ASCII, and Japanese. */
async function measureFolding({ owner }: House) {
  const lines = [];
  for (const [what, said] of [
    ['ASCII, 80 characters', `repeat('ab-C', 20)`],
    ['Japanese, 40 characters', `repeat('国家サイバー', 6)`],
  ] as const) {
    const count = 20_000;
    const ask = () =>
      owner.query(`select count(platform.fold(${said} || g)) from generate_series(1, ${count}) g`);
    lines.push({ what, 'µs a row': ((await timed(ask)).seconds * 1e6) / count });
  }
  printTable('Folding', lines);
}

/** Whether PostgreSQL lets an index answer before the policy: only what is leakproof may. */
async function printLeakproof({ owner }: House) {
  const { rows } = await owner.query<{ operator: string; index: string; leakproof: string }>(`
    select o.oid::regoperator::text as operator, m.amname as index,
      case when p.proleakproof then 'yes' else 'no' end as leakproof
    from pg_operator o join pg_proc p on p.oid = o.oprcode
    join pg_amop a on a.amopopr = o.oid and a.amoppurpose = 's' join pg_am m on m.oid = a.amopmethod
    where (m.amname, o.oid::regoperator::text) in
      (('gin', '@>(anyarray,anyarray)'), ('gin', '@@(tsvector,tsquery)'),
       ('btree', '=(text,text)'), ('btree', '~>=~(text,text)'))
    group by 1, 2, 3 order by 2, 1`);
  printTable('What may use an index beneath row-level security', rows);
}
