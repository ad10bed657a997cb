import type { z } from 'zod';

import {
  currentDecisions,
  decideExposure,
  judge,
  place,
} from '#features/exposure/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { jurisdictionOf, rulingAfter } from '#features/profiles/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { sweep } from '#platform/jobs.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import {
  inOrder,
  isCalledFor,
  isLate,
  type Listing,
  StandingDirectiveId,
  type Terms,
} from '../standing-directive.ts';
import type * as api from '../standing-directive-api.ts';
import { say } from '../standing-directive-texts.ts';
import { say as sayDirective } from '../texts.ts';
import { draftDirective } from './draft.ts';
import { issue } from './issue.ts';
import { addresseesNow } from './scoping.ts';
import * as store from './standing-directive-store.ts';
import { directiveNamed } from './view.ts';

type Input<Name extends keyof typeof api> = z.output<
  Extract<(typeof api)[Name], { input: z.ZodType }>['input']
>;
type Output<Name extends keyof typeof api> = z.output<
  Extract<(typeof api)[Name], { output: z.ZodType }>['output']
>;

async function standingNamed(work: Work, id: StandingDirectiveId): Promise<store.StandingRow> {
  const [row] = await store.selectStandings(work, id);
  if (!row) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return row;
}

/** Proposes terms: of a new standing directive, or a new version of one. They bind nobody yet. */
export async function proposeStandingDirective(
  work: Change,
  { standingId, terms }: Input<'proposeStandingDirective'>,
): Promise<Output<'proposeStandingDirective'>> {
  const id = standingId ?? newId(StandingDirectiveId);
  if (standingId === undefined) await store.insertStanding(work, id);
  else await refuseEnded(work, id);
  const [latest] = await store.selectTerms(work, id);
  const version = (latest?.version ?? 0) + 1;
  await store.insertTerms(work, { standingId: id, version, terms });
  await append(work, {
    act: 'standing-directive.proposed',
    subject: StandingDirectiveId.encode(id),
    organizationId: null,
    facts: { version, title: terms.title, sources: [...terms.sources], cap: terms.cap },
  });
  return { id, version };
}

async function refuseEnded(work: Change, id: StandingDirectiveId): Promise<void> {
  await store.lockStanding(work, id);
  const { ended_at: endedAt } = await standingNamed(work, id);
  if (endedAt) throw new Refusal('conflict', say('standing-directive.ended'));
}

/** Approves the latest terms as the second person: from now on they issue directives by themselves. */
export async function approveStandingDirective(
  work: Change,
  { standingId, version }: Input<'approveStandingDirective'>,
): Promise<null> {
  await refuseEnded(work, standingId);
  const [latest] = await store.selectTerms(work, standingId);
  if (!latest) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  if (latest.proposed_by === work.actor.id) {
    throw new Refusal('forbidden', sayDirective('directives.own-draft'));
  }
  if (latest.version !== version) {
    throw new Refusal(
      'conflict',
      sayDirective('directives.other-version', { version: latest.version }),
    );
  }
  if (latest.approved_at) throw new Refusal('conflict', say('standing-directive.already-approved'));
  await store.updateApproved(work, { id: standingId, version });
  await append(work, {
    act: 'standing-directive.approved',
    subject: StandingDirectiveId.encode(standingId),
    organizationId: null,
    facts: { version, title: latest.title, cap: latest.cap },
  });
  return null;
}

export async function endStandingDirective(
  work: Change,
  { standingId, reason }: Input<'endStandingDirective'>,
): Promise<null> {
  await refuseEnded(work, standingId);
  await store.updateEnded(work, standingId, reason);
  await append(work, {
    act: 'standing-directive.ended',
    subject: StandingDirectiveId.encode(standingId),
    organizationId: null,
    facts: { reason },
  });
  return null;
}

/** The terms in force, once the standing directive is there and has not ended. */
async function termsInForce(work: Work, id: StandingDirectiveId) {
  const row = await standingNamed(work, id);
  const all = await store.selectTerms(work, id);
  const terms = all.find(({ version }) => version === row.version);
  return row.ended_at ? undefined : terms;
}

