import './tables.ts';

import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';
import type { Counted, Summary } from '../summary.ts';
import { json } from './store.ts';

/** The summary that was shared last; undefined where none was. */
export async function selectSummary({ db }: Work, directiveId: DirectiveId) {
  return db
    .selectFrom('directives.summary')
    .select(['number', 'fewest', 'content as summary', 'shared_at as sharedAt'])
    .where('directive_id', '=', directiveId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The replies that a summary counted. */
export async function selectSources(
  { db }: Work,
  directiveId: DirectiveId,
  number: number,
): Promise<Counted[]> {
  return db
    .selectFrom('directives.summary_source')
    .select(['organization_id as organizationId', 'reply'])
    .where('directive_id', '=', directiveId)
    .where('number', '=', number)
    .execute();
}

type New = {
  readonly directiveId: DirectiveId;
  readonly number: number;
  readonly fewest: number;
  readonly summary: Summary;
  readonly sources: readonly Counted[];
};

export async function insertSummary({ db, actor, now }: Change, summary: New): Promise<void> {
  const { directiveId: directive_id, number, fewest, sources } = summary;
  await db
    .insertInto('directives.summary')
    .values({
      ...{ directive_id, number, fewest, content: json(summary.summary) },
      ...{ shared_by: actor.id, shared_at: now },
    })
    .execute();
  await db
    .insertInto('directives.summary_source')
    .values(
      sources.map(({ organizationId, reply }) => ({
        ...{ organization_id: organizationId, directive_id, number, reply },
      })),
    )
    .execute();
}
