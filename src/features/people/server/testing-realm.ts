import { randomUUID } from 'node:crypto';

import pg from 'pg';

import type { Administers } from '#features/access/delegation.ts';
import type { Role } from '#features/access/role.ts';
import { actorOfSession, addPerson, visitor } from '#features/access/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { connect } from '#platform/db.ts';
import { type Route, serve } from '#platform/http.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import type { Job } from '#platform/jobs.ts';
import { drain } from '#platform/jobs.ts';
import { sessionSecret } from '#platform/session-cookie.ts';
import { testDatabase } from '#platform/testing.ts';
import { toolsFor } from '#platform/tools.ts';

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq
rail,鉄道,Railway,operator,2020-01-01,transport
water,水道,Waterworks,operator,2020-01-01,hq`;

export const password = 'correct horse battery';

type Sent = {
  readonly cookie?: string | undefined;
  readonly body?: object;
  readonly key?: string;
  readonly agent?: string;
};

/** A small nation whose people sign in over HTTP at these routes, each with a session of their own. */
export async function testRealm(routes: readonly Route[]) {
  const database = await testDatabase();
  const db = connect(database.url, 8);
  const tools = toolsFor(db);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const app = await serve({
    routes,
    tools,
    words: {},
    authenticate: async (request) => {
      const secret = sessionSecret(request);
      return secret === undefined ? undefined : actorOfSession(tools, secret);
    },
    visitor,
  });
  const keeper = program(new Set());
  let addresses = 0;
  /** Every request comes from an address of its own, so that the limit on attempts is not in the way. */
  async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, sent: Sent = {}) {
    const isFile = sent.body instanceof Uint8Array;
    const answer = await app.inject({
      method,
      url,
      remoteAddress: `10.1.${(addresses += 1) >> 8}.${addresses & 255}`,
      headers: {
        'idempotency-key': sent.key ?? randomUUID(),
        ...(sent.cookie && { cookie: `noroshi=${sent.cookie}` }),
        ...(sent.agent && { 'user-agent': sent.agent }),
        ...(method !== 'GET' && {
          'content-type': isFile ? 'application/octet-stream' : 'application/json',
        }),
      },
      ...(method !== 'GET' && {
        payload: isFile ? Buffer.from(sent.body) : (sent.body ?? {}),
      }),
    });
    const cookie = answer.cookies.find(({ name }) => name === 'noroshi')?.value;
    return { status: answer.statusCode, body: JSON.parse(answer.payload), cookie };
  }
  const signIn = (login: string, given = password) =>
    ask('POST', '/api/sessions', { body: { login, password: given } });
  async function cookieOf(login: string): Promise<string> {
    const { status, cookie } = await signIn(login);
    if (status !== 200 || !cookie) throw new Error(`${login} did not sign in.`);
    return cookie;
  }
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const idOf = (code: string) => {
    const found = bodies.find((each) => each.code === code);
    if (!found) throw new Error(`There is no ${code}.`);
    return found.id;
  };
  /** Seats somebody who counts from the start; whoever administers is appointed by the installer. */
  async function seat(
    login: string,
    role: Role,
    code: string,
    administers: Administers = 'nobody',
  ) {
    const organizationId = idOf(code);
    const { id } = await tools.write(keeper, (work) =>
      addPerson(work, { login, name: login, role, language: 'ja', organizationId, password }),
    );
    await owner.query('update access.person set confirmed_by = created_by where id = $1', [id]);
    if (administers !== 'nobody') {
      await owner.query(
        `insert into access.delegation (organization_id, person_id, appointed_at, appointed_by, reaches_below)
         values ($1, $2, now(), $3, $4)`,
        [organizationId, id, keeper.id, administers === 'below'],
      );
    }
    return id;
  }
  return {
    ...{ ask, signIn, cookieOf, seat, idOf, owner, tools, keeper },
    org: (code: string) => OrganizationId.encode(idOf(code)),
    person: (id: PersonId) => PersonId.encode(id),
    advance: (hours: number) => tools.upkeep(keeper, (work) => advanceClock(work, hours * 3600)),
    drain: (jobs: readonly Job[]) => drain(database.ownerUrl, tools, jobs),
    async drop() {
      await app.close();
      await db.destroy();
      await owner.end();
      await database.drop();
    },
  };
}
