import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { FilingId, IncidentId, MatterId } from '../incident.ts';

const columns = [
  'f.organization_id',
  'f.id',
  'f.reporter_id',
  'f.record_id',
  'f.via_id',
  'f.kind',
  'f.profile',
  'f.duty',
  'f.stage',
  'f.recipient',
  'f.sequence',
  'f.about_id',
  'f.form',
  'f.label',
  'f.reason',
  'f.sha256',
  'f.filed_as',
  'f.filed_at',
] as const;

/** When a filing was taken back: by the first withdrawal after it, of the same duty and recipient. */
const withdrawnAt = sql<Date | null>`case when f.kind = 'withdrawal' then null else (
  select min(w.filed_at) from incidents.filing w
  where w.record_id = f.record_id and w.duty = f.duty and w.recipient = f.recipient
    and w.organization_id = f.organization_id and w.kind = 'withdrawal'
    and w.sequence > f.sequence) end`;
const acknowledgedAt = sql<Date | null>`(select m.said_at from incidents.message m
  where m.about_id = f.id and m.kind = 'acknowledgement')`;
/** All but the long parts of a document, which a line does not show. */
const head = sql`f.document::jsonb - 'projection' - 'changes'`;

function selectLines({ db }: Work) {
  return db
    .selectFrom('incidents.filing as f')
    .select(columns)
    .select([withdrawnAt.as('withdrawn_at'), acknowledgedAt.as('acknowledged_at'), head.as('head')])
    .orderBy('f.filed_at')
    .orderBy('f.duty')
    .orderBy('f.recipient')
    .orderBy('f.sequence');
}

/** What was filed of some records of one body, by itself, in the order in which it was filed. */
export async function selectFiledBy(
  work: Work,
  reporter: OrganizationId,
  records: readonly IncidentId[],
) {
  if (records.length === 0) return [];
  return selectLines(work)
    .where('f.reporter_id', '=', reporter)
    .where('f.record_id', 'in', [...records])
    .where('f.kind', '<>', 'forward')
    .execute();
}
export type FilingRow = Awaited<ReturnType<typeof selectFiledBy>>[number];

/** What one authority received: all of it, or of some records. */
export async function selectReceived(
  work: Work,
  authority: OrganizationId,
  records?: readonly IncidentId[],
) {
  let query = selectLines(work).where('f.organization_id', '=', authority);
  if (records) query = query.where('f.record_id', 'in', [...records]);
  return query.execute();
}

/** One filing, for whoever sent it, received it or passed it on. */
export async function selectFiling(work: Work, id: FilingId) {
  return selectLines(work).select('f.document').where('f.id', '=', id).executeTakeFirst();
}

/** The documents of filings as they were sent, by filing. */
export async function selectDocuments({ db }: Work, ids: readonly FilingId[]) {
  if (ids.length === 0) return new Map<FilingId, string>();
  const rows = await db
    .selectFrom('incidents.filing')
    .select(['id', 'document'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, document }) => [id, document]));
}

/** The last copy that each recipient of a record has under each duty; what was withdrawn is none. */
export async function selectLastCopies({ db }: Work, reporter: OrganizationId, id: IncidentId) {
  const { rows } = await sql<{
    id: FilingId;
    kind: 'report' | 'correction' | 'withdrawal';
    profile: string;
    duty: string;
    stage: string;
    recipient: string;
    sequence: number;
    document: string;
  }>`
    select distinct on (duty, recipient)
      id, kind, profile, duty, stage, recipient, sequence, document
    from incidents.filing
    where reporter_id = ${reporter} and record_id = ${id} and kind <> 'forward'
    order by duty, recipient, sequence desc`.execute(db);
  return rows;
}
export type LastCopy = Awaited<ReturnType<typeof selectLastCopies>>[number];

type NewMatter = {
  readonly organizationId: OrganizationId;
  readonly id: MatterId;
  readonly reporterId: OrganizationId;
  readonly recordId: IncidentId;
};

/** Opens the matter of a record with an authority, unless it has one. */
export async function insertMatter(work: Change, matter: NewMatter): Promise<void> {
  await openingMatter(work.db, work, matter).execute();
}

