import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { Clause } from '#formats/advisory/advisory.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import { type Assertion, openLabels, type Supplier } from '../assertion.ts';
import type { Truth } from '../configuration.ts';

/** One operand of a configuration, once for each known version of its product; or once without. */
export type OperandRow = {
  readonly source: string;
  readonly record: string;
  readonly number: number;
  readonly container: string;
  readonly clause: Clause;
  readonly operand: number;
  readonly vulnerable: boolean;
  /** Null where the source names no product. */
  readonly product: string | null;
  readonly words: string;
  readonly packageId: number | null;
  readonly versionId: number | null;
  readonly version: string;
  readonly within: Truth;
};

/** What the configurations about a vulnerability name, beside every known version of it. */
export async function selectOperands({ db }: Work, vulnerability: string): Promise<OperandRow[]> {
  const { rows } = await sql<OperandRow>`
    select c.source_id as source, c.record_id as record, c.number, c.container, c.clause,
           o.number as operand, o.vulnerable, p.name as product, o.words,
           o.package_id as "packageId", v.id as "versionId", coalesce(v.text, '') as version,
           case
             when v.key >= o.lo and (o.hi is null or v.key < o.hi)
               or (o.lo = ''::bytea and o.hi is null)
               then case o.status when 'affected' then 'yes' when 'unknown' then 'unknown' else 'no' end
             when v.key is not null and o.lo is not null then 'no'
             when v.text = o.exact and o.status = 'affected' then 'yes'
             else 'unknown'
           end as within
    from intake.voice w
    join intake.record r on r.source_id = w.source_id and r.id = w.record_id
      and r.withdrawn_at is null
    join intake.configuration c on c.source_id = r.source_id and c.record_id = r.id
    join intake.operand o on o.source_id = c.source_id and o.record_id = c.record_id
      and o.configuration = c.number
    left join inventory.package p on p.id = o.package_id
    left join inventory.version v on v.package_id = o.package_id
    where w.vulnerability_id = ${vulnerability}
    order by c.source_id, c.record_id, c.number, o.number, v.id`.execute(db);
  return rows;
}

const columns = [
  ...(['a.id', 'a.author', 'a.document_id as document', 'a.issued_at as issuedAt'] as const),
  'a.document_version as edition',
  ...(['a.status', 'a.justification', 'a.products', 'a.unresolved', 'a.file'] as const),
  'a.received_at as receivedAt',
] as const;

/** By which names statements may know a vulnerability: its own, and its aliases. */
const names = (vulnerability: string) => sql<string>`any (array(
  select alias from intake.alias where vulnerability_id = ${vulnerability}
  union select ${vulnerability}))`;

/**
 * What recognised suppliers state about a vulnerability, and of what each is the maker. What bears a
 * label that keeps it from some is left out: a verdict is shown to all, with its reasons.
 */
export async function selectSupplierAssertions(
  { db }: Work,
  vulnerability: string,
): Promise<readonly (Assertion & Supplier)[]> {
  const asking = db
    .selectFrom('exposure.assertion as a')
    .innerJoin('exposure.supplier as s', (on) =>
      on.onRef('s.author', '=', 'a.author').on('s.revoked_at', 'is', null),
    )
    .select(columns)
    .select('s.makes')
    .where('a.vulnerability', '=', names(vulnerability))
    .where((eb) => eb.or([eb('a.label', 'is', null), eb('a.label', 'in', openLabels)]))
    .orderBy('a.issued_at')
    .orderBy('a.id');
  return runPlanned(db, asking.compile());
}

export type OwnAssertionRow = Assertion & {
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  readonly isAccepted: boolean;
};

/** What bodies in scope state of their own systems, and whether the headquarters' consent holds now. */
export async function selectOwnAssertions(
  { db, now }: Work,
  vulnerability: string,
): Promise<readonly OwnAssertionRow[]> {
  const asking = db
    .selectFrom('exposure.own_assertion as a')
    .select(columns)
    .select(['a.organization_id as organizationId', 'a.system_id as systemId'])
    .select(
      sql<boolean>`a.outcome is not distinct from 'accepted' and a.expires_at > ${now}`.as(
        'isAccepted',
      ),
    )
    .where('a.vulnerability', '=', names(vulnerability))
    .orderBy('a.issued_at')
    .orderBy('a.id');
  return runPlanned(db, asking.compile());
}

export type VersionRow = {
  readonly versionId: number;
  readonly packageId: number;
  readonly ecosystem: string;
  readonly component: string;
  readonly version: string;
};

/** Every known version of packages of these names, in whatever ecosystem. */
export async function selectVersionsNamed(
  { db }: Work,
  packages: readonly string[],
): Promise<VersionRow[]> {
  if (packages.length === 0) return [];
  return db
    .selectFrom('inventory.package as p')
    .innerJoin('inventory.version as v', 'v.package_id', 'p.id')
    .select([
      'v.id as versionId',
      'p.id as packageId',
      'p.ecosystem',
      'p.name as component',
      'v.text as version',
    ])
    .where('p.name', '=', sql<string>`any (${packages}::text[])`)
    .orderBy('v.id')
    .execute();
}
