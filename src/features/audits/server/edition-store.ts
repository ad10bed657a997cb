import './tables.ts';

import { sql } from 'kysely';

import type { JsonObject } from '#formats/json/read.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { EditionId, MappingId } from '../edition.ts';

const lineColumns = [
  'id',
  'title',
  'version',
  'model',
  'file',
  'clauses',
  'imported_at as importedAt',
] as const;

/** Every edition without its text, the latest first. */
export async function selectEditions({ db }: Work) {
  return db
    .selectFrom('audits.edition')
    .select(lineColumns)
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Whether the asker may read an edition and it is there. */
export async function selectIsEdition({ db }: Work, id: EditionId): Promise<boolean> {
  const found = await db
    .selectFrom('audits.edition')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

/** One edition with its text; of a profile with the catalogue that it stands for. */
export async function selectEdition({ db }: Work, id: EditionId) {
  return db
    .selectFrom('audits.edition')
    .select([...lineColumns, 'document', 'resolved'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The latest edition whose document has a UUID; undefined where none has. */
export async function selectEditionOfDocument({ db }: Work, uuid: string) {
  const found = await db
    .selectFrom('audits.edition')
    .select('id')
    .where(sql<string>`document -> model ->> 'uuid'`, '=', uuid)
    .orderBy('imported_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}

/** The texts that a profile may import, the latest of each name first. */
export async function selectDocuments({ db }: Work) {
  return db
    .selectFrom('audits.edition')
    .select(['file', 'document'])
    .orderBy('imported_at', 'desc')
    .execute();
}

/** As text, so that the driver sends no array or record of its own. */
const json = (value: JsonObject) => sql<JsonObject>`${JSON.stringify(value)}::json`;

/** Whether it could be written: the same bytes are taken in once. */
export async function insertEdition(
  { db }: Change,
  edition: Tables['audits.edition'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audits.edition')
    .values({
      ...edition,
      document: json(edition.document),
      resolved: edition.resolved ? json(edition.resolved) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

const mappingColumns = [
  'id',
  'from_id as from',
  'to_id as to',
  'title',
  'relations',
  'imported_at as importedAt',
] as const;

export async function selectMappings({ db }: Work) {
  return db
    .selectFrom('audits.mapping')
    .select(mappingColumns)
    .orderBy('imported_at', 'desc')
    .execute();
}

/** The latest mapping from one edition to another, with its text. */
export async function selectMapping({ db }: Work, from: EditionId, to: EditionId) {
  return db
    .selectFrom('audits.mapping')
    .select([...mappingColumns, 'document'])
    .where('from_id', '=', from)
    .where('to_id', '=', to)
    .orderBy('imported_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** One mapping with its text. */
export async function selectMappingNamed({ db }: Work, id: MappingId) {
  return db
    .selectFrom('audits.mapping')
    .select([...mappingColumns, 'document'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertMapping(
  { db }: Change,
  mapping: Tables['audits.mapping'],
): Promise<void> {
  await db
    .insertInto('audits.mapping')
    .values({ ...mapping, document: json(mapping.document) })
    .execute();
}
