import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, type OrganizationId, PersonId, program, type Scope } from '#kernel/actor.ts';
import type { Catalogue, Language } from '#kernel/text.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { drain, type Job } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';
import type { Tools } from '#platform/tools.ts';

import type { Occasion } from '../occasion.ts';
import { say } from '../texts.ts';
import { noticeRoutes } from './routes.ts';
import { tell } from './service.ts';

const sheet = `code,name_ja,name_en,kind,since,supervisor,contact_name,contact_email
hq,本部,Headquarters,headquarters,2020-01-01,,,
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq,運輸 花子,csirt@transport.example
harbour,港湾公社,Harbour Corporation,corporation,2020-01-01,transport,港 太郎,soc@harbour.example
water,水道,Waterworks,operator,2020-01-01,hq,,`;

const staff: readonly [login: string, role: Role, organization: string, language: Language][] = [
  ['officer', 'officer', 'hq', 'ja'],
  ['approver', 'approver', 'hq', 'ja'],
  ['auditor', 'auditor', 'hq', 'ja'],
  ['administrator', 'administrator', 'hq', 'ja'],
  ['ministry', 'ministry', 'transport', 'ja'],
  ['harbour', 'operator', 'harbour', 'ja'],
  ['harbour2', 'operator', 'harbour', 'en'],
  ['water', 'operator', 'water', 'ja'],
];

const keeper = program(new Set());

/** Words that tests have told, beside those of the feature. */
export const testWords: Catalogue = {
  ...say.catalogue,
  'test.issued': {
    ja: '指令「{{title}}」が発出されました。',
    en: 'Directive “{{title}}” was issued.',
  },
};

const base: Omit<Occasion, 'organizationId' | 'key'> = {
  kind: 'directive.issued',
  subject: 'directive_11111111-1111-4111-8111-111111111111',
  text: { key: 'test.issued', values: { title: '至急の更新' } },
  path: '/desk',
  label: 'TLP:GREEN',
};

/** Asks the database as its owner, whom no policy binds. */
async function asOwner<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: readonly unknown[],
) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await owner.query<Row>(text, [...values]);
  } finally {
    await owner.end();
  }
}

async function bodiesOf(tools: Tools) {
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const idOf = (code: string): OrganizationId => {
    const found = bodies.find((body) => body.code === code);
    if (!found) throw new Error(`There is no ${code}.`);
    return found.id;
  };
  /** A body and those directly below it; the headquarters reaches all. */
  const scopeOf = (code: string): Scope =>
    code === 'hq'
      ? 'all'
      : bodies
          .filter(({ id, supervisorId }) => [id, supervisorId].includes(idOf(code)))
          .map(({ id }) => id);
  return { idOf, scopeOf };
}

/** A small nation whose people are told things, for tests. */
export async function testNation(jobs: readonly Job[], words: Catalogue = {}) {
  const site = await testSite(noticeRoutes, words);
  const { tools, ownerUrl } = site;
  const { idOf, scopeOf } = await bodiesOf(tools);
  const persons = new Map<string, Actor>();
  for (const [login, role, code, language] of staff) {
    const id = PersonId.parse(`person_${randomUUID()}`);
    const values = [id, idOf(code), login, role, language, keeper.id];
    await asOwner(
      ownerUrl,
      `insert into access.person (id, organization_id, login, name, role, language, created_by, created_at, confirmed_by)
       values ($1, $2, $3, $3, $4, $5, $6, now(), gen_random_uuid())`,
      values,
    );
    persons.set(login, {
      ...{ id, language, organizationId: idOf(code), scope: scopeOf(code) },
      permissions: new Set(rights[role].permissions),
    });
  }
  const occasionFor = (code: string, key: string, rest: Partial<Occasion>): Occasion => ({
    ...{ ...base, organizationId: idOf(code), key },
    ...rest,
  });
  const settle = () => drain(ownerUrl, tools, jobs);
  const tellOnly = (code: string, key: string, rest: Partial<Occasion> = {}, actor = keeper) =>
    tools.writeIfAny(actor, (work) => tell(work, occasionFor(code, key, rest)));
  return {
    ...site,
    idOf,
    settle,
    tellOnly,
    person: (login: string): Actor => {
      const found = persons.get(login);
      if (!found) throw new Error(`Nobody is called ${login}.`);
      return found;
    },
    /** Tells a body something in a change that then fails. */
    tellAndFail: (code: string, key: string) =>
      tools.writeIfAny(keeper, async (work) => {
        await tell(work, occasionFor(code, key, {}));
        throw new Error('The change is undone.');
      }),
    /** Tells a body something, and carries it to everyone. */
    tellBody: async (...told: Parameters<typeof tellOnly>) => {
      await tellOnly(...told);
      await settle();
    },
    now: () => tools.read(keeper, async (work) => work.now),
    advance: (seconds: number) => tools.upkeep(keeper, (work) => advanceClock(work, seconds)),
    query: <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      asOwner<Row>(ownerUrl, text, values),
  };
}
