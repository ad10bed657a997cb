import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

/** What each reporter in reach last said of each object; what waits for an answer comes first. */
export async function selectLatestConsents({ db }: Work, subject?: string) {
  let latest = db
    .selectFrom('labels.consent')
    .distinctOn(['organization_id', 'subject'])
    .select(['subject', 'organization_id as reporter', 'state', 'organizations', 'communities'])
    .select(['everybody', 'note', 'said_at as saidAt', 'sequence'])
    .orderBy('organization_id')
    .orderBy('subject')
    .orderBy('sequence', 'desc');
  if (subject !== undefined) latest = latest.where('subject', '=', subject);
  return db
    .selectFrom(latest.as('c'))
    .select(['c.subject', 'c.reporter', 'c.state', 'c.organizations', 'c.communities'])
    .select(['c.everybody', 'c.note', 'c.saidAt', 'c.sequence'])
    .orderBy(sql`c.state <> 'asked'`)
    .orderBy('c.saidAt', 'desc')
    .orderBy('c.subject')
    .limit(500)
    .execute();
}

/** The latest sayings on several objects, for judging them together. */
export async function selectConsentsOn({ db }: Work, subjects: readonly string[]) {
  return db
    .selectFrom('labels.consent')
    .distinctOn(['organization_id', 'subject'])
    .select(['subject', 'organization_id as reporter', 'state', 'organizations', 'communities'])
    .select('everybody')
    .where('subject', 'in', [...subjects])
    .orderBy('organization_id')
    .orderBy('subject')
    .orderBy('sequence', 'desc')
    .execute();
}

export async function insertConsent({ db }: Change, row: Insertable<Tables['labels.consent']>) {
  await db.insertInto('labels.consent').values(row).execute();
}
