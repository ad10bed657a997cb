import { randomUUID } from 'node:crypto';

import { append } from '#features/ledger/server/service.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { beyondReach, type Change, type Work } from '#platform/tools.ts';

import { admission, type Destination } from '../audience.ts';
import { isConsented } from '../consent.ts';
import type { Marking } from '../marking.ts';
import type { PassageReason } from '../passage.ts';
import { say } from '../texts.ts';
import * as store from './store.ts';
import { surroundingsOf } from './surroundings.ts';

/** Something that is to leave: the object it is about, and the marking that it bears. */
export type Thing = { readonly subject: string; readonly marking: Marking };

type Ruling = { readonly passed: boolean; readonly reason: PassageReason };

/**
 * The one exit door: whatever leaves goes through here, is judged twice by codes that share nothing,
 * and is recorded, also when it stays. The refusal keeps what was written before it, so go through
 * the door before writing anything that must not outlive it.
 */
export async function passExit(
  work: Change,
  thing: Thing,
  destination: Destination,
): Promise<void> {
  const first = await firstOpinion(work, thing, destination);
  const second = await store.selectSecondOpinion(work, thing, askedOf(destination));
  const ruling = weigh(first, second);
  await record(work, { thing, destination, ruling });
  if (ruling.passed) return;
  const text = refusalWords(ruling.reason, thing.marking);
  throw new Refusal('forbidden', text, { keeps: true });
}

/**
 * Hands something to a body that its own marking names, wherever that body stands: a reporter reaches
 * an authority above it. Nobody is judged of whom the marking does not speak by name; both codes have
 * the whole register before them, and whoever hands it over learns nothing of it.
 */
export async function passToNamed(
  work: Change,
  thing: Thing,
  organizationId: OrganizationId,
): Promise<void> {
  const destination = { to: 'organization', organizationId } as const;
  if (!thing.marking.organizations.includes(organizationId)) {
    return passExit(work, thing, destination);
  }
  return beyondReach(work, (whole) => passExit(whole, thing, destination));
}

/** Both must let it out. Where they differ, nothing leaves, whichever of the two is wrong. */
export function weigh(first: Ruling, second: boolean): Ruling {
  // Beyond one's reach the second code is not asked to agree: it reads no more than the actor may.
  if (first.reason === 'beyond-reach' || first.passed === second) return first;
  return { passed: false, reason: 'disagreed' };
}

async function firstOpinion(work: Work, thing: Thing, destination: Destination): Promise<Ruling> {
  if (!isInReach(work, destination)) return { passed: false, reason: 'beyond-reach' };
  const surroundings = await surroundingsOf(work, destination);
  const { kept, isMarked, consents } = await store.selectBearing(work, thing.subject);
  // What it bears is hidden from whoever lets it out: they are not among those it names.
  if (!kept && isMarked) return { passed: false, reason: 'not-named' };
  const told = admission(thing.marking, destination, surroundings);
  if (!told.admitted) return { passed: false, reason: told.reason };
  const stored = kept ? admission(kept.marking, destination, surroundings) : told;
  if (!stored.admitted) return { passed: false, reason: stored.reason };
  const isFree = consents.every((each) => isConsented(each, destination, surroundings));
  return isFree ? { passed: true, reason: told.reason } : { passed: false, reason: 'no-consent' };
}

/** Whoever does not see everything lets things out to its own bodies only: it cannot judge of others. */
function isInReach({ actor }: Work, destination: Destination): boolean {
  if (actor.scope === 'all') return true;
  return destination.to !== 'public' && actor.scope.includes(destination.organizationId);
}

/** A destination as the second code is asked about it. */
export const askedOf = (destination: Destination): store.Asked => ({
  destination: destination.to,
  to_person: destination.to === 'person' ? destination.personId : null,
  to_organization: destination.to === 'public' ? null : destination.organizationId,
  ceiling: destination.to === 'channel' ? destination.ceiling : null,
});

type Passage = {
  readonly thing: Thing;
  readonly destination: Destination;
  readonly ruling: Ruling;
};

async function record(work: Change, { thing, destination, ruling }: Passage): Promise<void> {
  const { label, originator } = thing.marking;
  const asked = askedOf(destination);
  const id = randomUUID();
  await store.insertPassage(work, {
    organization_id: originator,
    id,
    subject: thing.subject,
    label,
    ...asked,
    ...ruling,
    passed_by: work.actor.id,
    at: work.now,
  });
  if (ruling.passed) work.passages.push(id);
  const { to_person: person, to_organization: organization } = asked;
  await append(work, {
    act: actOf(ruling),
    subject: thing.subject,
    organizationId: originator,
    facts: {
      label,
      reason: ruling.reason,
      destination: destination.to,
      organization: organization && OrganizationId.encode(organization),
      person: person && PersonId.encode(person),
      ceiling: asked.ceiling,
    },
  });
}

function actOf({ passed, reason }: Ruling) {
  if (reason === 'disagreed') return 'label.disagreed';
  return passed ? 'label.passed' : 'label.refused';
}

function refusalWords(reason: PassageReason, { label }: Marking): Text {
  if (reason === 'disagreed') return say('labels.disagreed');
  if (reason === 'no-consent') return say('labels.no-consent');
  if (reason === 'beyond-reach') return say('labels.only-to-oneself');
  return say('labels.not-passed', { label });
}
