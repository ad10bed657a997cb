import { keeper, type Nation, peopledSite } from '#features/access/server/testing.ts';
import { advanceClock, beginAt } from '#platform/installation.ts';

import { lawRoutes } from './routes.ts';

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
m1,内務省,Home Affairs,ministry,2020-01-01,hq
m2,運輸省,Transport,ministry,2020-01-01,hq
power,電力,Power,operator,2020-01-01,m1`;

const persons: Nation['persons'] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['m1', 'ministry', 'm1'],
  ['m2', 'ministry', 'm2'],
  ['power', 'operator', 'power'],
];

/** Two ministries and an operator below the first, on a site where it is noon of 26 November 2026 in Tokyo. */
export async function lawSite() {
  const site = await peopledSite(lawRoutes, { sheet, persons, isExercise: true });
  await site.tools.upkeep(keeper, (work) => beginAt(work, new Date('2026-11-26T03:00:00Z')));
  return {
    ...site,
    passDays: (days: number) =>
      site.tools.upkeep(keeper, (work) => advanceClock(work, days * 86_400)),
  };
}
