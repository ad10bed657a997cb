// What it costs to say where everything stands, to the server and until a person has it before them: 100,000 systems of 1,000 bodies under 20 ministries, 1,400
// vulnerabilities known to be exploited, 20 open directives that ask 100,000 things, 50,000 acts.
import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { rights } from '#features/access/role.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { showCourse } from '#features/directives/server/course.ts';
import { catchUp, forget } from '#features/exposure/server/follow.ts';
import { keepPacked } from '#features/exposure/server/packing.ts';
import { listUrgent } from '#features/exposure/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { listNews } from '#features/situation/server/news.ts';
import {
  showExposed,
  showKnown,
  showStandings,
  showTasks,
} from '#features/situation/server/situation.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { launchBrowser } from '../e2e/browser.ts';
import { startProgram } from '../e2e/site.ts';
import {
  caughtUp,
  openWindow,
  seatOfficer,
  type SignedIn,
  signInTo,
  sinceNavigation,
} from './ground/desk.ts';
import { percentile, printTable, rowsIn, tellBudget, timed } from './ground/figures.ts';
import { type House, keeper, openHouse } from './ground/house.ts';

const repeats = 7;

const sheet = [
  'code,name_ja,name_en,kind,sector,since,supervisor,precedence',
  'hq,本部,Headquarters,headquarters,,2020-01-01,,1',
  ...Array.from(
    { length: 20 },
    (_, at) => `m${at},第${at}省,Ministry ${at},ministry,government,2020-01-01,hq,${at + 2}`,
  ),
  ...Array.from({ length: 1000 }, (_, at) => {
    const sector = ['electricity', 'finance', 'water', 'railway', 'medical'][at % 5];
    return `op${at},事業者${at},Operator ${at},operator,${sector},2020-01-01,m${at % 20},${at + 100}`;
  }),
].join('\n');

const laid = [
  `insert into inventory.system
     (organization_id, id, name, purpose, created_at, latest_id, latest_taken_at, latest_components,
      latest_shrunken, latest_whole)
   select b.id, gen_random_uuid(), 'システム ' || b.code || '-' || g, '業務', now(),
     case when g % 20 > 0 then gen_random_uuid() end,
     case when g % 20 > 0 then now() - g * interval '1 day' end,
     case when g % 20 > 0 then 20 end, case when g % 20 > 0 then false end,
     case when g % 20 > 0 then true end
   from organizations.organization b, generate_series(1, 100) g where b.code like 'op%'`,
  `insert into inventory.package (ecosystem, name)
   select 'generic', 'package-' || g from generate_series(1, 5000) g`,
  `insert into inventory.version (package_id, text, key)
   select p.id, g::text, decode(lpad(to_hex(g), 2, '0'), 'hex')
   from inventory.package p, generate_series(1, 4) g`,
  // One component in fifty is older than what mends it.
  `with numbered as (
     select organization_id, id, row_number() over (order by id) as at from inventory.system),
   version as (select v.id, v.package_id, v.text, dense_rank() over (order by v.package_id) as at
     from inventory.version v)
   insert into inventory.component (organization_id, system_id, version_id, package_id)
   select s.organization_id, s.id, v.id, v.package_id
   from numbered s, generate_series(0, 19) g
   join version v on true
   where v.at = 1 + (s.at * 20 + g * 251) % 5000
     and v.text = case when (s.at + g) % 50 = 0 then '2' else '4' end`,
  `with made as (
     insert into intake.vulnerability (id, title, published_at, merged_at)
     select 'CVE-2020-' || (10000 + g), 'A way in ' || g, now(), now()
     from generate_series(1, 1400) g returning id),
   record as (
     insert into intake.record (source_id, id, snapshot_id, digest, aliases, carries, related, title,
       details, links)
     select 'kev', id, gen_random_uuid(), sha256(id::bytea), '{}', '{}', '{}', 'A way in', '', '{}'
     from made returning id),
   voice as (
     insert into intake.voice (vulnerability_id, source_id, record_id, relation)
     select id, 'kev', id, 'same' from record returning record_id as id),
   listed as (
     insert into intake.signal (source_id, record_id, number, kind, value, at, container)
     select 'kev', id, 1, 'kev', 'listed', now(), 'kev' from voice returning record_id as id),
   spoken as (
     insert into intake.affected (source_id, record_id, number, package_id, container, path,
       otherwise, conditional, exact, unorderable)
     select 'kev', l.id, 1, p.id, 'kev', '', 'unaffected', false, '{}', '{}'
     from listed l join inventory.package p on p.name = 'package-' || substr(l.id, 11)::int)
   insert into intake.range (source_id, record_id, number, part, package_id, lo, hi, status, because, words)
   select 'kev', l.id, 1, 1, p.id, '\\x01', '\\x04', 'affected', 'span', 'below 4'
   from listed l join inventory.package p on p.name = 'package-' || substr(l.id, 11)::int`,
  `with made as (
     insert into directives.directive (id, number, days, version, drafted_by, drafted_at, issued_by,
       issued_at, kind)
     select gen_random_uuid(), g, 3, 1, gen_random_uuid(), now(), gen_random_uuid(),
       now() - interval '20 days', 'directive'
     from generate_series(1, 20) g returning id, number),
   worded as (
     insert into directives.wording (directive_id, version, title, body, written_by, written_at)
     select id, 1, '指令 ' || number, '対処すること。', gen_random_uuid(), now() from made returning 1),
   ordered as (
     insert into directives.action (directive_id, version, number, text, evidence, per, due_by, days)
     select id, 1, 1, '対処すること。', 'inventory', 'system', 'days', 3 from made returning 1)
   insert into directives.addressee (organization_id, directive_id, basis, joined_at, due_at)
   select b.id, d.id, 'affected', now() - interval '20 days', now() + d.number * interval '5 hours'
   from made d, organizations.organization b where b.code like 'op%'`,
  `with numbered as (
     select organization_id, id, row_number() over (partition by organization_id order by id) as at
     from inventory.system)
   insert into directives.target (organization_id, directive_id, system_id, basis, evidence, joined_at)
   select s.organization_id, d.id, s.id, 'affected', '[]', now() - interval '20 days'
   from directives.directive d join numbered s on (s.at + d.number) % 20 = 0`,
  `insert into directives.assignment
     (organization_id, id, directive_id, action, system_id, joined_at, due_at, due_rule)
   select t.organization_id, gen_random_uuid(), t.directive_id, 1, t.system_id, t.joined_at,
     now() + (d.number * 5 - 20) * interval '1 hour', 'days'
   from directives.target t join directives.directive d on d.id = t.directive_id`,
  `insert into directives.claim (organization_id, id, directive_id, system_id, action, measure, evidence,
     claimed_by, claimed_at, outcome, judged_at)
   select a.organization_id, gen_random_uuid(), a.directive_id, a.system_id, 1, 'patched', '更新した',
     gen_random_uuid(), now() - (row_number() over () % 400) * interval '1 hour',
     case when row_number() over () % 2 = 0 then 'verified' end,
     case when row_number() over () % 2 = 0 then now() end
   from (select * from directives.assignment order by id limit 40000) a`,
  `with made as (
     insert into ledger.entry (id, act, actor_id, subject, organization_id, at, facts, salt, commitment)
     select gen_random_uuid(), 'directive.claimed', gen_random_uuid(),
       'directive_' || (select id from directives.directive limit 1), null,
       now() - g * interval '1 second', '{}', sha256(g::text::bytea), sha256(g::text::bytea)
     from generate_series(1, 50000) g returning id)
   insert into ledger.leaf (position, entry_id, hash)
   select row_number() over () - 1, id, sha256(id::text::bytea) from made`,
];

