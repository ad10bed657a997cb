import { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { Names, prose } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { assetStandings, reportingStandings } from './asset.ts';
import { InstrumentId } from './instrument.ts';
import { NotificationId } from './obligation.ts';
import { Address } from './provision.ts';

const kinds = z.enum(['introduction', 'change', 'withdrawal']);

const Rule = z.object({
  lawId: InstrumentId,
  law: Names,
  provision: Address,
  effectiveOn: day.nullable(),
  transitionUntil: day,
  transition: Names,
  exclusions: z.array(z.object({ key: z.string(), names: Names, source: z.string() })),
});

const Computer = z.object({
  lawId: InstrumentId,
  organizationId: OrganizationId,
  nameJa: z.string(),
  nameEn: z.string(),
  systemId: SystemId,
  systemName: z.string(),
  standing: z.enum(assetStandings),
  owes: kinds.nullable(),
  dueOn: day.nullable(),
  reports: z.enum(reportingStandings),
  excluded: z.array(z.object({ product: z.string(), by: z.string() })),
  /** How many its inventory lists; null where nobody judged it specified. */
  products: z.number().nullable(),
  reason: z.string(),
  last: z.object({ id: NotificationId, kind: kinds, sentAt: instant }).nullable(),
});
export type ComputerLine = z.output<typeof Computer>;

/** The computers of bodies in reach, and whether each is to be notified and reported on. */
export const listAssets = endpoint({
  method: 'GET',
  path: '/api/law-assets',
  permission: 'laws.read',
  input: z.strictObject({ organizationId: OrganizationId.optional() }),
  output: z.object({ today: day, rules: z.array(Rule), computers: z.array(Computer) }),
});

export type Assets = z.output<typeof listAssets.output>;

/** Says whether a system of one's own is a specified important computer, and why. */
export const judgeComputer = endpoint({
  method: 'POST',
  path: '/api/law-scopings',
  permission: 'laws.notify',
  input: z.strictObject({
    lawId: InstrumentId,
    systemId: SystemId,
    specified: z.boolean(),
    reason: prose(2000),
    /** Since when it is in use. */
    sinceOn: day,
  }),
  output: z.null(),
});

/** Notifies a computer of one's own, or its change, as it is owed now; answered with its receipt's entry. */
export const notifyComputer = endpoint({
  method: 'POST',
  path: '/api/law-notifications',
  permission: 'laws.notify',
  input: z.strictObject({ lawId: InstrumentId, systemId: SystemId }),
  output: z.object({ id: NotificationId, kind: kinds, entry: z.string() }),
});

/** A notification as it was sent, for who sent it and who received it. */
export const showNotification = endpoint({
  method: 'GET',
  path: '/api/law-notifications/:notificationId',
  permission: 'laws.read',
  input: z.strictObject({ notificationId: NotificationId }),
  output: z.object({
    id: NotificationId,
    kind: kinds,
    law: Names,
    body: Names,
    recipient: Names,
    system: z.object({ name: z.string(), purpose: z.string(), owner: z.string() }),
    sinceOn: day,
    products: z.array(z.object({ name: z.string(), version: z.string() })),
    sha256: z.string(),
    sentAt: instant,
  }),
});

/** The receipt of a notification, to be checked without this installation. */
export const takeNotificationReceipt = endpoint({
  method: 'GET',
  path: '/api/law-notifications/:notificationId/receipt',
  permission: 'laws.read',
  exit: true,
  input: z.strictObject({ notificationId: NotificationId }),
  output: z.looseObject({
    format: z.literal('noroshi-receipt-1'),
    position: z.number(),
    checkpoint: z.string(),
  }),
});
