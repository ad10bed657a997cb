import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import { arrayOf, runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { Extent } from '../completeness.ts';
import type { Version } from '../package.ts';
import type { SubmissionId } from '../submission.ts';
import type { Named } from './package-store.ts';
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

/** What a submission is held against: what its system handed in before. */
export type Past = {
  readonly latest: { readonly number: number; readonly takenAt: Date } | null;
  /** The last that handed in exactly these bytes. */
  readonly same: { readonly id: SubmissionId; readonly takenAt: Date } | null;
  /**
   * The last that did not show less than the one it was measured by, or of which the headquarters
   * accepted that it rightly shows less.
   */
  readonly whole: Extent | null;
  /** Whether the owner still owes a word on one that shows less. */
  readonly isAsked: boolean;
  /** Whether every entry stands that vouches for what is remembered. */
  readonly isVouched: boolean;
};

type PastRow = {
  readonly number: number | null;
  readonly latestAt: Date | null;
  readonly sameId: SubmissionId | null;
  readonly sameAt: Date | null;
  readonly packages: number | null;
  readonly declaredComplete: boolean | null;
  readonly isAsked: boolean;
  readonly isVouched: boolean;
};

/** What a system handed in before, once nobody else can add to it. */
export async function selectPast(
  { db }: Work,
  { organizationId, systemId }: Whose,
  { sha256, vouchers }: { readonly sha256: Buffer; readonly vouchers: readonly string[] },
): Promise<Past> {
  const own = sql`u.organization_id = ${organizationId} and u.system_id = ${systemId}`;
  const asking = sql<PastRow>`
    select l.number, l.taken_at as "latestAt", s.id as "sameId", s.taken_at as "sameAt",
           w.packages, w.declared_complete as "declaredComplete",
           exists (select from inventory.shrinkage h
                   where h.organization_id = ${organizationId} and h.system_id = ${systemId}
                     and h.answer is null) as "isAsked",
           ledger.holds(${vouchers}::uuid[]) as "isVouched"
    from (select) nothing
    left join lateral (
      select u.number, u.taken_at from inventory.submission u where ${own}
      order by u.number desc limit 1) l on true
    left join lateral (
      select u.id, u.taken_at from inventory.submission u where ${own} and u.sha256 = ${sha256}
      order by u.number desc limit 1) s on true
    left join lateral (
      select u.packages, u.declared_complete from inventory.submission u where ${own}
        and (not u.shrunken or exists (
          select from inventory.shrinkage h
          where h.organization_id = u.organization_id and h.submission_id = u.id
            and h.accepted_at is not null))
      order by u.number desc limit 1) w on true`;
  const [row] = await runPlanned(db, asking.compile(db));
  if (!row) throw new Error('The database did not tell what was handed in before.');
  const { number, latestAt, sameId, sameAt, packages, declaredComplete } = row;
  return {
    latest: number === null || latestAt === null ? null : { number, takenAt: latestAt },
    same: sameId === null || sameAt === null ? null : { id: sameId, takenAt: sameAt },
    whole: packages === null ? null : { packages, declaredComplete },
    isAsked: row.isAsked,
    isVouched: row.isVouched,
  };
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

/** How what a system runs would change if it came to run just what was listed. */
export type Difference = {
  readonly added: readonly Named[];
  readonly removed: readonly number[];
};

/** What is told of the versions that were listed by name, by their places. */
type Told = {
  readonly known: ReadonlyMap<number, Named>;
  /** Of those that are not known the package's id, where that is. */
  readonly unnamed: ReadonlyMap<number, number | null>;
};

/** A version that was listed, or one that the system runs and was not; the place is that of a name. */
type DifferenceRow = {
  readonly place: number | null;
  readonly versionId: number | null;
  readonly packageId: number | null;
  readonly isRun: boolean;
};

/** Versions, each of them once: by its name or, where that is remembered, by its id. */
type Listed = { readonly named: readonly Version[]; readonly remembered: readonly Named[] };

/**
 * What differs between what a system runs and what was listed; in the order of ids, so that what is written of it
 * goes through each index from one end to the other.
 */
export async function selectDifference(
  { db }: Work,
  { organizationId, systemId }: Whose,
  { named, remembered }: Listed,
): Promise<Difference & Told> {
  const comparing = sql<DifferenceRow>`
    with listed as materialized (
      select n.place - 1 as place, p.id as package_id, (
        select v.id from inventory.version v where v.package_id = p.id and v.text = n.text) as version_id
      from unnest(${named.map(({ ecosystem }) => ecosystem)}::text[],
                  ${named.map(({ name }) => name)}::text[],
                  ${named.map(({ text }) => text)}::text[])
        with ordinality as n (ecosystem, name, text, place)
      left join inventory.package p on p.ecosystem = n.ecosystem and p.name = n.name
      union all
      select null, r.package_id, r.version_id
      from unnest(${arrayOf(remembered.map(({ packageId }) => packageId))}::bigint[],
                  ${arrayOf(remembered.map(({ versionId }) => versionId))}::bigint[])
        as r (package_id, version_id)),
    present as (
      select version_id from inventory.component
      where organization_id = ${organizationId} and system_id = ${systemId})
    select l.place, version_id as "versionId", l.package_id as "packageId",
           p.version_id is not null as "isRun"
    from listed l full join present p using (version_id)
    where l.place is not null or l.version_id is null or p.version_id is null
    order by version_id`;
  const rows = await runPlanned(db, comparing.compile(db));
  const told = { known: new Map<number, Named>(), unnamed: new Map<number, number | null>() };
  const [added, removed]: [Named[], number[]] = [[], []];
  for (const { place, versionId, packageId, isRun } of rows) {
    if (versionId === null) {
      if (place !== null) told.unnamed.set(place, packageId);
    } else if (packageId === null) removed.push(versionId);
    else {
      const version = { versionId, packageId };
      if (place !== null) told.known.set(place, version);
      if (!isRun) added.push(version);
    }
  }
  return { added, removed, ...told };
}

type NewSubmission = Omit<
  SubmissionRow,
  'organizationId' | 'systemId' | 'receivedAt' | 'submittedBy' | 'added' | 'removed'
> & {
  /** The bytes received; one organization's same bytes are kept once. */
  readonly content: Buffer;
  readonly difference: Difference;
  readonly dueAt: Date;
};

/**
 * Keeps a submission as received now from the actor: its bytes, what it is in short beside its system and when
 * the next is owed, what the system runs from now on, and how that differs from before. One statement.
 */
export async function insertSubmission(
  { db, now, actor }: Work,
  { organizationId, systemId }: Whose,
  submission: NewSubmission,
) {
  const { id, number, sha256, content, format, specVersion, generators, subject } = submission;
  const { components, packages, unidentified, shrunken, platforms } = submission;
  const { declaredComplete, takenAt, dueAt, remarks } = submission;
  const { added, removed } = submission.difference;
  const came = arrayOf(added.map(({ versionId }) => versionId));
  const went = arrayOf(removed);
  const isWhole = declaredComplete === true && !shrunken && platforms;
  const keeping = sql`
    with document as (
      insert into inventory.document (organization_id, sha256, bytes, content)
      values (${organizationId}, ${sha256}, ${content.length}, ${content})
      on conflict do nothing),
    submission as (
      insert into inventory.submission (
        organization_id, id, system_id, number, sha256, format, spec_version, generators, subject,
        taken_at, received_at, submitted_by, components, packages, unidentified, added, removed,
        versions_added, versions_removed, declared_complete, shrunken, platforms, remarks)
      values (
        ${organizationId}, ${id}, ${systemId}, ${number}, ${sha256}, ${format}, ${specVersion},
        ${generators}, ${subject}, ${takenAt}, ${now}, ${actor.id}, ${components}, ${packages},
        ${unidentified}, ${added.length}, ${removed.length}, ${came}::bigint[], ${went}::bigint[],
        ${declaredComplete}, ${shrunken}, ${platforms}, ${JSON.stringify(remarks)}::jsonb)),
    system as (
      update inventory.system
      set latest_id = ${id}, latest_taken_at = ${takenAt}, latest_components = ${components},
          latest_shrunken = ${shrunken}, latest_whole = ${isWhole}, due_at = ${dueAt}
      where organization_id = ${organizationId} and id = ${systemId}),
    gone as (
      delete from inventory.component
      where organization_id = ${organizationId} and system_id = ${systemId}
        and version_id = any (${went}::bigint[]))
    insert into inventory.component (organization_id, system_id, version_id, package_id)
    select ${organizationId}, ${systemId}, n.version_id, n.package_id
    from unnest(${came}::bigint[],
                ${arrayOf(added.map(({ packageId }) => packageId))}::bigint[]) as n (version_id, package_id)`;
  await runPlanned(db, keeping.compile(db));
}

type ChangeRow = {
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
  readonly change: 'added' | 'removed';
};

/** How a submission changed what its system runs, by ecosystem, name and version. */
export async function selectChanges(
  { db }: Work,
  { organizationId, id }: Pick<SubmissionRow, 'organizationId' | 'id'>,
  { offset, limit }: Part,
) {
  const listing = sql<ChangeRow>`
    select p.ecosystem, p.name, v.text as version, c.change
    from inventory.submission u
    cross join lateral (
      select unnest(u.versions_added) as version_id, 'added' as change
      union all select unnest(u.versions_removed), 'removed') c
    join inventory.version v on v.id = c.version_id
    join inventory.package p on p.id = v.package_id
    where u.organization_id = ${organizationId} and u.id = ${id}
    order by p.ecosystem, p.name, v.key, v.text
    offset ${offset} limit ${limit}`;
  return (await listing.execute(db)).rows;
}
