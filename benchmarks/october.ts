// The October case at the desk at its full size: a ministry, fifty associations and a thousand
// operators. Every step is a person's request over HTTP, with the jobs that follow it, and checks what
// it came to before its time is printed.
import pg from 'pg';

import { routes } from '#app/routes.ts';
import { walkOctober } from '#app/testing-october.ts';
import { testSite } from '#platform/testing.ts';

import { printTable, timed } from './ground/figures.ts';
import { openHouse } from './ground/house.ts';

const size = { associations: 50, operators: 1000 };
const tables = [
  ['inventory.dependency', 'dependencies'],
  ['directives.addressee', 'addressees'],
  ['directives.claim', 'claims'],
  ['directives.reminder', 'reminders'],
  ['notices.occasion', 'occasions'],
  ['ledger.entry', 'entries'],
] as const;

const house = await openHouse();
// The site makes a database of its own on the server that the house has started.
process.env['TEST_SERVER_URL'] = house.url;
const site = await testSite(routes);
try {
  const owner = new pg.Client({ connectionString: site.ownerUrl });
  await owner.connect();
  const lines: Record<string, string | number>[] = [];
  await walkOctober(site, size, async (step, act) => {
    const { seconds } = await timed(act);
    lines.push({ step, s: seconds, ...(await rowsNow(owner)) });
  });
  await owner.end();
  printTable('The October case, 1 ministry, 50 associations, 1,000 operators', lines);
} finally {
  await site.drop();
  await house.close();
}

/** Rows there are after a step. */
async function rowsNow(owner: pg.Client) {
  const counts = tables.map(([table, name]) => `(select count(*) from ${table})::int as ${name}`);
  const { rows } = await owner.query<Record<string, number>>(`select ${counts.join(', ')}`);
  return rows[0] ?? {};
}
