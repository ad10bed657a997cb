import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listEntries, signerAt, verifyLedger } from '#features/ledger/server/service.ts';
import { checkpoint } from '#features/ledger/server/tree.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { setMode } from '#platform/installation.ts';
import { testSite } from '#platform/testing.ts';

import { routes } from './routes.ts';

const keeper = program(new Set());

const sheet = [
  'code,name_ja,name_en,kind,since,supervisor',
  'hq,本部,Headquarters,headquarters,2020-01-01,',
  ...['m1', 'm2', 'm3'].map((code) => `${code},省${code},Ministry ${code},ministry,2020-01-01,hq`),
].join('\n');

const persons: readonly (readonly [string, Role, string])[] = [
  ['officer', 'officer', 'hq'],
  ['officer-2', 'officer', 'hq'],
  ['approver', 'approver', 'hq'],
  ['auditor', 'auditor', 'hq'],
  ['m1', 'ministry', 'm1'],
  ['m1-deputy', 'ministry', 'm1'],
  ['m2', 'ministry', 'm2'],
  ['m3', 'ministry', 'm3'],
  ['expert', 'operator', 'm3'],
];

function found<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`There is no ${name} in this test.`);
  return item;
}

/** A headquarters and three ministries with their people, on a site of their own. */
export async function councilSite() {
  const site = await testSite(routes);
  const owner = new pg.Client({ connectionString: site.ownerUrl });
  await owner.connect();
  // Only where time is played can it be moved.
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
    people.set(name, {
      ...{ id, organizationId: of(code), language: 'ja' },
      scope: reach === 'all' ? 'all' : [of(code)],
      permissions: new Set(permissions),
    });
  }
  const who = (name: string) => found(people.get(name), name);
  const keys = await mkdtemp(join(tmpdir(), 'noroshi-council-'));
  const signer = signerAt(join(keys, 'key'), 'noroshi.example/ledger');
  return {
    ...site,
    owner,
    who,
    wire: (code: string) => OrganizationId.encode(of(code)),
    person: (name: string) => PersonId.encode(who(name).id),
    get: (name: string, url: string) => site.ask(who(name), 'GET', url),
    post: (name: string, url: string, body: object) => site.ask(who(name), 'POST', url, body),
    /** Entries about a subject, as somebody sees them. */
    acts: async (name: string, subject: string) => {
      const entries = await site.tools.read(who(name), (work) =>
        listEntries(work, { subject, limit: 50 }),
      );
      return entries.map(({ act }) => act);
    },
    /** The whole ledger, signed and then verified by somebody who may not see all of it. */
    verify: async (name: string) => {
      await site.tools.upkeep(keeper, (work) => checkpoint(work, signer));
      return site.tools.read(who(name), (work) => verifyLedger(work, signer));
    },
    /** Moves the clock of the installation on. */
    pass: async (interval: string) => {
      await owner.query('update platform.clock set ahead = ahead + $1::interval', [interval]);
    },
    drop: async () => {
      await owner.end();
      await site.drop();
      rmSync(keys, { recursive: true });
    },
  };
}

type Answered = { readonly status: number; readonly body: unknown };

/** What was answered, where all went well. */
export async function ok<Body>(
  answer: Promise<{ readonly status: number; readonly body: Body }>,
): Promise<Body> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** What something was refused with. */
export async function refused(answer: Promise<Answered>): Promise<string> {
  const { status, body } = await answer;
  const read = body as { readonly text?: { readonly key: string } };
  return `${status} ${read.text?.key ?? ''}`;
}
