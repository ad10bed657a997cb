import './tables.ts';

import type { Work } from '#platform/tools.ts';

/** Every audit in reach with its year and the edition it is pinned to. */
export async function selectYears({ db }: Work) {
  return db
    .selectFrom('audits.audit as a')
    .innerJoin('audits.campaign as c', 'c.id', 'a.campaign_id')
    .select(['a.id', 'a.organization_id', 'a.edition_id', 'a.closed_at', 'c.fiscal_year'])
    .orderBy('c.fiscal_year', 'desc')
    .orderBy('a.id')
    .execute();
}

/** How many clauses of each audit of a year came out how, by the latest judgement of each. */
export async function selectResultCounts({ db }: Work, year: number) {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('audits.judgement as j')
        .innerJoin('audits.audit as a', (join) =>
          join
            .onRef('a.organization_id', '=', 'j.organization_id')
            .onRef('a.id', '=', 'j.audit_id')
            .onRef('a.edition_id', '=', 'j.edition_id'),
        )
        .innerJoin('audits.campaign as c', 'c.id', 'a.campaign_id')
        .where('c.fiscal_year', '=', year)
        .distinctOn(['j.audit_id', 'j.clause'])
        .select(['j.audit_id', 'j.result'])
        .orderBy('j.audit_id')
        .orderBy('j.clause')
        .orderBy('j.judged_at', 'desc')
        .orderBy('j.id')
        .as('latest'),
    )
    .select(['latest.audit_id', 'latest.result'])
    .select((of) => of.fn.countAll<number>().as('count'))
    .groupBy(['latest.audit_id', 'latest.result'])
    .execute();
}
