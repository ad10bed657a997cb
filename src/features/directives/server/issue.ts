import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { fiscalYear } from '../number.ts';
import { say } from '../texts.ts';
import { insertAddressees } from './addressee-store.ts';
import { amend } from './amend.ts';
import { imprint } from './imprint.ts';
import { widenAudience } from './marking.ts';
import { addresseesNow } from './scoping.ts';
import * as store from './store.ts';
import { supersede } from './supersede.ts';
import { directiveNamed } from './view.ts';

type Issued = z.output<typeof api.issueDirective.output>;

/**
 * Issues a version as the second person: the one that was read, and no later one. The first time,
 * the addressees are computed and frozen with the evidence for each, and their clocks start; an
 * amendment is to be acknowledged anew.
 */
export async function issueDirective(
  work: Change,
  { directiveId, version }: z.output<typeof api.issueDirective.input>,
): Promise<Issued> {
  await store.lockDirective(work, directiveId);
  const directive = await directiveNamed(work, directiveId);
  const latest = await store.selectVersion(work, directiveId);
  if (directive.closed_at) throw new Refusal('conflict', say('directives.closed'));
  if (directive.issued_at && latest.version === directive.version) {
    throw new Refusal('conflict', say('directives.already-issued'));
  }
  const author = directive.issued_at ? latest.writtenBy : directive.drafted_by;
  if (author === work.actor.id || latest.writtenBy === work.actor.id) {
    throw new Refusal('forbidden', say('directives.own-draft'));
  }
  if (latest.version !== version) {
    throw new Refusal('conflict', say('directives.other-version', { version: latest.version }));
  }
  return directive.issued_at ? amend(work, directive, version) : issue(work, directive);
}

/**
 * Puts a draft in force on behalf of whoever acts: a person, or the program under a rule that two
 * people approved. Whoever drafted it cannot.
 */
export async function issue(work: Change, draft: store.DirectiveRow): Promise<Issued> {
  const actions = (await store.selectActions(work, { directiveId: draft.id })).get(draft.id) ?? [];
  const addressees = await addresseesNow(work, {
    vulnerability: draft.vulnerability_id,
    days: draft.days,
    scope: draft.scope,
    actions,
  });
  if (addressees.length === 0) throw new Refusal('conflict', say('directives.nobody'));
  const number = await numberAtIssue(work, draft);
  await store.updateIssued(work, draft.id, number);
  await store.updateInForce(work, draft.id, draft.version);
  const joined = await insertAddressees(work, draft.id, addressees);
  await widenAudience(work, draft.id, joined);
  const { fiscalYear: year } = number;
  const document = await imprint(work, { id: draft.id, kind: draft.kind, fiscalYear: year });
  await append(work, {
    act: 'directive.issued',
    subject: DirectiveId.encode(draft.id),
    organizationId: null,
    facts: {
      kind: draft.kind,
      fiscalYear: number.fiscalYear,
      number: number.number,
      version: draft.version,
      vulnerability: draft.vulnerability_id,
      addressees: addressees.length,
      document: document?.ja ?? null,
    },
  });
  await supersede(work, draft);
  return { id: draft.id, addressees: addressees.length, issuedAt: work.now };
}

/** A draft that lay over the turn of the fiscal year is numbered in the year in which it is issued. */
async function numberAtIssue(work: Change, draft: store.DirectiveRow) {
  const year = fiscalYear(work.now);
  if (year === draft.fiscal_year) return { fiscalYear: year, number: draft.number };
  const series = { kind: draft.kind, fiscalYear: year };
  return { fiscalYear: year, number: await store.drawNumber(work, series) };
}