/** The pages, how each is known to be complete, and what a person then does and sees happen. */
const pages = [
  {
    path: '/situation',
    isComplete: `document.querySelectorAll('main section').length >= 8
      && document.querySelector('main svg') !== null
      && document.querySelector('main .late-appearance') === null`,
    press: 'main th button',
    isAnswered: `document.querySelector('main th[aria-sort]') !== null`,
  },
  {
    path: '/situation/wall',
    isComplete: `document.querySelector('main tbody tr') !== null`,
    press: 'footer button:nth-of-type(3)',
    isAnswered: `document.querySelector('main tbody tr') === null`,
  },
];

const house = await openHouse();
try {
  await house.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const { seconds } = await timed(() => lay(house));
  console.log(`\nLaid in ${seconds.toFixed(1)} s.`);
  printTable('Rows', [
    await rowsIn(house, [
      ...['inventory.system', 'inventory.component', 'intake.vulnerability'],
      ...['directives.addressee', 'directives.assignment', 'directives.claim', 'ledger.entry'],
    ]),
  ]);
  // As it is while memory cannot be asked, on an installation where somebody follows.
  await catchUp(house.tools);
  await keepPacked(house.tools, 0);
  await house.tools.read(keeper, async (work) => {
    forget(work);
  });
  await measure('Everything in reach, without memory', {
    ...keeper,
    permissions: new Set(rights.officer.permissions),
  });
  const [ministry] = (await house.tools.read(keeper, listOrganizations)).filter(
    ({ code }) => code === 'm1',
  );
  assert.ok(ministry);
  const below = (await house.tools.read(keeper, listOrganizations))
    .filter(({ id, supervisorId }) => id === ministry.id || supervisorId === ministry.id)
    .map(({ id }) => id);
  await measure('A ministry with its 50 bodies, without memory', {
    ...keeper,
    organizationId: ministry.id,
    permissions: new Set(rights.ministry.permissions),
    scope: below,
  });
  const [headquarters] = await house.tools.read(keeper, listOrganizations);
  assert.ok(headquarters);
  await seatOfficer(house, headquarters.id);
  await measureAtTheDesk();
} finally {
  await house.close();
}

