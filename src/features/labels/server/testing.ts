import { keeper, type Nation, peopledSite } from '#features/access/server/testing.ts';
import type { Actor } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Route } from '#platform/http.ts';

import type { Destination } from '../audience.ts';
import type { Marking } from '../marking.ts';
import { passExit } from './service.ts';

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq
rail,鉄道,Railway,operator,2020-01-01,transport
water,水道,Waterworks,operator,2020-01-01,hq`;

const persons: Nation['persons'] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['auditor', 'auditor', 'hq'],
  ['administrator', 'administrator', 'hq'],
  ['ministry', 'ministry', 'transport'],
  ['rail', 'operator', 'rail'],
  ['rail-2', 'operator', 'rail'],
  ['water', 'operator', 'water'],
];

/** A small nation with persons in every role, on a site with these routes. */
export async function labelSite(routes: readonly Route[]) {
  const site = await peopledSite(routes, { sheet, persons });
  const { of } = site;
  return {
    ...site,
    marking: (code: string, rest: Partial<Marking> = {}): Marking => ({
      ...{ label: 'TLP:AMBER', originator: of(code) },
      ...{ persons: [], organizations: [], communities: [], ...rest },
    }),
    to: (code: string): Destination => ({ to: 'organization', organizationId: of(code) }),
    /** `left`, or the words of the refusal. */
    leaves: async (
      subject: string,
      marking: Marking,
      destination: Destination,
      actor: Actor = keeper,
    ) => {
      try {
        await site.tools.write(actor, (work) => passExit(work, { subject, marking }, destination));
        return 'left';
      } catch (error) {
        if (error instanceof Refusal) return error.text.key;
        throw error;
      }
    },
  };
}
