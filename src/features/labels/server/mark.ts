import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { admission, type Destination } from '../audience.ts';
import { CommunityId, type LoweringId, marked, type Marking } from '../marking.ts';
import { markingFaults } from '../soundness.ts';
import { say } from '../texts.ts';
import { isWithin } from '../tlp.ts';
import * as store from './store.ts';
import { surroundingsOf } from './surroundings.ts';

// Where the register has no headquarters, or none in reach: a body that nobody is.
const nobody = OrganizationId.parse('org_00000000-0000-4000-8000-000000000000');

/** The headquarters, as far as the actor's reach tells. */
export async function headquarters(work: Work): Promise<OrganizationId> {
  return (await store.selectHeadquarters(work)) ?? nobody;
}

/** What bears no label, or one that is hidden from whoever asks: the strictest of the headquarters. */
async function unmarked(work: Work): Promise<Marking> {
  return marked('TLP:RED', await headquarters(work));
}

/** What an object bears now, as far as whoever asks may know. */
export async function markingOf(work: Work, subject: string): Promise<Marking> {
  const [kept] = await store.selectMarkings(work, { subject, limit: 1 });
  return kept?.marking ?? unmarked(work);
}

/** Whether an actor may know of a marking that is in its reach. */
export function isOpenTo({ actor }: Work, { label, persons }: Marking): boolean {
  return label !== 'TLP:RED' || actor.organizationId === null || persons.includes(actor.id);
}

/**
 * Marks an object, for the first time or more strictly than before. Nothing is lowered here, whoever
 * asks; only the originator names more of those whom the same label speaks of.
 */
export async function mark(work: Change, subject: string, marking: Marking): Promise<void> {
  const faults = markingFaults(marking);
  if (faults.length > 0) {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  }
  await store.lockSubject(work, subject);
  const before = await store.selectMarking(work, subject);
  if (before && !isOpenTo(work, before.marking)) notFound();
  if (before) await refuseLaxer(work, before.marking, marking);
  if (before && isSame(before.marking, marking)) return;
  await keep(work, subject, { marking, version: (before?.version ?? 0) + 1, lowering: null });
}

/** Refuses a marking that names persons, organizations or communities which are not there. */
export async function refuseUnknown(work: Work, marking: Marking): Promise<void> {
  const known = await store.selectKnown(work, marking);
  const faults = lists.flatMap((list) =>
    marking[list].flatMap((id, at) =>
      known.has(id) ? [] : [{ path: `/${list}/${at}`, text: sayKernel('kernel.not-found') }],
    ),
  );
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

/**
 * Marks an object in the name of the actor's own organization, or raises what another marked; what is
 * marked so already is told, so that nobody takes silence for a change.
 */
export async function markSubject(
  work: Change,
  { subject, ...named }: z.output<typeof api.markSubject.input>,
): Promise<z.output<typeof api.markSubject.output>> {
  const before = await store.selectMarking(work, subject);
  const own = work.actor.organizationId;
  const isSeen = before && isOpenTo(work, before.marking);
  const originator = isSeen ? before.marking.originator : own;
  if (!originator) throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
  const marking = { ...named, originator };
  await refuseUnknown(work, marking);
  const entered = work.entries.length;
  await mark(work, subject, marking);
  if (work.entries.length === entered) throw new Refusal('conflict', say('labels.unchanged'));
  return { subject, label: marking.label };
}

export function notFound(): never {
  throw new Refusal('not-found', sayKernel('kernel.not-found'));
}

type Next = {
  readonly marking: Marking;
  readonly version: number;
  readonly lowering: LoweringId | null;
};

/** Keeps a marking as the next version of a subject's and enters it. */
export async function keep(
  work: Change,
  subject: string,
  { marking, version, lowering }: Next,
): Promise<void> {
  const { label, originator, persons, organizations, communities } = marking;
  const isKept = await store.insertMarking(work, {
    organization_id: originator,
    subject,
    version,
    label,
    persons: [...persons],
    organizations: [...organizations],
    communities: [...communities],
    marked_by: work.actor.id,
    marked_at: work.now,
    lowering_id: lowering,
  });
  // It bears a marking that is hidden from the actor.
  if (!isKept) notFound();
  await append(work, {
    act: lowering === null ? 'label.marked' : 'label.lowered',
    subject,
    organizationId: originator,
    facts: {
      label,
      version,
      originator: OrganizationId.encode(originator),
      persons: persons.map((each) => PersonId.encode(each)),
      organizations: organizations.map((each) => OrganizationId.encode(each)),
      communities: communities.map((each) => CommunityId.encode(each)),
    },
  });
}

async function refuseLaxer(work: Work, before: Marking, after: Marking): Promise<void> {
  if (before.originator !== after.originator) {
    throw new Refusal('conflict', say('labels.other-originator'));
  }
  if (!isWithin(before.label, after.label)) {
    throw new Refusal('conflict', say('labels.raised-only'));
  }
  if (await speaksForOriginator(work, after.originator)) return;
  if (await admitsMore(work, before, after)) {
    throw new Refusal('forbidden', say('labels.widened'));
  }
}

/** Whether a marking lets anybody in whom the one before kept out. */
export async function admitsMore(work: Work, before: Marking, after: Marking): Promise<boolean> {
  if (newlyNamed(before, after, 'communities').length > 0) return true;
  const organizations = newlyNamed(before, after, 'organizations');
  // Those below a body that is newly named come with it, and may not all have been let in before.
  const bringsOthers = after.label === 'TLP:AMBER' && before.label !== 'TLP:AMBER';
  if (organizations.length > 0 && bringsOthers) return true;
  const destinations: Destination[] = organizations.map((organizationId) => ({
    to: 'organization',
    organizationId,
  }));
  for (const personId of newlyNamed(before, after, 'persons')) {
    const organizationId = await store.selectBodyOf(work, personId);
    if (!organizationId) return true;
    destinations.push({ to: 'person', personId, organizationId });
  }
  for (const destination of destinations) {
    const surroundings = await surroundingsOf(work, destination);
    if (!admission(before, destination, surroundings).admitted) return true;
  }
  return false;
}

const lists = ['persons', 'organizations', 'communities'] as const;

function newlyNamed<List extends (typeof lists)[number]>(
  before: Marking,
  after: Marking,
  list: List,
): Marking[List][number][] {
  const named = new Set<string>(before[list]);
  return after[list].filter((each) => !named.has(each));
}

const isSame = (before: Marking, after: Marking) =>
  before.label === after.label &&
  lists.every(
    (list) => newlyNamed(before, after, list).length + newlyNamed(after, before, list).length === 0,
  );

/** The program speaks for the headquarters, whose jobs carry on what its persons have ordered. */
async function speaksForOriginator(work: Work, originator: OrganizationId): Promise<boolean> {
  const { organizationId } = work.actor;
  if (organizationId !== null) return organizationId === originator;
  return originator === (await store.selectHeadquarters(work));
}