async function boundNow(work: Work, terms: Terms, vulnerability: string) {
  const { days, scope, actions } = terms;
  return addresseesNow(work, { vulnerability, days, scope, actions });
}

/**
 * Decides on a vulnerability unless that was done by a table that rules; new facts decide again by
 * themselves, so that a listing which waits every minute leaves no decision every minute. Whether
 * anybody is affected at all.
 */
async function decideOnce(work: Change, vulnerability: string): Promise<boolean> {
  const affected = (await judge(work, vulnerability)).filter(
    ({ judgement }) => judgement.verdict === 'affected',
  );
  if (affected.length === 0) return false;
  const tables = new Map(
    (await currentDecisions(work, vulnerability)).map((row) => [
      place(row.organizationId, row.systemId),
      row.table,
    ]),
  );
  const isDecided = affected.every(({ system }) =>
    tables.has(place(system.organizationId, system.id)),
  );
  let rules = true;
  for (const table of new Set(tables.values())) {
    rules &&= (await rulingAfter(work, table)).table.id === table;
  }
  if (!isDecided || !rules) await decideExposure(work, { vulnerability });
  return true;
}

/**
 * Answers one listing: decides, and issues a directive where the terms call for one; beyond the cap
 * it waits for a person. A listing that was answered is left alone, however often it is met.
 */
async function answerListing(work: Change, listing: Listing): Promise<void> {
  const { standingId, vulnerability, listedAt } = listing;
  await store.lockStanding(work, standingId);
  const terms = await termsInForce(work, standingId);
  if (!terms || (await store.selectIsAnswered(work, listing))) return;
  if (!(await decideOnce(work, vulnerability))) return;
  const addressees = await boundNow(work, terms, vulnerability);
  if (!isCalledFor(terms, addressees)) return;
  const { zone } = (await jurisdictionOf(work)).profile;
  const late = isLate(listedAt, work.now, zone);
  const taken = { ...listing, version: terms.version, late, addressees: addressees.length };
  if (addressees.length > terms.cap) {
    await store.insertCase(work, { ...taken, directiveId: null });
    await tellWaiting(work, listing, addressees.length);
    return;
  }
  const directiveId = await issueUnder(work, { ...listing, terms });
  await store.insertCase(work, { ...taken, directiveId });
}

/** Drafts and issues a directive under a standing one. */
async function issueUnder(
  work: Change,
  { standingId, vulnerability, terms }: Listing & { readonly terms: Terms },
): Promise<DirectiveId> {
  const { title, body, days, scope, actions } = terms;
  const order = { title: `${title} (${vulnerability})`, body, days, scope, actions };
  const { id } = await draftDirective(work, { ...order, vulnerability });
  await store.updateUnder(work, id, standingId);
  await issue(work, await directiveNamed(work, id));
  return id;
}

async function tellWaiting(work: Change, listing: Listing, addressees: number): Promise<void> {
  const { standingId, vulnerability } = listing;
  const subject = StandingDirectiveId.encode(standingId);
  await append(work, {
    act: 'standing-directive.waiting',
    subject,
    organizationId: null,
    facts: { vulnerability, addressees },
  });
  const bodies = await listOrganizations(work);
  for (const { id } of bodies.filter(({ kind }) => kind === 'headquarters')) {
    await tell(work, {
      kind: 'standing-directive.waiting',
      key: `${subject} ${vulnerability}`,
      organizationId: id,
      subject,
      text: say('standing-directive.notice', { vulnerability, addressees }),
      path: `/standing-directives/${subject}`,
      label: 'TLP:AMBER+STRICT',
    });
  }
}

