import './tables.ts';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

/** The last word on each step of each request, the latest year first. */
export async function selectResources({ db }: Work, year: number | undefined) {
  let query = db
    .selectFrom('laws.resource')
    .select(['organization_id', 'instrument_id', 'fiscal_year', 'kind', 'step', 'amount', 'note'])
    .select(['stated_at', 'position'])
    .distinctOn(['fiscal_year', 'organization_id', 'instrument_id', 'kind', 'step'])
    .orderBy('fiscal_year', 'desc')
    .orderBy('organization_id')
    .orderBy('instrument_id')
    .orderBy('kind')
    .orderBy('step')
    .orderBy('position', 'desc');
  if (year !== undefined) query = query.where('fiscal_year', '=', year);
  return query.execute();
}

export async function insertResource(
  { db }: Change,
  resource: Omit<Tables['laws.resource'], 'position'>,
): Promise<void> {
  await db.insertInto('laws.resource').values(resource).execute();
}
