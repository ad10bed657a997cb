import './answer-tables.ts';
import './tables.ts';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';

type Place = { readonly directiveId: DirectiveId; readonly organizationId: OrganizationId };

/** How a body came to be an addressee, and when its people first opened the directive. */
export async function selectArrival({ db }: Work, { directiveId, organizationId }: Place) {
  return db
    .selectFrom('directives.addressee as a')
    .leftJoin('directives.opening as o', (on) =>
      on
        .onRef('o.organization_id', '=', 'a.organization_id')
        .onRef('o.directive_id', '=', 'a.directive_id'),
    )
    .select(['a.joined_at', 'a.released_at', 'a.relay_note', 'o.opened_at'])
    .select(['a.via_ja as viaJa', 'a.via_en as viaEn'])
    .where('a.directive_id', '=', directiveId)
    .where('a.organization_id', '=', organizationId)
    .executeTakeFirst();
}

/** What the body acknowledged here itself. */
export async function selectOwnAcknowledgements({ db }: Work, place: Place) {
  return db
    .selectFrom('directives.acknowledgement')
    .select(['version', 'acknowledged_at'])
    .where('directive_id', '=', place.directiveId)
    .where('organization_id', '=', place.organizationId)
    .execute();
}

/** Every claim of the body, those it took back included. */
export async function selectEveryClaim({ db }: Work, { directiveId, organizationId }: Place) {
  return db
    .selectFrom('directives.claim as c')
    .leftJoin('inventory.system as s', (on) =>
      on.onRef('s.organization_id', '=', 'c.organization_id').onRef('s.id', '=', 'c.system_id'),
    )
    .select(['c.id', 'c.measure', 'c.evidence', 'c.claimed_at', 'c.outcome', 'c.judged_at'])
    .select(['c.withdrawn_at', 'c.review_id', 's.name as system'])
    .where('c.directive_id', '=', directiveId)
    .where('c.organization_id', '=', organizationId)
    .execute();
}

/** Deadlines of the body that were moved, each with the extension that moved it, if one did. */
export async function selectMoves({ db }: Work, { directiveId, organizationId }: Place) {
  return db
    .selectFrom('directives.deadline_change as m')
    .innerJoin('directives.assignment as a', (on) =>
      on.onRef('a.organization_id', '=', 'm.organization_id').onRef('a.id', '=', 'm.assignment_id'),
    )
    .select(['m.changed_at', 'm.due_before', 'm.due_after', 'm.extension_id'])
    .where('a.directive_id', '=', directiveId)
    .where('a.organization_id', '=', organizationId)
    .execute();
}

/** The versions of its answers that the body submitted. */
export async function selectSubmitted({ db }: Work, { directiveId, organizationId }: Place) {
  return db
    .selectFrom('directives.reply')
    .select(['number', 'submitted_at', 'late'])
    .where('directive_id', '=', directiveId)
    .where('organization_id', '=', organizationId)
    .where('submitted_at', 'is not', null)
    .execute();
}

/** When the body told others, and how many each time. */
export async function selectPassedOn({ db }: Work, { directiveId, organizationId }: Place) {
  return db
    .selectFrom('directives.addressee')
    .select((of) => ['joined_at', of.fn.countAll<number>().as('bodies')])
    .where('directive_id', '=', directiveId)
    .where('via_id', '=', organizationId)
    .groupBy('joined_at')
    .execute();
}
