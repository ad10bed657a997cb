import {
  actorOfSession,
  showDoor,
  signInToDemo,
  visitor,
} from '#features/access/server/service.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';
import type { Tools } from '#platform/tools.ts';

/** The persons of a demo, as its door lists them. */
export async function inhabitants(tools: Tools) {
  return (await tools.read(visitor('ja'), showDoor)).demo;
}

/** A person of a demo who has walked through its door, by login. */
export async function signedIn(tools: Tools, login: string): Promise<Actor> {
  const person = (await inhabitants(tools)).find((each) => each.login === login);
  if (!person) throw new Error(`Nobody in this demo is called ${login}.`);
  const door = visitor('ja');
  const { secret } = await tools.write(door, (work) => signInToDemo(work, { person: person.id }));
  const actor = await actorOfSession(tools, secret);
  if (!actor) throw new Error(`${login} signed in and is not known.`);
  return actor;
}

/** The first person of a demo in a role. */
export async function signedInAs(
  tools: Tools,
  role: 'officer' | 'approver' | 'auditor' | 'administrator',
) {
  const person = (await inhabitants(tools)).find((each) => each.role === role);
  if (!person) throw new Error(`Nobody in this demo is ${role}.`);
  return signedIn(tools, person.login);
}

/** Who answers for each organization below the headquarters, by login. */
export async function securityOfficers(tools: Tools): Promise<Map<OrganizationId, string>> {
  const answering = (await inhabitants(tools)).filter(
    ({ role }) => role === 'ministry' || role === 'operator',
  );
  return new Map(answering.map(({ organizationId, login }) => [organizationId, login]));
}
