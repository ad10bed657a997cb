// Who rests on a region, a contractor, a product: in 100,000 systems of 1,000 bodies, with a common
// region, one that 495 bodies use, contractors that engage others, and systems linked to systems.
import assert from 'node:assert/strict';

import type { Facet } from '#features/inventory/dependency.ts';
import { suggestValues as suggestions } from '#features/inventory/server/dependents.ts';
import { dependents } from '#features/inventory/server/service.ts';

import { percentile, printTable, rowsIn, timed } from './ground/figures.ts';
import { type House, keeper, openHouse, populate } from './ground/house.ts';
import { explain } from './ground/plan.ts';

const bodies = 1000;
const systemsOfEach = 100;
const repeats = 30;

const house = await openHouse();
try {
  await populate(house, bodies);
  const laid = await timed(() => lay(house));
  console.log(`\nLaid in ${laid.seconds.toFixed(1)} s.`);
  printTable('Rows', [await rowsIn(house, ['inventory.system', 'inventory.dependency'])]);
  const asked: (readonly [string, Facet, string, number])[] = [
    ['a region that 495 systems of as many bodies use', 'region', 'リージョン 495', 495],
    ['a region that every seventh system uses', 'region', 'リージョン 東3', 14_000],
    ['a region that 1 system uses', 'region', 'リージョン 1', 1],
    ['a contractor of about 50 systems', 'contractor', '委託先 77', 40],
    ['a sub-contractor behind three others', 'subcontractor', '再委託先 3', 1],
    ['a platform that 99 systems of a body link to', 'cloud-service', '基盤 5', 99],
    ['nothing at all', 'region', 'どこにもない', 0],
  ];
  const lines = [];
  const plans = [];
  for (const [what, facet, value, least] of asked) {
    const line = await measured(house, { what, facet, value, least });
    lines.push(line.times);
    plans.push(line.rows);
  }
  printTable('Who depends on what, as the application, everything in reach', lines);
  printTable('Rows touched', plans);
  const typed = [];
  for (const text of ['', 'リージョン', '委託先7']) {
    const facet = text.startsWith('委') ? 'contractor' : 'region';
    const ms = await repeated(() =>
      house.tools.read(keeper, (work) => suggestions(work, { facet, text })),
    );
    typed.push({
      'what was typed': text || '(nothing)',
      'p50 ms': percentile(ms, 0.5),
      'max ms': percentile(ms, 1),
    });
  }
  printTable('Suggestions', typed);
} finally {
  await house.close();
}

async function repeated(use: () => Promise<unknown>): Promise<number[]> {
  await use();
  const ms: number[] = [];
  for (let at = 0; at < repeats; at += 1) ms.push((await timed(use)).seconds * 1000);
  return ms;
}

type Asked = { what: string; facet: Facet; value: string; least: number };

async function measured(within: House, { what, facet, value, least }: Asked) {
  const ask = () => within.tools.read(keeper, (work) => dependents(work, { facet, value }));
  const found = (await ask()).dependents.length;
  assert.ok(found >= least, `${what}: ${found}`);
  const ms = await repeated(ask);
  within.statements.length = 0;
  await ask();
  const own = within.statements.filter(({ sql }) => /inventory\./.test(sql));
  const { touched, runMs } = await explain(within, own, 'application');
  const of = (name: string) => touched.get(name) ?? 0;
  return {
    times: {
      what,
      found,
      ...{
        'p50 ms': percentile(ms, 0.5),
        'p99 ms': percentile(ms, 0.99),
        'max ms': percentile(ms, 1),
      },
    },
    rows: { what, 'SQL ms': runMs, dependencies: of('dependency'), systems: of('system') },
  };
}

/** Systems and what they rest on, written at once: how they come about is measured elsewhere. */
async function lay({ owner }: House) {
  await owner.query(`
    insert into inventory.system (organization_id, id, name, purpose, owner, importance, exposed,
      exposure_evidence, exposure_on, created_at, retired_at, due_at)
    select o.id, gen_random_uuid(), 'システム' || n, '', '', 'low', null, '', null, now(), null,
      now() + interval '90 days'
    from organizations.organization o cross join generate_series(1, ${systemsOfEach}) n
    where o.code like 'op%'`);
  await owner.query(`
    create temporary table laid as
    select s.organization_id, s.id, substring(s.name from '\\d+')::int as n,
           substring(o.code from '\\d+')::int as body
    from inventory.system s join organizations.organization o on o.id = s.organization_id`);
  const add = (facet: Facet, value: string, where: string, engaged = `''`) =>
    owner.query(`
      insert into inventory.dependency
        (organization_id, system_id, facet, value, folded, engaged_by, via, since)
      select organization_id, id, '${facet}', ${value}, lower(replace(${value}, ' ', '')),
             ${engaged}, lower(replace(${engaged}, ' ', '')), now()
      from laid where ${where}`);
  await add('region', `'リージョン 東' || (n % 7)`, 'true');
  await add('region', `'リージョン 495'`, 'n = 50 and body < 495');
  await add('region', `'リージョン 1'`, 'n = 2 and body = 7');
  await add('cloud-provider', `'事業者 ' || (body % 12)`, 'true');
  await add('contractor', `'委託先 ' || ((n * 31 + body) % 2000)`, 'true');
  await add(
    'subcontractor',
    `'再委託先 ' || (n - 9)`,
    'n between 10 and 13 and body = 3',
    `case when n = 10 then '委託先 77' else '再委託先 ' || (n - 10) end`,
  );
  await add('cloud-service', `'基盤 ' || body`, 'n = 1');
  await add('linked-system', `'システム1'`, 'n > 1 and n <> 50');
  await add('linked-system', `'システム50'`, 'n = 51');
  await owner.query('analyze');
}
