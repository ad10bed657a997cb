import { randomBytes } from 'node:crypto';

import { addPerson, confirmPerson } from '#features/access/server/service.ts';
import { setAuthority } from '#features/incidents/server/service.ts';
import { registerSystem, stateExposure } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, type OrganizationId, type PersonId, program } from '#kernel/actor.ts';
import { beginAt, setMode } from '#platform/installation.ts';
import type { Tools } from '#platform/tools.ts';

import type { Inhabitant, Nation, NationSystem } from './nation.ts';

/** A system of the nation as it is registered. */
export type Founded = NationSystem & {
  readonly id: SystemId;
  readonly organizationId: OrganizationId;
};

/** What founding a nation brought about. */
export type Foundation = {
  readonly organizations: number;
  readonly persons: number;
  readonly systems: readonly Founded[];
};

/**
 * Founds the demo nation in an empty installation, which is a demo from then on. Its time may begin
 * in the past.
 */
export async function foundNation(
  tools: Tools,
  nation: Nation,
  beginsAt?: Date,
): Promise<Foundation> {
  const founder = program(
    new Set([
      ...(['organizations.manage', 'access.manage'] as const),
      ...(['inventory.register', 'incidents.route'] as const),
    ]),
  );
  await tools.upkeep(founder, (work) => setMode(work, 'demo'));
  if (beginsAt) await tools.upkeep(founder, (work) => beginAt(work, beginsAt));
  await tools.write(founder, (work) => registerSheet(work, { sheet: nation.sheet, dryRun: false }));
  const bodies = await tools.read(founder, listOrganizations);
  const ids = new Map(bodies.map(({ code, id }) => [code, id]));
  await settle(tools, founder, { persons: nation.persons, ids });
  for (const [recipient, organization] of Object.entries(authorities)) {
    const organizationId = ids.get(organization);
    // A nation may have fewer bodies than the demo's own.
    if (organizationId === undefined) continue;
    await tools.write(founder, (work) => setAuthority(work, { recipient, organizationId }));
  }
  const systems: Founded[] = [];
  for (const system of nation.systems) {
    systems.push(
      await registered(tools, founder, { ...system, organizationId: known(ids, system) }),
    );
  }
  return { organizations: bodies.length, persons: nation.persons.length, systems };
}

/** Who in the nation receives reports of incidents, beside ministries and the headquarters. */
const authorities = {
  'prime-minister': 'hq',
  ppc: 'home',
  'safety-office': 'industry',
  mic: 'signals',
  csirt: 'hq',
  'single-contact-point': 'hq',
  cisa: 'hq',
} as const;

type Ids = ReadonlyMap<string, OrganizationId>;

function known(ids: Ids, { organization }: { readonly organization: string }): OrganizationId {
  const id = ids.get(organization);
  if (id === undefined) throw new Error(`The demo nation has no organization ${organization}.`);
  return id;
}

type Settlers = { readonly persons: readonly Inhabitant[]; readonly ids: Ids };

/** A password that nobody knows: its bearer comes in by the door of the demo. */
export const randomPassword = (): string => randomBytes(32).toString('base64url');

/** Gives every person a seat. The headquarters' own wait for a second person's word. */
async function settle(tools: Tools, founder: Actor, { persons, ids }: Settlers): Promise<void> {
  const waiting: PersonId[] = [];
  let approver: PersonId | undefined;
  for (const person of persons) {
    const { login, name, role } = person;
    const seat = { login, name, role, language: 'ja', organizationId: known(ids, person) } as const;
    const password = randomPassword();
    const added = await tools.write(founder, (work) => addPerson(work, { ...seat, password }));
    if (role === 'approver') approver = added.id;
    if (added.waitsForConfirmation) waiting.push(added.id);
  }
  if (approver === undefined) throw new Error('The demo nation has nobody who approves.');
  // Nobody stands above the first approver, who therefore confirms their own seat with the others.
  const second: Actor = { ...program(new Set(['access.confirm'] as const)), id: approver };
  for (const personId of waiting) {
    await tools.write(second, (work) => confirmPerson(work, { personId }));
  }
}

async function registered(
  tools: Tools,
  founder: Actor,
  system: NationSystem & { readonly organizationId: OrganizationId },
): Promise<Founded> {
  const { organizationId, fields, exposure } = system;
  const dependencies = [...system.dependencies];
  const { id } = await tools.write(founder, (work) =>
    registerSystem(work, { organizationId, ...fields, dependencies }),
  );
  if (exposure) {
    await tools.write(founder, (work) => stateExposure(work, { systemId: id, ...exposure }));
  }
  return { ...system, id };
}
