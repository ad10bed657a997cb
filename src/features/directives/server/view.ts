import type { z } from 'zod';

import { markingOf } from '#features/labels/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { DirectiveId, type State } from '../directive.ts';
import { byConcern } from '../directive-words.ts';
import type { Standing } from '../standing.ts';
import { addresseeLines } from './lines.ts';
import { selectRetirement } from './retirement-store.ts';
import * as store from './store.ts';

type AddresseeLine = z.output<typeof api.AddresseeLine>;
type DirectiveLine = z.output<typeof api.DirectiveLine>;

const stateOf = ({ closing, issued_at: issuedAt }: store.DirectiveRow): State =>
  closing ?? (issuedAt ? 'issued' : 'draft');

function scoreboard(lines: readonly AddresseeLine[]): DirectiveLine['scoreboard'] {
  const standings: Partial<Record<Standing, number>> = {};
  for (const { standing } of lines) standings[standing] = (standings[standing] ?? 0) + 1;
  const count = (holds: (line: AddresseeLine) => boolean) => lines.filter(holds).length;
  return {
    addressees: lines.length,
    overdue: count(({ overdue }) => overdue),
    late: count(({ late }) => late),
    finished: count(({ finished }) => finished),
    standings,
  };
}

const contentOf = ({
  version,
  title,
  body,
  scope,
  actions,
  questions,
}: store.WrittenVersion): api.Content => ({
  ...{ version, title, body, scope },
  ...{ actions: [...actions], questions: [...questions] },
});

/** A directive by itself, without where its addressees stand. */
export const ownFacts = (row: store.DirectiveRow) => ({
  id: row.id,
  kind: row.kind,
  fiscalYear: row.fiscal_year,
  number: row.number,
  title: row.title,
  vulnerability: row.vulnerability_id,
  version: row.version,
  state: stateOf(row),
  draftedAt: row.drafted_at,
  issuedAt: row.issued_at,
  closedAt: row.closed_at,
});

function directiveLine(row: store.DirectiveRow, lines: readonly AddresseeLine[]): DirectiveLine {
  const deadlines = lines.filter(({ finished }) => !finished).map(({ dueAt }) => dueAt.getTime());
  return {
    ...ownFacts(row),
    dueAt: deadlines.length > 0 ? new Date(Math.min(...deadlines)) : null,
    scoreboard: scoreboard(lines),
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

/** Whether a version waits for the second person. */
const isOpen = (row: store.DirectiveRow, latest: store.WrittenVersion): boolean =>
  row.closed_at === null && (row.issued_at === null || latest.version > row.version);

/** Whether the actor may be that person: who wrote it may not. */
const isForAnother = (
  { actor }: Work,
  row: store.DirectiveRow,
  latest: store.WrittenVersion,
): boolean =>
  actor.permissions.has('directives.approve') &&
  latest.writtenBy !== actor.id &&
  (row.issued_at !== null || row.drafted_by !== actor.id);

export async function showDirective(
  work: Work,
  { directiveId, addressees: shown = 'all' }: z.output<typeof api.showDirective.input>,
): Promise<z.output<typeof api.showDirective.output>> {
  const row = await directiveNamed(work, directiveId);
  const addressees = (await addresseeLines(work, { directiveId })).get(directiveId) ?? [];
  const { actions, questions } = await store.selectVersion(work, directiveId, row.version);
  const latest = await store.selectVersion(work, directiveId);
  const seesProposals = work.actor.scope === 'all';
  return {
    ...directiveLine(row, addressees),
    body: row.body,
    table: row.table_id,
    days: row.days,
    scope: seesProposals ? row.scope : null,
    actions,
    questions,
    // What a draft once said is the headquarters' own; an addressee reads what is in force.
    versions: (await store.selectWordings(work, directiveId)).filter(
      ({ issuedAt }) => seesProposals || issuedAt !== null,
    ),
    proposal: seesProposals && row.issued_at && isOpen(row, latest) ? contentOf(latest) : null,
    ...(await closingOf(work, row)),
    label: (await markingOf(work, DirectiveId.encode(directiveId))).label,
    issuable: isOpen(row, latest) && isForAnother(work, row, latest),
    addressees: shown === 'all' ? [...addressees] : [],
  };
}

export async function listAddressees(
  work: Work,
  { directiveId, standing, offset, limit }: z.output<typeof api.listAddressees.input>,
): Promise<z.output<typeof api.listAddressees.output>> {
  await directiveNamed(work, directiveId);
  const lines = (await addresseeLines(work, { directiveId })).get(directiveId) ?? [];
  const wanted = lines
    .filter((each) => !standing || each.standing === standing || isOverdue(each, standing))
    .toSorted((a, b) => concern(a) - concern(b) || a.dueAt.getTime() - b.dueAt.getTime());
  return { total: wanted.length, addressees: wanted.slice(offset, offset + limit) };
}

const isOverdue = ({ overdue }: AddresseeLine, standing: Standing) =>
  standing === 'overdue' && overdue;

const concern = ({ standing }: AddresseeLine) => byConcern.indexOf(standing);

type Cited = NonNullable<z.output<typeof api.showDirective.output>['supersedes']>;

const cited = (row: Pick<store.DirectiveRow, 'id' | 'kind' | 'fiscal_year' | 'number'>): Cited => ({
  ...{ id: row.id, kind: row.kind, fiscalYear: row.fiscal_year, number: row.number },
});

/** How a directive ended or is to end, and what it replaced or was replaced by. */
async function closingOf(work: Work, row: store.DirectiveRow) {
  const seesProposals = work.actor.scope === 'all';
  const [old] = row.supersedes === null ? [] : await store.selectDirectives(work, row.supersedes);
  const successor = (await store.selectSuccessors(work, row.id)).find(
    (each) => each.issued_at !== null,
  );
  const proposed = seesProposals ? await selectRetirement(work, row.id) : undefined;
  const isWaiting = proposed !== undefined && proposed.decidedAt === null && !row.closed_at;
  return {
    closingReason: row.closing_reason,
    supersedes: old ? cited(old) : null,
    supersededBy: successor ? cited(successor) : null,
    retirement: isWaiting
      ? {
          reason: proposed.reason,
          proposedAt: proposed.proposedAt,
          decidable:
            work.actor.permissions.has('directives.approve') &&
            proposed.proposedBy !== work.actor.id,
        }
      : null,
  };
}

/** What the actor's own organization is ordered to do, the earliest deadline first. */
export async function listOrders(work: Work): Promise<z.output<typeof api.listOrders.output>> {
  const { organizationId } = work.actor;
  if (organizationId === null) return [];
  const lines = await addresseeLines(work, { organizationId });
  const directives = await store.selectDirectives(work);
  const actions = await store.selectActions(work);
  const questions = await store.selectQuestions(work);
  return directives
    .flatMap((row) =>
      (lines.get(row.id) ?? []).map((addressee) => ({
        directive: {
          ...ownFacts(row),
          actions: [...(actions.get(row.id) ?? [])],
          questions: [...(questions.get(row.id) ?? [])],
        },
        addressee,
      })),
    )
    .sort((a, b) => a.addressee.dueAt.getTime() - b.addressee.dueAt.getTime());
}
