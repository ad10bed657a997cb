import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { say } from '../texts.ts';
import { mostViews, ViewId } from '../view.ts';
import * as store from './store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const notFound = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** The organization that the actor speaks for; the program itself keeps nothing and takes nothing away. */
export function ownOrganization({ actor }: Work): OrganizationId {
  if (actor.organizationId === null) throw notFound();
  return actor.organizationId;
}

export async function listViews(
  work: Work,
  { path }: Input<'listViews'>,
): Promise<Output<'listViews'>> {
  return store.selectViews(work, path);
}

export async function keepView(
  work: Change,
  { name, path, query, shared }: Input<'keepView'>,
): Promise<Output<'keepView'>> {
  const organizationId = ownOrganization(work);
  if ((await store.selectCount(work)) >= mostViews) {
    throw new Refusal('too-many', say('views.too-many', { count: mostViews }));
  }
  const id = newId(ViewId);
  await store.insertView(work, {
    ...{ id, name, path, query, shared },
    organization_id: organizationId,
    person_id: work.actor.id,
    kept_at: work.now,
    changed_at: work.now,
    ended_at: null,
  });
  await enter(work, id, 'kept', { name, path, query, shared });
  return { id };
}

export async function changeView(
  work: Change,
  { viewId, name, shared }: Input<'changeView'>,
): Promise<null> {
  const before = await store.selectOwn(work, viewId);
  if (!before) throw notFound();
  await store.updateView(work, viewId, { name, shared });
  await enter(work, viewId, 'changed', { ...before, name, shared });
  return null;
}

export async function endView(work: Change, { viewId }: Input<'endView'>): Promise<null> {
  const before = await store.selectOwn(work, viewId);
  if (!before) throw notFound();
  await store.updateView(work, viewId, { ended_at: work.now });
  await enter(work, viewId, 'ended', before);
  return null;
}

type Told = Pick<Input<'keepView'>, 'name' | 'path' | 'query' | 'shared'>;

/** What others see is told in full; of what is a person's own only that it is there. */
async function enter(
  work: Change,
  id: ViewId,
  what: 'kept' | 'changed' | 'ended',
  { path, shared, ...rest }: Told,
) {
  await append(work, {
    act: `view.${what}`,
    subject: ViewId.encode(id),
    organizationId: work.actor.organizationId,
    facts: shared ? { path, shared, name: rest.name, query: rest.query } : { path, shared },
  });
}
