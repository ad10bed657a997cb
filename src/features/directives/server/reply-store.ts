import './tables.ts';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';
import type { Answers } from '../question.ts';
import { json } from './store.ts';

type Whose = { readonly directiveId: DirectiveId; readonly organizationId: OrganizationId };

const columns = [
  'number',
  'version',
  'answers',
  'written_at as writtenAt',
  'submitted_at as submittedAt',
  'late',
] as const;

/** What one body has written: its draft, and each version it submitted, the latest first. */
export async function selectReplies({ db }: Work, { directiveId, organizationId }: Whose) {
  return db
    .selectFrom('directives.reply')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('directive_id', '=', directiveId)
    .orderBy('number', 'desc')
    .execute();
}

type Written = Whose & {
  readonly number: number;
  readonly version: number;
  readonly answers: Answers;
  readonly submittedAt: Date | null;
  readonly late: boolean;
};

/** Writes a reply, over the draft of the same number if there is one. */
export async function upsertReply({ db, actor, now }: Change, written: Written): Promise<void> {
  const values = {
    version: written.version,
    answers: json(written.answers),
    written_by: actor.id,
    written_at: now,
    submitted_at: written.submittedAt,
    late: written.late,
  };
  await db
    .insertInto('directives.reply')
    .values({
      organization_id: written.organizationId,
      directive_id: written.directiveId,
      number: written.number,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'directive_id', 'number']).doUpdateSet(values),
    )
    .execute();
}

/** The reply that stands of each body in scope: the last one it submitted. */
export async function selectStandingReplies({ db }: Work, directiveId: DirectiveId) {
  return db
    .selectFrom('directives.reply as r')
    .innerJoin('organizations.organization as o', 'o.id', 'r.organization_id')
    .distinctOn(['o.precedence', 'o.code', 'r.organization_id'])
    .select(['r.organization_id as organizationId', 'o.code', 'o.name_ja as nameJa'])
    .select(['o.name_en as nameEn', 'r.number', 'r.version', 'r.answers'])
    .select(['r.written_at as writtenAt', 'r.submitted_at as submittedAt', 'r.late'])
    .where('r.directive_id', '=', directiveId)
    .where('r.submitted_at', 'is not', null)
    .orderBy('o.precedence')
    .orderBy('o.code')
    .orderBy('r.organization_id')
    .orderBy('r.number', 'desc')
    .execute();
}
