import type { Work } from '#platform/tools.ts';

/** Directives with what they are called, whatever their state. */
export async function selectDirectiveHeads({ db }: Work) {
  return db
    .selectFrom('directives.directive as d')
    .innerJoin('directives.wording as w', (on) =>
      on.onRef('w.directive_id', '=', 'd.id').onRef('w.version', '=', 'd.version'),
    )
    .select(['d.id', 'd.version', 'd.issued_at', 'd.closed_at', 'w.title'])
    .orderBy('d.drafted_at', 'desc')
    .execute();
}

/** Directives whose retirement was proposed and waits. */
export async function selectRetiring({ db }: Work) {
  return db
    .selectFrom('directives.retirement')
    .select('directive_id')
    .where('decided_at', 'is', null)
    .execute();
}

/** Policies on audits with their day, and whether somebody has decided on them. */
export async function selectPolicyHeads({ db }: Work) {
  return db
    .selectFrom('audits.policy')
    .select(['id', 'effective_on', 'adopted'])
    .orderBy('proposed_at', 'desc')
    .execute();
}
