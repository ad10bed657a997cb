import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { MappingDraftId, MappingId } from '../edition.ts';

/** Drafts with how many relations each has, the latest first. */
export async function selectDrafts({ db }: Work, id?: MappingDraftId) {
  let query = db
    .selectFrom('audits.mapping_draft as d')
    .select(['d.id', 'd.from_id', 'd.to_id', 'd.title', 'd.opened_by', 'd.opened_at'])
    .select(['d.proposed_by', 'd.adopted_by', 'd.mapping_id'])
    .select((of) => [
      of
        .selectFrom('audits.drawn_relation as r')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('r.draft_id', '=', 'd.id')
        .as('relations'),
    ])
    .orderBy('d.opened_at', 'desc')
    .orderBy('d.id');
  if (id) query = query.where('d.id', '=', id);
  return query.execute();
}

/** A draft, held until the transaction ends: two who draw at once come one after the other. */
export async function selectDraftForUpdate({ db }: Change, id: MappingDraftId) {
  return db
    .selectFrom('audits.mapping_draft')
    .select(['id', 'from_id', 'to_id', 'title', 'proposed_by', 'adopted_by'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether it could be written: one draft is open between two editions. */
export async function insertDraft(
  { db }: Change,
  draft: Tables['audits.mapping_draft'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audits.mapping_draft')
    .values(draft)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The relations of a draft, in the order in which they were drawn. */
export async function selectRelations({ db }: Work, id: MappingDraftId) {
  return db
    .selectFrom('audits.drawn_relation')
    .select(['id', 'sources', 'targets', 'relationship', 'rationale', 'drawn_by'])
    .where('draft_id', '=', id)
    .orderBy('drawn_at')
    .orderBy('id')
    .execute();
}

/** Many at once, as one text: a mapping of 1,200 clauses has too many parameters for one statement. */
export async function insertRelations(
  { db }: Change,
  relations: readonly Tables['audits.drawn_relation'][],
): Promise<void> {
  if (relations.length === 0) return;
  await sql`
    insert into audits.drawn_relation
      (draft_id, id, sources, targets, relationship, rationale, drawn_by, drawn_at)
    select draft_id, id, sources, targets, relationship, rationale, drawn_by, drawn_at
    from jsonb_populate_recordset(null::audits.drawn_relation, ${JSON.stringify(relations)}::jsonb)`.execute(
    db,
  );
}

/** How many of the named relations of a draft there were; without names all of them. */
export async function deleteRelations(
  { db }: Change,
  id: MappingDraftId,
  relations?: readonly string[],
): Promise<number> {
  let query = db.deleteFrom('audits.drawn_relation').where('draft_id', '=', id);
  if (relations) query = query.where(sql<boolean>`id = any (${[...relations]}::uuid[])`);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

export async function updateProposed(
  { db, actor, now }: Change,
  id: MappingDraftId,
  isProposed: boolean,
): Promise<void> {
  await db
    .updateTable('audits.mapping_draft')
    .set({ proposed_by: isProposed ? actor.id : null, proposed_at: isProposed ? now : null })
    .where('id', '=', id)
    .execute();
}

export async function updateAdopted(
  { db, actor, now }: Change,
  id: MappingDraftId,
  mappingId: MappingId,
): Promise<void> {
  await db
    .updateTable('audits.mapping_draft')
    .set({ adopted_by: actor.id, adopted_at: now, mapping_id: mappingId })
    .where('id', '=', id)
    .execute();
}