/** Invented rows, written by the owner: what is measured is reading. */
async function lay({ owner }: House) {
  await owner.query(`select set_config('noroshi.scope', 'all', false),
    set_config('noroshi.actor', gen_random_uuid()::text, false)`);
  await owner.query(`set session_replication_role = replica`);
  for (const statement of laid) await owner.query(statement);
  await owner.query('vacuum analyze');
}

async function measure(title: string, actor: Actor) {
  const { rows } = await house.owner.query<{ id: string }>(
    'select id from directives.directive where number = 1',
  );
  const directiveId = DirectiveId.parse(`directive_${rows[0]?.id}`);
  const parts: readonly (readonly [string, (work: Work) => Promise<unknown>])[] = [
    ['what waits for the reader', showTasks],
    ['urgent threats', (work) => listUrgent(work, { exploited: 'yes', limit: 20 })],
    ['exposed, by ministry and sector', showExposed],
    ['standings, deadlines, pace', showStandings],
    ['what is known', showKnown],
    ['what has changed', listNews],
    ['the course of one directive', (work) => showCourse(work, { directiveId })],
  ];
  const lines = [];
  for (const [what, ask] of parts) {
    const ms: number[] = [];
    let answer: unknown;
    for (let at = 0; at <= repeats; at += 1) {
      const { result, seconds } = await timed(() => house.tools.read(actor, ask));
      answer = result;
      if (at > 0) ms.push(seconds * 1000);
    }
    lines.push({
      part: what,
      'p50 ms': percentile(ms, 0.5),
      'max ms': percentile(ms, 1),
      'kB sent': JSON.stringify(answer).length / 1000,
    });
  }
  printTable(title, lines);
  const exposed = await house.tools.read(actor, showExposed);
  assert.ok(exposed.exposed > 0 && exposed.systems > 0);
}

/** Milliseconds until each was there. */
type Opened = Readonly<Record<'words' | 'data' | 'figures' | 'answered', number>>;

/** The pages in a real browser, from the real server: a window that has loaded nothing, every time. */
async function measureAtTheDesk() {
  const site = await startProgram(house.url);
  try {
    const browser = await launchBrowser();
    try {
      const state = await signInTo(browser, site.url);
      const desk = { browser, state, url: site.url };
      await caughtUp(house);
      const lines = [];
      for (const each of pages) {
        const line = lineOf(each.path, await openings(each, desk));
        lines.push(line);
        if (each.path !== '/situation') continue;
        tellBudget('situation-interactive', line['a click answered ms']);
        tellBudget('situation-data', line['data of the server ms']);
        lines.push(lineOf(`${each.path}, a claim just judged`, await openings(each, desk, judge)));
      }
      printTable(`Until it is before a person: p50 of ${repeats} new windows`, lines);
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}

/** A change of the kind that where everybody stands is made of: nothing held in memory holds any more. */
async function judge() {
  await house.owner.query(
    `update directives.claim set outcome = 'verified', judged_at = now()
     where id = (select id from directives.claim where judged_at is null limit 1)`,
  );
}

type Desk = { readonly browser: Browser; readonly state: SignedIn; readonly url: string };

async function openings(
  { path, ...each }: (typeof pages)[number],
  { browser, state, url }: Desk,
  before?: () => Promise<void>,
) {
  const runs: Opened[] = [];
  for (let at = 0; at <= repeats; at += 1) {
    await before?.();
    const { page, close } = await openWindow(browser, state);
    const opened = await open(page, `${url}${path}`, each.isComplete);
    await page.locator(each.press).first().click();
    const answered = await sinceNavigation(page, each.isAnswered);
    if (at > 0) runs.push({ ...opened, answered });
    await close();
  }
  return runs;
}

function lineOf(page: string, runs: readonly Opened[]) {
  const of = (which: keyof Opened, part = 0.5) =>
    percentile(
      runs.map((run) => run[which]),
      part,
    );
  return {
    ...{ page, 'heading ms': of('words'), 'data of the server ms': of('data') },
    ...{ 'figures ms': of('figures'), 'a click answered ms': of('answered') },
    'slowest ms': of('answered', 1),
  };
}

async function open(page: Page, address: string, isComplete: string) {
  await page.goto(address, { waitUntil: 'commit' });
  const words = await sinceNavigation(page, `document.querySelector('h1') !== null`);
  const figures = await sinceNavigation(page, isComplete);
  // From the first question of the page to the last answer to it.
  const data = await page.evaluate<number>(`(() => {
    const asked = performance.getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/') && !name.endsWith('/api/changes'));
    return Math.max(...asked.map(({ responseEnd }) => responseEnd))
      - Math.min(...asked.map(({ startTime }) => startTime));
  })()`);
  return { words, data, figures };
}
