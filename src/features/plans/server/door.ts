import { hashOf } from '#features/incidents/server/service.ts';
import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { program } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { actingAs, type Change, type Work } from '#platform/tools.ts';

import type * as api from '../door-api.ts';
import { ConsultationId, type InviteeId } from '../plan.ts';
import { say } from '../texts.ts';
import { absent, type Input, type Output, refuseFaulty } from './ask.ts';
import { consultationLine } from './consultation-lines.ts';
import * as store from './consultation-store.ts';
import { asInvitee, consultationNamed } from './consultations.ts';
import * as opinions from './opinion-store.ts';
import { keepOpinion, takeBack } from './opinions.ts';
import { textNamed } from './plans.ts';
import { publishedTable } from './tables-of-opinions.ts';

/** Does something as the program does what comes before sign-in, whoever happens to be signed in. */
const atTheDoor = <Reached extends Work, Result>(
  asked: Reached,
  use: (work: Reached) => Promise<Result>,
) => actingAs(asked, program(new Set(), asked.actor.language), use);

type Coming = Pick<Input<typeof api.openOpinionDoor>, 'code' | 'consultationId'>;

/** The invitation that somebody comes with; one that opens nothing is refused alike, whatever the reason. */
async function inviteeFor(work: Work, { code, consultationId }: Coming) {
  const refused = () => new Refusal('not-found', say('plans.door.refused'));
  const invitee =
    code !== null
      ? await store.selectInviteeByCode(work, hashOf(code))
      : consultationId && (await store.selectPublicInvitee(work, consultationId));
  if (!invitee) throw refused();
  const row = await consultationNamed(work, invitee.consultation_id);
  if (work.now < row.opens_at) throw refused();
  return { invitee, row };
}

export async function listOpenConsultations(
  asked: Work,
): Promise<Output<typeof api.listOpenConsultations>> {
  return atTheDoor(asked, async (work) => {
    const rows = await store.selectConsultations(work, { isPublic: true });
    const lines = rows.map((row) => consultationLine(work, row));
    return {
      now: work.now,
      consultations: lines
        .filter(({ state }) => state !== 'ahead')
        .map(({ id, title, state, opensAt, closesAt }) => ({
          ...{ id, title, state, opensAt, closesAt },
        })),
    };
  });
}

export async function openOpinionDoor(
  asked: Change,
  coming: Input<typeof api.openOpinionDoor>,
): Promise<Output<typeof api.openOpinionDoor>> {
  return atTheDoor(asked, async (work) => {
    const { invitee } = await inviteeFor(work, coming);
    await passText(work, invitee);
    return asInvitee(work, invitee.id, (own) => doorFor(own, invitee));
  });
}

/** What everybody may read leaves to everybody; what a person was asked leaves in the place of who asks. */
async function passText(work: Change, invitee: store.InviteeRow): Promise<void> {
  const own = await headquarters(work);
  const isPublic = invitee.audience === 'public';
  const subject = ConsultationId.encode(invitee.consultation_id);
  const marking = marked(isPublic ? 'TLP:CLEAR' : 'TLP:AMBER+STRICT', own);
  const to = isPublic
    ? ({ to: 'public' } as const)
    : ({ to: 'organization', organizationId: own } as const);
  await passExit(work, { subject, marking }, to);
}

async function doorFor(
  work: Work,
  invitee: store.InviteeRow,
): Promise<Output<typeof api.openOpinionDoor>> {
  const row = await consultationNamed(work, invitee.consultation_id);
  const line = consultationLine(work, row);
  const text = await textNamed(work, row.plan_id, row.number);
  const given = await opinions.selectOpinions(work, row.id);
  const kept = await publishedTable(work, row);
  return {
    ...{ id: row.id, audience: invitee.audience, name: invitee.name ?? '' },
    ...{ affiliation: invitee.affiliation ?? '', plan: row.plan, title: row.title },
    ...{ lead: row.lead, naming: row.naming, state: line.state },
    ...{ opensAt: row.opens_at, closesAt: row.closes_at },
    mayGive: line.state === 'open' && invitee.revoked_at === null,
    paragraphs: text.all,
    opinions: given.map(({ id, paragraph, quote, words, proposal, ...rest }) => ({
      ...{ id, paragraph, quote, words, proposal, givenAt: rest.given_at },
      isWithdrawn: rest.withdrawn_at !== null,
    })),
    table: kept?.table ?? null,
  };
}

type AtDoor = Input<typeof api.giveOpinionAtDoor>;

/** Under which name an opinion is given: as the consultation asks for names or for none. */
function nameOf(
  { naming }: store.ConsultationRow,
  invitee: store.InviteeRow,
  typed: Pick<AtDoor, 'giver' | 'affiliation'>,
) {
  if (naming === 'anonymous') return { name: '', affiliation: '' };
  const isPerson = invitee.name !== null;
  const faults: Fault[] = [];
  // A person who was asked by name keeps it, and says with an empty one that they would rather not.
  const name = isPerson && naming === 'named' ? (invitee.name ?? '') : typed.giver;
  if (naming === 'named' && name === '') {
    faults.push({ path: '/giver', text: sayKernel('kernel.required') });
  }
  refuseFaulty(faults);
  const affiliation = isPerson ? (invitee.affiliation ?? '') : typed.affiliation;
  return { name, affiliation: name === '' ? '' : affiliation };
}

export async function giveOpinionAtDoor(
  asked: Change,
  { code, consultationId, giver: typed, affiliation: office, ...given }: AtDoor,
): Promise<Output<typeof api.giveOpinionAtDoor>> {
  return atTheDoor(asked, async (work) => {
    const { invitee, row } = await inviteeFor(work, { code, consultationId });
    const { name, affiliation } = nameOf(row, invitee, { giver: typed, affiliation: office });
    return asInvitee(work, invitee.id, async (own) => {
      const giver = { invitee, organizationId: null, name, affiliation };
      const id = await keepOpinion(own, row, { giver, given });
      return { id, entry: own.entries.at(-1) ?? '' };
    });
  });
}

export async function withdrawAtDoor(
  asked: Change,
  { code, opinionId }: Input<typeof api.withdrawAtDoor>,
): Promise<null> {
  return atTheDoor(asked, async (work) => {
    const { invitee } = await inviteeFor(work, { code, consultationId: null });
    return asInvitee(work, invitee.id, (own) => withdrawOwn(own, invitee.id, opinionId));
  });
}

async function withdrawOwn(
  work: Change,
  inviteeId: InviteeId,
  opinionId: Input<typeof api.withdrawAtDoor>['opinionId'],
): Promise<null> {
  const opinion = await opinions.selectOpinion(work, opinionId);
  if (opinion?.invitee_id !== inviteeId) throw absent();
  return takeBack(work, opinion);
}
