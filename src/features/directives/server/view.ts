import type { z } from 'zod';

import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import type { DirectiveId, State } from '../directive.ts';
import type { Standing } from '../standing.ts';
import { addresseeLines } from './lines.ts';
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

export async function showDirective(
  work: Work,
  { directiveId }: z.output<typeof api.showDirective.input>,
): Promise<z.output<typeof api.showDirective.output>> {
  const row = await directiveNamed(work, directiveId);
  const addressees = (await addresseeLines(work, { directiveId })).get(directiveId) ?? [];
  const { actions, questions } = await store.selectVersion(work, directiveId, row.version);
  const latest = await store.selectVersion(work, directiveId);
  const isOpen = row.closed_at === null && (row.issued_at === null || latest.version > row.version);
  const isOwn =
    latest.writtenBy === work.actor.id || (!row.issued_at && row.drafted_by === work.actor.id);
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
      ({ version }) => seesProposals || version === row.version,
    ),
    proposal: seesProposals && row.issued_at && isOpen ? contentOf(latest) : null,
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
