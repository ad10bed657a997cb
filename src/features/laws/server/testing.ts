import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listEntries } from '#features/ledger/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, beginAt, setMode } from '#platform/installation.ts';
import { testSite } from '#platform/testing.ts';

import { lawRoutes } from './routes.ts';

export const keeper = program(new Set());

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
m1,内務省,Home Affairs,ministry,2020-01-01,hq
m2,運輸省,Transport,ministry,2020-01-01,hq
power,電力,Power,operator,2020-01-01,m1`;

const persons: readonly (readonly [string, Role, string])[] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['m1', 'ministry', 'm1'],
  ['m2', 'ministry', 'm2'],
  ['power', 'operator', 'power'],
];

function found<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`There is no ${name} in this test.`);
  return item;
}

/** Two ministries and an operator below the first, on a site where it is noon of 26 November 2026 in Tokyo. */
export async function lawSite() {
  const site = await testSite(lawRoutes);
  const owner = new pg.Client({ connectionString: site.ownerUrl });
  await owner.connect();
  await site.tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await site.tools.upkeep(keeper, (work) => beginAt(work, new Date('2026-11-26T03:00:00Z')));
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const lines = await site.tools.read(keeper, listOrganizations);
  const of = (code: string) => found(lines.find((line) => line.code === code)?.id, code);
  const people = new Map<string, Actor>();
  for (const [name, role, code] of persons) {
    const id = PersonId.parse(`person_${randomUUID()}`);
    await owner.query(
      `insert into access.person (id, organization_id, login, name, role, language, created_by, created_at, confirmed_by)
       values ($1, $2, $3, $3, $4, 'ja', $5, now(), $6)`,
      [id, of(code), name, role, keeper.id, randomUUID()],
    );
    const { reach, permissions } = rights[role];
    const below = lines.filter(({ supervisorId }) => supervisorId === of(code));
    const subtree = [of(code), ...below.map((line) => line.id)];
    const scopes = { all: 'all', subtree, own: [of(code)] } as const;
    people.set(name, {
      ...{ id, scope: scopes[reach], organizationId: of(code), language: 'ja' },
      permissions: new Set(permissions),
    });
  }
  const who = (name: string) => found(people.get(name), name);
  return {
    ...site,
    who,
    of,
    wire: (code: string) => OrganizationId.encode(of(code)),
    get: (name: string, url: string) => site.ask(who(name), 'GET', url),
    post: (name: string, url: string, body: object) => site.ask(who(name), 'POST', url, body),
    put: (name: string, url: string, body: object) => site.ask(who(name), 'PUT', url, body),
    passDays: (days: number) =>
      site.tools.upkeep(keeper, (work) => advanceClock(work, days * 86_400)),
    /** What was entered about a subject. */
    acts: async (subject: string) => {
      const entries = await site.tools.read(keeper, (work) =>
        listEntries(work, { subject, limit: 50 }),
      );
      return entries.map(({ act }) => act);
    },
    drop: async () => {
      await owner.end();
      await site.drop();
    },
  };
}

/** What was answered, where all went well. */
export const ok = async <Body>(
  answer: Promise<{ readonly status: number; readonly body: Body }>,
): Promise<Body> => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

type Answered = { readonly status: number; readonly body: { readonly text?: { key: string } } };

/** What something was refused with. */
export const refused = async (answer: Promise<Answered>): Promise<[number, string]> => {
  const { status, body } = await answer;
  return [status, body.text?.key ?? ''];
};
