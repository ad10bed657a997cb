import { addPerson, confirmPerson } from '#features/access/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Tools } from '#platform/tools.ts';

import { randomPassword } from './found.ts';

/** A person's first way in; the password is shown once and kept nowhere. */
export type FirstSignIn = { readonly login: string; readonly password: string };

/**
 * Founds a live installation in an empty one: the headquarters, and the two persons whom nobody is
 * there yet to appoint. Everybody after them is proposed by one and confirmed by the other.
 */
export async function foundHeadquarters(tools: Tools): Promise<readonly FirstSignIn[]> {
  const founder = program(new Set(['organizations.manage', 'access.manage'] as const));
  const since = await tools.read(founder, async ({ now }) => now.toISOString().slice(0, 10));
  const sheet = `code,name_ja,name_en,kind,since,precedence\nhq,本部,Headquarters,headquarters,${since},1\n`;
  await tools.write(founder, (work) => registerSheet(work, { sheet, dryRun: false }));
  const [headquarters] = await tools.read(founder, listOrganizations);
  if (!headquarters) throw new Refusal('unavailable', sayKernel('kernel.not-found'));

  const seats = [];
  for (const role of ['administrator', 'approver'] as const) {
    const password = randomPassword();
    const seat = { login: role, name: role, role, language: 'ja', password } as const;
    const organizationId = headquarters.id;
    const { id } = await tools.write(founder, (work) =>
      addPerson(work, { ...seat, organizationId }),
    );
    seats.push({ id, login: seat.login, password });
  }
  const approver = seats.find(({ login }) => login === 'approver');
  if (!approver) throw new Error('Nobody was given the seat that confirms.');
  const second: Actor = { ...program(new Set(['access.confirm'] as const)), id: approver.id };
  for (const { id } of seats) {
    await tools.write(second, (work) => confirmPerson(work, { personId: id }));
  }
  return seats.map(({ login, password }) => ({ login, password }));
}
