import type { z } from 'zod';

import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import type { DirectiveId } from '../directive.ts';
import { type AddresseeFacts, position, type Standing } from '../standing.ts';
import * as store from './store.ts';

type AddresseeLine = z.output<typeof api.AddresseeLine>;
type DirectiveLine = z.output<typeof api.listDirectives.output>[number];

const of = (directiveId: DirectiveId, organizationId: OrganizationId) =>
  `${directiveId} ${organizationId}`;

/** Every addressee that the actor may see, of one directive, of one body, or of all. */
export async function addresseeLines(
  work: Work,
  which: store.Which,
): Promise<ReadonlyMap<DirectiveId, readonly AddresseeLine[]>> {
  const [addressees, targets, claims, acknowledgements] = [
    await store.selectAddressees(work, which),
    grouped(await store.selectTargets(work, which), (row) =>
      of(row.directive_id, row.organization_id),
    ),
    grouped(await store.selectClaims(work, which), (row) =>
      of(row.directive_id, row.organization_id),
    ),
    grouped(await store.selectAcknowledgements(work, which), (row) =>
      of(row.directive_id, row.organization_id),
    ),
  ];
  const lines = addressees.map((row) => {
    const key = of(row.directive_id, row.organization_id);
    const answers = {
      targets: targets.get(key) ?? [],
      claims: claims.get(key) ?? [],
      acknowledgement: acknowledgements.get(key)?.at(-1),
    };
    return { directive: row.directive_id, line: addresseeLine(row, answers, work.now) };
  });
  const byDirective = grouped(lines, ({ directive }) => directive);
  return new Map([...byDirective].map(([id, each]) => [id, each.map(({ line }) => line)]));
}

type Answers = {
  readonly targets: readonly store.TargetRow[];
  readonly claims: readonly store.ClaimRow[];
  readonly acknowledgement: store.AcknowledgementRow | undefined;
};

function addresseeLine(row: store.AddresseeRow, answers: Answers, now: Date): AddresseeLine {
  const { targets, claims, acknowledgement } = answers;
  const bySystem = grouped(claims, (claim) => claim.system_id);
  const facts = factsOf(row, answers);
  const open = facts.targets.filter(({ releasedAt }) => releasedAt === null);
  const dueAt = open.reduce(
    (soonest, each) => (each.dueAt < soonest ? each.dueAt : soonest),
    open[0]?.dueAt ?? row.due_at,
  );
  return {
    organizationId: row.organization_id,
    code: row.code,
    nameJa: row.name_ja,
    nameEn: row.name_en,
    basis: row.basis,
    ...position(facts, now),
    joinedAt: row.joined_at,
    dueAt,
    acknowledgedVersion: acknowledgement?.version ?? null,
    acknowledgedAt: acknowledgement?.acknowledged_at ?? null,
    targets: targets.map((target) => ({
      systemId: target.system_id,
      system: target.system,
      basis: target.basis,
      reasons: [...target.evidence],
      outcome: target.outcome,
      dueAt: target.due_at,
      dueRule: target.due_rule,
      tableDueAt: target.table_due_at,
      releasedAt: target.released_at,
      claims: (bySystem.get(target.system_id) ?? []).map(claimLine),
    })),
  };
}

function factsOf(
  row: store.AddresseeRow,
  { targets, claims, acknowledgement }: Answers,
): AddresseeFacts {
  return {
    dueAt: row.due_at,
    exceptedUntil: null,
    acknowledgedAt: acknowledgement?.acknowledged_at ?? null,
    targets: targets.map((target) => {
      const latest = claims.find((claim) => claim.system_id === target.system_id);
      return {
        basis: target.basis,
        dueAt: target.due_at,
        releasedAt: target.released_at,
        claim: latest ? { claimedAt: latest.claimed_at, outcome: latest.outcome } : null,
      };
    }),
  };
}

const claimLine = (claim: store.ClaimRow) => ({
  id: claim.id,
  measure: claim.measure,
  evidence: claim.evidence,
  claimedAt: claim.claimed_at,
  outcome: claim.outcome,
  judgedAt: claim.judged_at,
  judgement: [...(claim.judgement ?? [])],
});

function directiveLine(row: store.DirectiveRow, lines: readonly AddresseeLine[]): DirectiveLine {
  const standings: Partial<Record<Standing, number>> = {};
  for (const { standing } of lines) standings[standing] = (standings[standing] ?? 0) + 1;
  const waiting = lines.filter(
    ({ standing }) => standing !== 'released' && standing !== 'verified',
  );
  const deadlines = waiting.map(({ dueAt }) => dueAt.getTime());
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    vulnerability: row.vulnerability_id,
    version: row.version,
    state: row.issued_at ? 'issued' : 'draft',
    draftedAt: row.drafted_at,
    issuedAt: row.issued_at,
    dueAt: deadlines.length > 0 ? new Date(Math.min(...deadlines)) : null,
    scoreboard: {
      addressees: lines.length,
      overdue: lines.filter(({ overdue }) => overdue).length,
      late: lines.filter(({ late }) => late).length,
      standings,
    },
  };
}

export async function listDirectives(
  work: Work,
): Promise<z.output<typeof api.listDirectives.output>> {
  const lines = await addresseeLines(work, {});
  return (await store.selectDirectives(work)).map((row) =>
    directiveLine(row, lines.get(row.id) ?? []),
  );
}

/** The directive, or the refusal that hidden and absent have in common. */
export async function directiveNamed(work: Work, id: DirectiveId): Promise<store.DirectiveRow> {
  const [row] = await store.selectDirectives(work, id);
  if (!row) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return row;
}

export async function showDirective(
  work: Work,
  { directiveId }: z.output<typeof api.showDirective.input>,
): Promise<z.output<typeof api.showDirective.output>> {
  const row = await directiveNamed(work, directiveId);
  const addressees = (await addresseeLines(work, { directiveId })).get(directiveId) ?? [];
  const latest = await store.selectLatestWording(work, directiveId);
  const isOpen = row.issued_at === null || latest.version > row.version;
  const isOwn =
    latest.writtenBy === work.actor.id || (!row.issued_at && row.drafted_by === work.actor.id);
  const seesProposals = work.actor.scope === 'all';
  return {
    ...directiveLine(row, addressees),
    body: row.body,
    table: row.table_id,
    days: row.days,
    // What a draft once said is the headquarters' own; an addressee reads what is in force.
    versions: (await store.selectWordings(work, directiveId)).filter(
      ({ version }) => seesProposals || version === row.version,
    ),
    proposal:
      seesProposals && row.issued_at && isOpen
        ? { version: latest.version, title: latest.title, body: latest.body }
        : null,
    issuable: work.actor.permissions.has('directives.approve') && isOpen && !isOwn,
    addressees: [...addressees],
  };
}

/** What the actor's own organization is ordered to do, the earliest deadline first. */
export async function listOrders(work: Work): Promise<z.output<typeof api.listOrders.output>> {
  const { organizationId } = work.actor;
  if (organizationId === null) return [];
  const lines = await addresseeLines(work, { organizationId });
  const directives = await store.selectDirectives(work);
  return directives
    .flatMap((row) =>
      (lines.get(row.id) ?? []).map((addressee) => ({
        directive: directiveLine(row, [addressee]),
        addressee,
      })),
    )
    .sort((a, b) => a.addressee.dueAt.getTime() - b.addressee.dueAt.getTime());
}
