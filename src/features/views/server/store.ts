import './tables.ts';

import type { Insertable } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { ViewId } from '../view.ts';

/** The views of a page: the actor's own first, then what their organization shares, by name. */
export async function selectViews({ db, actor }: Work, path: string) {
  return db
    .selectFrom('views.view as v')
    .leftJoin('access.person as p', 'p.id', 'v.person_id')
    .select(['v.id', 'v.name', 'v.query', 'v.shared', 'v.changed_at as changedAt'])
    .select('p.name as keeper')
    .select((of) => of('v.person_id', '=', actor.id).as('own'))
    .where('v.path', '=', path)
    .where('v.ended_at', 'is', null)
    .where((of) =>
      of.or([
        of('v.person_id', '=', actor.id),
        of.and([of('v.shared', '=', true), of('v.organization_id', '=', actor.organizationId)]),
      ]),
    )
    .orderBy('own', 'desc')
    .orderBy('v.name')
    .orderBy('v.id')
    .$narrowType<{ own: boolean }>()
    .execute();
}

/** How many views the actor keeps. */
export async function selectCount({ db, actor }: Work): Promise<number> {
  const { count } = await db
    .selectFrom('views.view')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('person_id', '=', actor.id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** One of the actor's own views that has not ended. */
export async function selectOwn({ db, actor }: Work, id: ViewId) {
  return db
    .selectFrom('views.view')
    .select(['name', 'path', 'query', 'shared'])
    .where('id', '=', id)
    .where('person_id', '=', actor.id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertView({ db }: Change, view: Insertable<Tables['views.view']>) {
  await db.insertInto('views.view').values(view).execute();
}

type Changed = Partial<Pick<Tables['views.view'], 'name' | 'shared' | 'ended_at'>>;

/** Changes one of the actor's own views. */
export async function updateView({ db, actor, now }: Change, id: ViewId, changed: Changed) {
  await db
    .updateTable('views.view')
    .set({ ...changed, changed_at: now })
    .where('id', '=', id)
    .where('person_id', '=', actor.id)
    .execute();
}
