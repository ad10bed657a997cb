import './answer-tables.ts';
import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';
import type { Answers } from '../question.ts';
import { json } from './store.ts';

type Whose = { readonly directiveId: DirectiveId; readonly organizationId: OrganizationId };

const columns = [
  'r.number',
  'r.version',
  'r.answers',
  'r.written_at as writtenAt',
  'r.submitted_at as submittedAt',
  'r.late',
] as const;

/** Every reply in scope, beside how it was recorded where the headquarters did so. */
const replies = ({ db }: Work, directiveId: DirectiveId) =>
  db
    .selectFrom('directives.reply as r')
    .leftJoin('directives.behalf as b', (on) =>
      on
        .onRef('b.organization_id', '=', 'r.organization_id')
        .onRef('b.directive_id', '=', 'r.directive_id')
        .onRef('b.reply', '=', 'r.number'),
    )
    .where('r.directive_id', '=', directiveId);

const onBehalf = sql<boolean>`b.id is not null`.as('onBehalf');

/**
 * What one body has written: its draft, and each version it submitted, the latest first. What was
 * recorded for it and is not so counts no more, but its number stays taken.
 */
export async function selectReplies(work: Work, { directiveId, organizationId }: Whose) {
  return replies(work, directiveId)
    .select([...columns, onBehalf, 'b.disputed_at as disputedAt'])
    .where('r.organization_id', '=', organizationId)
    .orderBy('r.number', 'desc')
    .execute();
}

type Written = Whose & {
  /** 0 for a draft. */
  readonly number: number;
  readonly version: number;
  readonly answers: Answers;
  readonly submittedAt: Date | null;
  readonly late: boolean;
};

/** Writes a body's own reply, in the place of its draft if there is one. */
export async function upsertReply(work: Change, written: Written): Promise<void> {
  const { numUpdatedRows } = await work.db
    .updateTable('directives.reply')
    .set(valuesOf(work, written))
    .where('organization_id', '=', written.organizationId)
    .where('directive_id', '=', written.directiveId)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await insertReply(work, written);
}

/** Adds a reply; a draft of the same body stays what it is. */
export async function insertReply(work: Change, written: Written): Promise<void> {
  const { organizationId, directiveId } = written;
  await work.db
    .insertInto('directives.reply')
    .values({
      ...{ organization_id: organizationId, directive_id: directiveId },
      ...valuesOf(work, written),
    })
    .execute();
}

const valuesOf = ({ actor, now }: Change, written: Written) => ({
  number: written.number,
  version: written.version,
  answers: json(written.answers),
  written_by: actor.id,
  written_at: now,
  submitted_at: written.submittedAt,
  late: written.late,
});

/** The reply that stands of each body in scope: the last one it submitted, or that counts for it. */
export async function selectStandingReplies(work: Work, directiveId: DirectiveId) {
  return replies(work, directiveId)
    .innerJoin('organizations.organization as o', 'o.id', 'r.organization_id')
    .distinctOn(['o.precedence', 'o.code', 'r.organization_id'])
    .select(['r.organization_id as organizationId', 'o.code', 'o.name_ja as nameJa'])
    .select(['o.name_en as nameEn', ...columns, onBehalf])
    .where('r.submitted_at', 'is not', null)
    .where('b.disputed_at', 'is', null)
    .orderBy('o.precedence')
    .orderBy('o.code')
    .orderBy('r.organization_id')
    .orderBy('r.number', 'desc')
    .execute();
}
