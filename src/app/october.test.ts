import { after, test } from 'node:test';

import { testSite } from '#platform/testing.ts';

import { routes } from './routes.ts';
import { walkOctober } from './testing-october.ts';

const site = await testSite(routes);
after(() => site.drop());

test('the October case: who depends on the region, warned, heard, and the silent escalated', async (t) => {
  await walkOctober(site, { associations: 6, operators: 60 }, (name, act) => t.test(name, act));
});
