import type { z } from 'zod';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { admission, type Destination, type Surroundings } from '../audience.ts';
import { type Consent, isConsented } from '../consent.ts';
import type { Marking } from '../marking.ts';
import { selectIsRegistered } from './community-store.ts';
import { selectConsentsOn } from './consent-store.ts';
import { notFound } from './mark.ts';
import { selectPassages, selectReaders } from './passage-store.ts';
import { selectMarkings } from './store.ts';
import { surroundingsOf } from './surroundings.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

export async function listMarkings(
  work: Work,
  sought: Input<'listMarkings'>,
): Promise<Output<'listMarkings'>> {
  const rows = await selectMarkings(work, sought);
  return rows.map(({ marking, ...line }) => ({ ...line, ...marking }));
}

export async function listPassages(
  work: Work,
  wanted: Input<'listPassages'>,
): Promise<Output<'listPassages'>> {
  return selectPassages(work, wanted);
}

export async function listReaders(
  work: Work,
  { organizationId }: Input<'listReaders'>,
): Promise<Output<'listReaders'>> {
  return selectReaders(work, organizationId);
}

/** As many objects as one preview judges. */
const most = 2000;

/** What an organization or one of its persons would see, and why; an object that is hidden from the asker is left out. */
export async function previewAudience(
  work: Work,
  { organizationId, personId, subject }: Input<'previewAudience'>,
): Promise<Output<'previewAudience'>> {
  if (!(await selectIsRegistered(work, organizationId))) notFound();
  const destination = destinationOf(organizationId, personId);
  const surroundings = await surroundingsOf(work, destination);
  const found = await selectMarkings(work, { subject, limit: most + 1 });
  const rows = found.slice(0, most);
  const subjects = rows.map((row) => row.subject);
  const consents = grouped(
    subjects.length > 0 ? await selectConsentsOn(work, subjects) : [],
    (each) => each.subject,
  );
  const objects = rows.map((row) => ({
    subject: row.subject,
    label: row.marking.label,
    ...judged(row.marking, consents.get(row.subject) ?? [], destination, surroundings),
  }));
  const sees = objects.filter(({ admitted }) => admitted).length;
  return { sees, seesNot: objects.length - sees, isCut: found.length > most, objects };
}

const destinationOf = (organizationId: OrganizationId, personId?: PersonId): Destination =>
  personId ? { to: 'person', personId, organizationId } : { to: 'organization', organizationId };

function judged(
  marking: Marking,
  consents: readonly Consent[],
  destination: Destination,
  surroundings: Surroundings,
): { admitted: boolean; reason: Output<'previewAudience'>['objects'][number]['reason'] } {
  const told = admission(marking, destination, surroundings);
  if (!told.admitted) return told;
  const isFree = consents.every((each) => isConsented(each, destination, surroundings));
  return isFree ? told : { admitted: false, reason: 'no-consent' };
}
