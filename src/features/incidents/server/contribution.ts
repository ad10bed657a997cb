import { marked } from '#features/labels/marking.ts';
import { passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { actingAs, type Change, newId, type Work } from '#platform/tools.ts';

import {
  BlockKey,
  type Contribution,
  ContributionId,
  contributionState,
  fieldsOf,
} from '../contribution.ts';
import type * as api from '../contribution-api.ts';
import { isFieldKey } from '../fact-fields.ts';
import { current } from '../facts.ts';
import { say } from '../filing-texts.ts';
import { IncidentId } from '../incident.ts';
import { say as sayCode } from '../without-account-texts.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import { bearer, codeRefused, hashOf, newCode } from './code.ts';
import * as store from './contribution-store.ts';
import { factOf, recordNamed } from './picture.ts';
import { keepFact, refuseAt } from './record.ts';
import { selectBody, selectFacts } from './store.ts';

const day = 86_400_000;

/** Enters what was done about a part: it is the body’s own affair. */
async function enter(
  work: Change,
  act: 'contribution.invited' | 'contribution.opened' | 'contribution.revoked',
  { id, organization_id: organizationId, record_id: record, firm }: Entered,
): Promise<void> {
  const facts = { record: IncidentId.encode(record), firm };
  await append(work, { act, subject: ContributionId.encode(id), organizationId, facts });
}
type Entered = Pick<store.ContributionRow, 'id' | 'organization_id' | 'record_id' | 'firm'>;

function lineOf(row: store.ContributionRow, now: Date): Contribution {
  const { revoked_at: revokedAt, expires_at: expiresAt } = row;
  return {
    ...{ id: row.id, block: BlockKey.parse(row.block), name: row.name, firm: row.firm },
    state: contributionState({ revokedAt, expiresAt }, now),
    ...{ invitedBy: row.invited_as, invitedAt: row.invited_at, expiresAt },
    openedAt: row.opened_at,
  };
}

export async function listContributions(
  work: Work,
  { incidentId }: Input<typeof api.listContributions>,
): Promise<Output<typeof api.listContributions>> {
  const record = await recordNamed(work, incidentId);
  const rows = await store.selectContributions(work, record.organization_id, incidentId);
  return rows.map((row) => lineOf(row, work.now));
}

export async function inviteContractor(
  work: Change,
  { incidentId, block, name, firm, days }: Input<typeof api.inviteContractor>,
): Promise<Output<typeof api.inviteContractor>> {
  const record = await recordNamed(work, incidentId);
  if (record.closed_at) throw new Refusal('conflict', say('incidents.closed'));
  const { code, hash } = newCode();
  const id = newId(ContributionId);
  const expiresAt = new Date(work.now.getTime() + days * day);
  const row = {
    ...{ organization_id: record.organization_id, id, record_id: incidentId },
    ...{ block, fields: [...fieldsOf(block)], name, firm, code_hash: hash },
    ...{ invited_by: work.actor.id, invited_as: await ownName(work), invited_at: work.now },
    ...{ expires_at: expiresAt, opened_at: null, revoked_by: null, revoked_at: null },
  };
  await store.insertContribution(work, row);
  await enter(work, 'contribution.invited', row);
  return { id, code, expiresAt };
}

export async function revokeContribution(
  work: Change,
  { incidentId, contributionId }: Input<typeof api.revokeContribution>,
): Promise<null> {
  const record = await recordNamed(work, incidentId);
  const rows = await store.selectContributions(work, ownBody(work), incidentId);
  const found = rows.find(({ id }) => id === contributionId) ?? notFound();
  if (!(await store.updateContributionRevoked(work, found))) {
    throw new Refusal('conflict', sayCode('incidents.contribution.revoked-already'));
  }
  await enter(work, 'contribution.revoked', { ...found, record_id: record.id });
  return null;
}

/** What a code stands for and is still open; every other code is refused alike. */
async function contributionFor(work: Work, code: string): Promise<store.ContributionRow> {
  const found = await store.selectContributionByCode(work, hashOf(code));
  if (!found) return codeRefused();
  const { revoked_at: revokedAt, expires_at: expiresAt } = found;
  return contributionState({ revokedAt, expiresAt }, work.now) === 'open' ? found : codeRefused();
}

export async function openContribution(
  asked: Change,
  { code }: Input<typeof api.openContribution>,
): Promise<Output<typeof api.openContribution>> {
  return actingAs(asked, program(new Set(), asked.actor.language), async (work) => {
    const found = await contributionFor(work, code);
    const body = (await selectBody(work, found.organization_id)) ?? notFound();
    const facts = await actingAs(work, bearer(found.id, work.actor.language), (own) =>
      selectFacts(own, found.organization_id, [found.record_id]),
    );
    await store.updateContributionOpened(work, found.id);
    await enter(work, 'contribution.opened', found);
    // A contractor works for the body and in its place: what it reads stays with the body.
    const { id, organization_id: organizationId } = found;
    const marking = marked('TLP:AMBER+STRICT', organizationId);
    const thing = { subject: ContributionId.encode(id), marking };
    await passExit(work, thing, { to: 'organization', organizationId });
    return {
      ...{ body: body.names, name: found.name, firm: found.firm },
      ...{ block: BlockKey.parse(found.block), expiresAt: found.expires_at },
      fields: found.fields.filter(isFieldKey),
      facts: [...current(facts.map(factOf)).values()],
    };
  });
}

export async function contributeFact(
  asked: Change,
  { code, ...told }: Input<typeof api.contributeFact>,
): Promise<Output<typeof api.contributeFact>> {
  return actingAs(asked, program(new Set(), asked.actor.language), async (work) => {
    const found = await contributionFor(work, code);
    if (!found.fields.includes(told.field)) {
      refuseAt('/field', sayCode('incidents.contribution.other-part'));
    }
    const { organization_id: organizationId, record_id: id, name: by, firm } = found;
    return actingAs(work, bearer(found.id, work.actor.language), (own) =>
      keepFact(own, { organizationId, id }, { ...told, by, firm }),
    );
  });
}