const openingMatter = (
  db: Pick<Change['db'], 'insertInto'>,
  { actor, now }: Change,
  matter: NewMatter,
) =>
  db
    .insertInto('incidents.matter')
    .values({
      ...{ organization_id: matter.organizationId, id: matter.id },
      ...{ reporter_id: matter.reporterId, record_id: matter.recordId },
      ...{ opened_by: actor.id, opened_at: now },
    })
    // Without a target, so that a matter which the actor may not see is met and not told of.
    .onConflict((conflict) => conflict.doNothing());

type NewFiling = {
  readonly matter: NewMatter;
  readonly filing: Insertable<Tables['incidents.filing']>;
  readonly consents: readonly NewConsent[];
};

/**
 * Keeps a filing with the matter it opens and what was said of passing it on: one statement, since who
 * reports while a fire burns waits for it.
 */
export async function insertFiling(
  work: Change,
  { matter, filing, consents }: NewFiling,
): Promise<void> {
  const kept = work.db
    .with('opened', (within) => openingMatter(within, work, matter))
    .with('kept', (within) => within.insertInto('incidents.filing').values(filing));
  if (consents.length === 0) {
    await kept.selectNoFrom(sql`1`.as('kept')).execute();
    return;
  }
  const rows = consentRows(work, matter.reporterId, { filing: filing.id, consents });
  await kept.insertInto('incidents.consent').values(rows).execute();
}

/** Passes a filing on; false where it was passed on already. */
export async function insertForward(
  { db }: Change,
  row: Insertable<Tables['incidents.filing']>,
): Promise<boolean> {
  const result = await db
    .insertInto('incidents.filing')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What an authority passed on of some records. */
export async function selectForwardsBy(
  { db }: Work,
  authority: OrganizationId,
  records: readonly IncidentId[],
) {
  if (records.length === 0) return [];
  return db
    .selectFrom('incidents.filing')
    .select(['about_id', 'recipient', 'filed_at'])
    .where('via_id', '=', authority)
    .where('record_id', 'in', [...records])
    .execute();
}

/** What holds of passing some filings on, by filing and recipient. */
export async function selectConsents({ db }: Work, filings: readonly FilingId[]) {
  if (filings.length === 0) return [];
  return db
    .selectFrom('incidents.consent')
    .distinctOn(['filing_id', 'recipient'])
    .select(['filing_id', 'recipient', 'is_given', 'withheld'])
    .where('filing_id', 'in', [...filings])
    .orderBy('filing_id')
    .orderBy('recipient')
    .orderBy('sequence', 'desc')
    .execute();
}

/** Whether labels keep a gate before a subject: whether the reporter ever allowed anybody to have it. */
export async function selectIsGated({ db }: Work, subject: string): Promise<boolean> {
  const { rows } = await sql<{ gated: boolean }>`
    select exists (select from labels.consent where subject = ${subject}) as gated`.execute(db);
  return rows[0]?.gated === true;
}

export type NewConsent = {
  readonly recipient: string;
  readonly isGiven: boolean;
  readonly withheld: readonly string[];
};

type NewConsents = { readonly filing: FilingId; readonly consents: readonly NewConsent[] };

const consentRows = (
  { actor, now }: Change,
  reporter: OrganizationId,
  { filing, consents }: NewConsents,
) =>
  consents.map(({ recipient, isGiven, withheld }) => ({
    ...{ organization_id: reporter, filing_id: filing, recipient, is_given: isGiven },
    ...{ withheld: [...withheld], said_by: actor.id, said_at: now },
  }));

export async function insertConsents(
  work: Change,
  reporter: OrganizationId,
  said: NewConsents,
): Promise<void> {
  const rows = consentRows(work, reporter, said);
  await work.db.insertInto('incidents.consent').values(rows).execute();
}

/** The entry of the ledger by which a filing is proven, wherever it stands. */
export async function selectEntryOf({ db }: Work, subject: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from ledger.entry
    where subject = ${subject}
      and act in ('filing.reported', 'filing.corrected', 'filing.withdrawn', 'filing.forwarded')
    order by at limit 1`.execute(db);
  return rows[0]?.id;
}
