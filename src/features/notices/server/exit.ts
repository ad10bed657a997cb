import { marked, type Marking } from '#features/labels/marking.ts';
import { type Destination, passExit, type Thing } from '#features/labels/server/service.ts';
import type { Tlp } from '#features/labels/tlp.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

/** What tells nothing is clear. */
export const clear = (originator: OrganizationId): Marking => marked('TLP:CLEAR', originator);

type Whom = { readonly organizationId: OrganizationId; readonly personId: PersonId | null };

/** What a body is told is for that body; of TLP:RED, for the one person whose mailbox it is. */
export function markingFor(label: Tlp, originator: OrganizationId, whom: Whom): Marking {
  const base = { ...clear(originator), label };
  if (label === 'TLP:CLEAR') return base;
  if (label === 'TLP:RED') return { ...base, persons: whom.personId ? [whom.personId] : [] };
  return { ...base, organizations: [whom.organizationId] };
}

/** Why the exit door let something stay; undefined where it let it out. */
export async function passes(
  work: Change,
  thing: Thing,
  to: Destination,
): Promise<Text | undefined> {
  try {
    await passExit(work, thing, to);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.text;
    throw error;
  }
}
