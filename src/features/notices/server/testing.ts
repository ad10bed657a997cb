import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { accessRoutes } from '#features/access/server/routes.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program, type Scope } from '#kernel/actor.ts';
import type { Catalogue, Language } from '#kernel/text.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { drain, type Job } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import type { Occasion } from '../occasion.ts';
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
  ['administrator', 'administrator', 'hq', 'ja'],
  ['ministry', 'ministry', 'transport', 'ja'],
  ['harbour', 'operator', 'harbour', 'ja'],
  ['harbour2', 'operator', 'harbour', 'en'],
  ['water', 'operator', 'water', 'ja'],
];

const keeper = program(new Set());

/** A small nation whose people are told things, for tests. */
export async function testNation(jobs: readonly Job[], words: Catalogue = {}) {
  const site = await testSite([...accessRoutes, ...noticeRoutes], words);
  const { tools } = site;
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const idOf = (code: string): OrganizationId => {
    const found = bodies.find((body) => body.code === code);
    if (!found) throw new Error(`There is no ${code}.`);
    return found.id;
  };
  const root: Actor = { ...keeper, permissions: new Set(rights.administrator.permissions) };
  const persons = new Map<string, Actor>();
  for (const [login, role, code, language] of staff) {
    const { body } = await site.ask(root, 'POST', '/api/persons', {
      ...{ login, role, language, name: `${login} san` },
      organizationId: OrganizationId.encode(idOf(code)),
      password: 'correct horse battery',
    });
    const scope: Scope =
      code === 'hq'
        ? 'all'
        : bodies
            .filter((b) => b.id === idOf(code) || b.supervisorId === idOf(code))
            .map(({ id }) => id);
    persons.set(login, {
      id: PersonId.parse(body.id),
      organizationId: idOf(code),
      permissions: new Set(rights[role].permissions),
      scope,
      language,
    });
    if (body.waitsForConfirmation) {
      const approver: Actor = {
        ...root,
        id: PersonId.parse('person_11111111-1111-4111-8111-111111111111'),
        permissions: new Set(['access.confirm']),
      };
      await site.ask(approver, 'POST', `/api/persons/${body.id}/confirmation`, {});
    }
  }
  const person = (login: string): Actor => {
    const found = persons.get(login);
    if (!found) throw new Error(`Nobody is called ${login}.`);
    return found;
  };
  const settle = () => drain(site.ownerUrl, tools, jobs);
  const base: Omit<Occasion, 'organizationId' | 'key'> = {
    kind: 'directive.issued',
    subject: 'directive_11111111-1111-4111-8111-111111111111',
    text: { key: 'test.issued', values: { title: '至急の更新' } },
    path: '/desk',
    label: 'TLP:GREEN',
  };
  const occasionFor = (code: string, key: string, rest: Partial<Occasion>): Occasion => ({
    ...base,
    organizationId: idOf(code),
    key,
    ...rest,
  });
  const tellOnly = (code: string, key: string, rest: Partial<Occasion> = {}, actor = keeper) =>
    tools.writeIfAny(actor, (work) => tell(work, occasionFor(code, key, rest)));
  return {
    ...site,
    idOf,
    person,
    settle,
    tellOnly,
    /** Tells a body something in a change that then fails. */
    tellAndFail: (code: string, key: string) =>
      tools.writeIfAny(keeper, async (work) => {
        await tell(work, occasionFor(code, key, {}));
        throw new Error('The change is undone.');
      }),
    /** Tells a body something, and carries it to everyone. */
    async tellBody(...told: Parameters<typeof tellOnly>) {
      await tellOnly(...told);
      await settle();
    },
    now: () => tools.read(keeper, async (work) => work.now),
    advance: (seconds: number) => tools.upkeep(keeper, (work) => advanceClock(work, seconds)),
    /** Asks the database as its owner, whom no policy binds. */
    async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) {
      const owner = new pg.Client({ connectionString: site.ownerUrl });
      await owner.connect();
      try {
        return await owner.query<Row>(text, [...values]);
      } finally {
        await owner.end();
      }
    },
  };
}
