import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listEntries } from '#features/ledger/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Route } from '#platform/http.ts';
import { testSite } from '#platform/testing.ts';

import type { Destination } from '../audience.ts';
import type { Marking } from '../marking.ts';
import { passExit } from './service.ts';

export const keeper = program(new Set());

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq
rail,鉄道,Railway,operator,2020-01-01,transport
water,水道,Waterworks,operator,2020-01-01,hq`;

const persons = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['auditor', 'auditor', 'hq'],
  ['administrator', 'administrator', 'hq'],
  ['ministry', 'ministry', 'transport'],
  ['rail', 'operator', 'rail'],
  ['rail-2', 'operator', 'rail'],
  ['water', 'operator', 'water'],
] as const;

function found<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`There is no ${name} in this test.`);
  return item;
}

/** A small nation with persons in every role, on a site with these routes. */
export async function labelSite(routes: readonly Route[]) {
  const site = await testSite(routes);
  const owner = new pg.Client({ connectionString: site.ownerUrl });
  await owner.connect();
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const lines = await site.tools.read(keeper, listOrganizations);
  const bodies = new Map(lines.map(({ code, id }) => [code, id]));
  const of = (code: string) => found(bodies.get(code), code);
  const people = new Map<string, Actor>();
  const reaches = (code: string) =>
    ({ all: 'all', subtree: [of('transport'), of('rail')], own: [of(code)] }) as const;
  for (const [name, role, code] of persons) {
    const id = PersonId.parse(`person_${randomUUID()}`);
    await insertPerson(owner, { id, name, role, body: of(code) });
    const { reach, permissions } = rights[role];
    const scope = reaches(code)[reach];
    people.set(name, {
      ...{ id, scope, organizationId: of(code), language: 'ja' },
      permissions: new Set(permissions),
    });
  }
  const who = (name: string) => found(people.get(name), name);
  const drop = async () => {
    await owner.end();
    await site.drop();
  };
  return {
    ...site,
    owner,
    of,
    who,
    drop,
    codes: [...bodies.keys()],
    wire: (code: string) => OrganizationId.encode(of(code)),
    get: (name: string, url: string) => site.ask(who(name), 'GET', url),
    post: (name: string, url: string, body: object) => site.ask(who(name), 'POST', url, body),
    marking: (code: string, rest: Partial<Marking> = {}): Marking => ({
      ...{ label: 'TLP:AMBER', originator: of(code) },
      ...{ persons: [], organizations: [], communities: [], ...rest },
    }),
    to: (code: string): Destination => ({ to: 'organization', organizationId: of(code) }),
    /** What was entered about a subject. */
    acts: async (subject: string) => {
      const entries = await site.tools.read(keeper, (work) =>
        listEntries(work, { subject, limit: 50 }),
      );
      return entries.map(({ act }) => act).sort();
    },
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

type Settling = {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly body: OrganizationId;
};

/** Adds somebody whom somebody else has confirmed. */
async function insertPerson(owner: pg.Client, { id, name, role, body }: Settling) {
  await owner.query(
    `insert into access.person (id, organization_id, login, name, role, language, created_by, created_at, confirmed_by)
     values ($1, $2, $3, $3, $4, 'ja', $5, now(), $6)`,
    [id, body, name, role, keeper.id, randomUUID()],
  );
}
