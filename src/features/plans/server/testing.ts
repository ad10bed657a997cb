import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listEntries } from '#features/ledger/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { beginAt, setMode } from '#platform/installation.ts';
import { testSite } from '#platform/testing.ts';

import { planPaperRoutes } from './paper-routes.ts';
import { planRoutes } from './routes.ts';

const keeper = program(new Set());

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
digital,デジタル省,Ministry of Digital Affairs,ministry,2020-01-01,hq
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq
power,電力協議会,Power Association,association,2020-01-01,transport`;

const persons: readonly (readonly [string, Role, string])[] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['administrator', 'administrator', 'hq'],
  ['digital', 'ministry', 'digital'],
  ['transport', 'ministry', 'transport'],
  ['power', 'operator', 'power'],
];

function found<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`There is no ${name} in this test.`);
  return item;
}

/** A headquarters, two ministries and an association, on a site of their own. */
export async function planSite() {
  const site = await testSite([...planRoutes, ...planPaperRoutes({})]);
  const owner = new pg.Client({ connectionString: site.ownerUrl });
  await owner.connect();
  await site.tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
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
    owner,
    wire: (code: string) => OrganizationId.encode(of(code)),
    get: (name: string, url: string) => site.ask(who(name), 'GET', url),
    post: (name: string, url: string, body: object) => site.ask(who(name), 'POST', url, body),
    /** Takes a file along: its status, and its text where there is one. */
    take: async (name: string, url: string) => {
      const { statusCode, payload } = await site.app.inject({
        url,
        headers: site.headersOf(who(name)),
      });
      return [statusCode, payload] as const;
    },
    /** As somebody without an account. */
    knocking: (url: string, body: object) => site.ask(undefined, 'POST', url, body),
    now: () => site.tools.read(keeper, async (work) => work.now),
    turnTo: (at: Date) => site.tools.upkeep(keeper, (work) => beginAt(work, at)),
    acts: async (subject: string) => {
      const entries = await site.tools.read(keeper, (work) =>
        listEntries(work, { subject, limit: 50 }),
      );
      return entries.map(({ act }) => act).sort();
    },
    drop: async () => {
      await owner.end();
      await site.drop();
    },
  };
}

type Answered = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> };

/** What was answered, where all went well. */
export const ok = async (answer: Promise<Answered>) => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

/** What something was refused with. */
export const refused = async (answer: Promise<Answered>): Promise<[number, string]> => {
  const { status, body } = await answer;
  return [status, body.text?.key ?? ''];
};
