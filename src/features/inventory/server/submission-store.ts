import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { SubmissionId } from '../submission.ts';
import type { Part, Whose } from './store.ts';

const columns = [
  'id',
  'organization_id as organizationId',
  'system_id as systemId',
  'number',
  'sha256',
  'format',
  'spec_version as specVersion',
  'generators',
  'subject',
  'taken_at as takenAt',
  'received_at as receivedAt',
  'submitted_by as submittedBy',
  'components',
  'packages',
  'unidentified',
  'added',
  'removed',
  'declared_complete as declaredComplete',
  'shrunken',
  'platforms',
  'remarks',
] as const;

export type SubmissionRow = NonNullable<Awaited<ReturnType<typeof selectSubmission>>>;

export async function selectSubmission({ db }: Work, id: SubmissionId) {
  return db
    .selectFrom('inventory.submission')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
}

function selectOf({ db }: Work, { organizationId, systemId }: Whose) {
  return db
    .selectFrom('inventory.submission')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .orderBy('number', 'desc');
}

export async function selectSubmissions(work: Work, whose: Whose, { offset, limit }: Part) {
  return selectOf(work, whose).offset(offset).limit(limit).execute();
}

export async function selectLatest(work: Work, whose: Whose) {
  return selectOf(work, whose).limit(1).executeTakeFirst();
}

/**
 * The last submission that did not show less than the one it was measured by, or of which the
 * headquarters accepted that it rightly shows less.
 */
export async function selectLatestWhole(work: Work, whose: Whose) {
  return selectOf(work, whose)
    .where((eb) =>
      eb.or([
        eb('shrunken', '=', false),
        eb.exists(
          eb
            .selectFrom('inventory.shrinkage as h')
            .select('h.submission_id')
            .whereRef('h.organization_id', '=', 'inventory.submission.organization_id')
            .whereRef('h.submission_id', '=', 'inventory.submission.id')
            .where('h.accepted_at', 'is not', null),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
}

/** The latest taken of the submissions that handed in exactly these bytes. */
export async function selectSame(work: Work, whose: Whose, sha256: Buffer) {
  return selectOf(work, whose).where('sha256', '=', sha256).limit(1).executeTakeFirst();
}

/** Keeps what was received. One organization's same bytes are kept once. */
export async function insertDocument(
  { db }: Work,
  organizationId: OrganizationId,
  { sha256, content }: { sha256: Buffer; content: Buffer },
) {
  await db
    .insertInto('inventory.document')
    .values({ organization_id: organizationId, sha256, bytes: content.length, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The bytes of a document that an organization handed in. */
export async function selectContent(
  { db }: Work,
  organizationId: OrganizationId,
  sha256: Buffer,
): Promise<Buffer> {
  const { content } = await db
    .selectFrom('inventory.document')
    .select('content')
    .where('organization_id', '=', organizationId)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return content;
}

type NewSubmission = Omit<
  SubmissionRow,
  'organizationId' | 'systemId' | 'receivedAt' | 'submittedBy'
>;

/** Keeps a submission as received now from the actor, and what it is in short beside its system. */
export async function insertSubmission(
  { db, now, actor }: Work,
  { organizationId, systemId }: Whose,
  submission: NewSubmission,
) {
  const { id, number, sha256, format, generators, subject } = submission;
  const { components, packages, unidentified, added, removed, shrunken } = submission;
  const { platforms, declaredComplete, takenAt } = submission;
  await db
    .insertInto('inventory.submission')
    .values({
      ...{ id, number, sha256, format, generators, subject },
      ...{ components, packages, unidentified, added, removed, shrunken, platforms },
      organization_id: organizationId,
      system_id: systemId,
      spec_version: submission.specVersion,
      taken_at: takenAt,
      received_at: now,
      submitted_by: actor.id,
      declared_complete: declaredComplete,
      // The driver would write an array as PostgreSQL's own, which is not JSON.
      remarks: sql`${JSON.stringify(submission.remarks)}::jsonb`,
    })
    .execute();
  await db
    .updateTable('inventory.system')
    .set({
      latest_id: id,
      latest_taken_at: takenAt,
      latest_components: components,
      latest_shrunken: shrunken,
      latest_whole: declaredComplete === true && !shrunken && platforms,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', systemId)
    .execute();
}

export type Change = { readonly versionId: number; readonly change: 'added' | 'removed' };

/** How what a system runs would change if it came to run just these versions. */
export async function selectDifference(
  { db }: Work,
  { organizationId, systemId }: Whose,
  versionIds: readonly number[],
): Promise<readonly Change[]> {
  const { rows } = await sql<Change>`
    with next as (select unnest(${versionIds}::bigint[]) as version_id),
    present as (
      select version_id from inventory.component
      where organization_id = ${organizationId} and system_id = ${systemId})
    select version_id as "versionId",
           case when p.version_id is null then 'added' else 'removed' end as change
    from next n full join present p using (version_id)
    where n.version_id is null or p.version_id is null`.execute(db);
  return rows;
}

/** Makes a difference come true: what was added is present, what was removed is not, both are kept. */
export async function insertChanges(
  { db }: Work,
  { organizationId, systemId }: Whose,
  submissionId: SubmissionId,
  changes: readonly Change[],
) {
  const of = (kind: Change['change']) =>
    changes.filter(({ change }) => change === kind).map(({ versionId }) => versionId);
  await sql`
    insert into inventory.component_change (organization_id, submission_id, version_id, change)
    select ${organizationId}, ${submissionId}, version_id, change
    from unnest(${changes.map(({ versionId }) => versionId)}::bigint[],
                ${changes.map(({ change }) => change)}::text[]) as c (version_id, change)`.execute(
    db,
  );
  await sql`
    delete from inventory.component
    where organization_id = ${organizationId} and system_id = ${systemId}
      and version_id = any (${of('removed')}::bigint[])`.execute(db);
  await sql`
    insert into inventory.component (organization_id, system_id, version_id, package_id)
    select ${organizationId}, ${systemId}, v.id, v.package_id
    from unnest(${of('added')}::bigint[]) as added (id)
    join inventory.version v using (id)`.execute(db);
}

/** How a submission changed what its system runs, by ecosystem, name and version. */
export async function selectChanges(
  { db }: Work,
  { organizationId, id }: Pick<SubmissionRow, 'organizationId' | 'id'>,
  { offset, limit }: Part,
) {
  return db
    .selectFrom('inventory.component_change as c')
    .innerJoin('inventory.version as v', 'v.id', 'c.version_id')
    .innerJoin('inventory.package as p', 'p.id', 'v.package_id')
    .select(['p.ecosystem', 'p.name', 'v.text as version', 'c.change'])
    .where('c.organization_id', '=', organizationId)
    .where('c.submission_id', '=', id)
    .orderBy('p.ecosystem')
    .orderBy('p.name')
    .orderBy('v.key')
    .orderBy('v.text')
    .offset(offset)
    .limit(limit)
    .execute();
}