/** Decides on what waits beyond the cap: it is issued as things are now, or declined for good. */
export async function decideWaiting(
  work: Change,
  { standingId, vulnerability, decision, reason }: Input<'decideWaiting'>,
): Promise<Output<'decideWaiting'>> {
  await store.lockStanding(work, standingId);
  await standingNamed(work, standingId);
  const waiting = await store.selectWaiting(work, { standingId, vulnerability });
  const terms = (await store.selectTerms(work, standingId)).find(
    ({ version }) => version === waiting?.version,
  );
  if (!waiting || !terms) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const listing = { standingId, vulnerability, listedAt: waiting.listed_at };
  const directiveId = decision === 'issue' ? await issueUnder(work, { ...listing, terms }) : null;
  const state = decision === 'issue' ? ('issued' as const) : ('declined' as const);
  await store.updateDecided(work, listing, { state, directiveId, reason });
  await append(work, {
    act: decision === 'issue' ? 'standing-directive.released' : 'standing-directive.declined',
    subject: StandingDirectiveId.encode(standingId),
    organizationId: null,
    facts: { vulnerability, reason },
  });
  return { directiveId };
}

/**
 * Listings that nobody has answered are answered one after the other, each in a change of its own.
 * One that cannot be answered now, because no table rules yet or nobody is left to bind, holds up no
 * other and is tried again.
 */
export const standingDirectiveSweep = sweep({
  name: 'directives.standing',
  permissions: ['exposure.decide', 'directives.draft', 'directives.approve'],
  async run(tools, actor) {
    const unanswered = await tools.read(actor, store.selectUnanswered);
    for (const listing of inOrder(unanswered)) {
      try {
        await tools.writeIfAny(actor, (work) => answerListing(work, listing));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  },
});

function versionOf(work: Work, row: store.TermsRow, isLatest: boolean) {
  const { title, body, days, sources, outcomes, scope, actions, cap } = row;
  return {
    ...{ title, body, days, sources, outcomes, scope, actions, cap, version: row.version },
    proposedAt: row.proposed_at,
    approvedAt: row.approved_at,
    approvable:
      isLatest &&
      row.approved_at === null &&
      row.proposed_by !== work.actor.id &&
      work.actor.permissions.has('directives.approve'),
  };
}

function stateOf(row: store.StandingRow): Output<'listStandingDirectives'>[number]['state'] {
  if (row.ended_at) return 'ended';
  return row.version === null ? 'proposed' : 'in-force';
}

function standingOf(
  work: Work,
  row: store.StandingRow,
  { versions, cases }: { versions: readonly store.TermsRow[]; cases: readonly store.CaseRow[] },
) {
  const [latest] = versions;
  const current = versions.find(({ version }) => version === row.version) ?? latest;
  if (!latest || !current) throw new Error('A standing directive has no terms.');
  const isProposal = latest !== current && latest.approved_at === null && !row.ended_at;
  return {
    id: row.id,
    state: stateOf(row),
    terms: versionOf(work, current, current === latest && !row.ended_at),
    proposal: isProposal ? versionOf(work, latest, true) : null,
    endedAt: row.ended_at,
    endedBecause: row.ended_because,
    issued: cases.filter(({ state: each }) => each === 'issued').length,
    waiting: cases.filter(({ state: each }) => each === 'waiting').length,
  };
}

export async function listStandingDirectives(
  work: Work,
): Promise<Output<'listStandingDirectives'>> {
  const versions = await store.selectTerms(work);
  const cases = await store.selectCases(work);
  return (await store.selectStandings(work)).map((row) =>
    standingOf(work, row, {
      versions: versions.filter(({ standing_id: id }) => id === row.id),
      cases: cases.filter(({ standing_id: id }) => id === row.id),
    }),
  );
}

export async function showStandingDirective(
  work: Work,
  { standingId }: Input<'showStandingDirective'>,
): Promise<Output<'showStandingDirective'>> {
  const row = await standingNamed(work, standingId);
  const versions = await store.selectTerms(work, standingId);
  const cases = await store.selectCases(work, standingId);
  return {
    ...standingOf(work, row, { versions, cases }),
    cases: cases.map((each) => ({
      vulnerability: each.vulnerability_id,
      version: each.version,
      listedAt: each.listed_at,
      takenAt: each.taken_at,
      late: each.late,
      addressees: each.addressees,
      state: each.state,
      directive:
        each.directive_id && each.number && each.fiscal_year
          ? { id: each.directive_id, number: each.number, fiscalYear: each.fiscal_year }
          : null,
      reason: each.reason,
    })),
  };
}
