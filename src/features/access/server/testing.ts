import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { listEntries } from '#features/ledger/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import type { Route } from '#platform/http.ts';
import { setMode } from '#platform/installation.ts';
import type { StreamRoute } from '#platform/stream.ts';
import { testSite } from '#platform/testing.ts';

import { rights, type Role } from '../role.ts';

export const keeper = program(new Set());

/** A nation of a test: its bodies as a sheet, and who is in it, each at a body in a role. */
export type Nation = {
  readonly sheet: string;
  readonly persons: readonly (readonly [name: string, role: Role, code: string])[];
  /** Whether its clock can be moved. */
  readonly isExercise?: boolean;
};

function found<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`There is no ${name} in this test.`);
  return item;
}

/** A nation with its people, each confirmed by somebody else, on a site with these routes. */
export async function peopledSite(
  routes: readonly (Route | StreamRoute)[],
  { sheet, persons, isExercise = false }: Nation,
) {
  const site = await testSite(routes);
  const owner = new pg.Client({ connectionString: site.ownerUrl });
  await owner.connect();
  if (isExercise) await site.tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await site.tools.read(keeper, listOrganizations);
  const of = (code: string) => found(bodies.find((body) => body.code === code)?.id, code);
  const people = new Map<string, Actor>();
  for (const [name, role, code] of persons) {
    const id = PersonId.parse(`person_${randomUUID()}`);
    await owner.query(
      `insert into access.person (id, organization_id, login, name, role, language, created_by, created_at, confirmed_by)
       values ($1, $2, $3, $3, $4, 'ja', $5, now(), $6)`,
      [id, of(code), name, role, keeper.id, randomUUID()],
    );
    const { reach, permissions } = rights[role];
    const below = bodies.filter(({ supervisorId }) => supervisorId === of(code));
    const subtree = [of(code), ...below.map((body) => body.id)];
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
    of,
    who,
    codes: bodies.map(({ code }) => code),
    wire: (code: string) => OrganizationId.encode(of(code)),
    personWire: (name: string) => PersonId.encode(who(name).id),
    get: (name: string, url: string) => site.ask(who(name), 'GET', url),
    post: (name: string, url: string, body: object) => site.ask(who(name), 'POST', url, body),
    put: (name: string, url: string, body: object) => site.ask(who(name), 'PUT', url, body),
    /** What was entered about a subject, in the order of the alphabet. */
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
export async function ok(answer: Promise<Answered>) {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** What something was refused with. */
export async function refused(answer: Promise<Answered>): Promise<[number, string]> {
  const { status, body } = await answer;
  return [status, body.text?.key ?? ''];
}
