import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { egressPolicy } from '#platform/egress.ts';
import { enqueue } from '#platform/jobs.ts';
import { settings } from '#platform/settings.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { DeliveryId } from '../delivery.ts';
import { say } from '../texts.ts';
import { deliveryJob } from './deliver.ts';
import * as store from './delivery-store.ts';
import { isOwn, notFound } from './owner.ts';
import { mailServer, siteAddress } from './post-office.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Whether an actor may send a message again: their own, their body's, or, reaching all, any body's. */
function mayRetry(work: Work, row: store.DeliveryRow): boolean {
  if (isOwn(work, row)) return true;
  const managesAll = work.actor.scope === 'all' && work.actor.permissions.has('notices.manage');
  return managesAll && row.person_id === null;
}

const isOver = ({ state }: store.DeliveryRow) => state === 'failed' || state === 'refused';

export async function listDeliveries(
  work: Work,
  { state, offset, limit }: Input<'listDeliveries'>,
): Promise<Output<'listDeliveries'>> {
  const rows = await store.selectDeliveries(work, { state, offset, limit });
  const kinds = grouped(
    await store.selectKindsOf(
      work,
      rows.map(({ id }) => id),
    ),
    ({ delivery }) => delivery,
  );
  return {
    total: await store.selectDeliveryCount(work, state),
    deliveries: rows.map((row) => ({
      id: row.id,
      organizationId: row.organization_id,
      channel: row.name,
      channelKind: row.kind,
      purpose: row.purpose,
      kinds: (kinds.get(row.id) ?? []).map(({ kind }) => kind),
      state: row.state,
      madeAt: row.made_at,
      dueAt: row.due_at,
      nextAt: row.next_at,
      attempts: row.attempts,
      reason: row.reason,
      bare: row.bare ?? false,
      late: row.late,
      sentAt: row.sent_at,
      retriable: isOver(row) && mayRetry(work, row),
    })),
  };
}

/** Sends again what failed or was refused; what may not be touched looks absent. */
export async function retryDelivery(
  work: Change,
  { deliveryId }: Input<'retryDelivery'>,
): Promise<null> {
  const row = await store.selectDelivery(work, deliveryId);
  if (!row || !mayRetry(work, row)) throw notFound();
  if (!(await store.updateRetried(work, deliveryId))) {
    throw new Refusal('conflict', say('notices.not-over'));
  }
  await append(work, {
    act: 'notice.retried',
    subject: DeliveryId.encode(deliveryId),
    organizationId: row.organization_id,
    facts: {},
  });
  await enqueue(work, deliveryJob, {});
  return null;
}

/** How the installation sends. What proves us to the mail server is not part of the answer. */
export async function showSending(): Promise<Output<'showSending'>> {
  const server = mailServer();
  const { allow } = egressPolicy();
  return {
    site: siteAddress(settings),
    mail: server && {
      host: server.host,
      port: server.port,
      security: server.security,
      from: server.from,
    },
    hosts: allow.map(({ host, port }) => `${host}:${port}`),
  };
}
