import { keeper, type Nation, peopledSite } from '#features/access/server/testing.ts';
import { beginAt } from '#platform/installation.ts';

import { planPaperRoutes } from './paper-routes.ts';
import { planRoutes } from './routes.ts';

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
digital,デジタル省,Ministry of Digital Affairs,ministry,2020-01-01,hq
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq
power,電力協議会,Power Association,association,2020-01-01,transport`;

const persons: Nation['persons'] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['administrator', 'administrator', 'hq'],
  ['digital', 'ministry', 'digital'],
  ['transport', 'ministry', 'transport'],
  ['power', 'operator', 'power'],
];

/** A headquarters, two ministries and an association, on a site of their own. */
export async function planSite() {
  const routes = [...planRoutes, ...planPaperRoutes({})];
  const site = await peopledSite(routes, { sheet, persons, isExercise: true });
  return {
    ...site,
    /** Takes a file along: its status, and its text where there is one. */
    take: async (name: string, url: string) => {
      const { statusCode, payload } = await site.app.inject({
        url,
        headers: site.headersOf(site.who(name)),
      });
      return [statusCode, payload] as const;
    },
    /** As somebody without an account. */
    knocking: (url: string, body: object) => site.ask(undefined, 'POST', url, body),
    now: () => site.tools.read(keeper, async (work) => work.now),
    turnTo: (at: Date) => site.tools.upkeep(keeper, (work) => beginAt(work, at)),
  };
}
