import { z } from 'zod';

import { SnapshotId, Standing } from '#features/intake/intake.ts';
import { Tlp } from '#features/labels/tlp.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { DisseminationId, Handed, Offered } from './dissemination.ts';
import { Body } from './filing.ts';
import { MatterId } from './incident.ts';

const Snapshot = z.object({ id: SnapshotId, standing: Standing });

/** How many systems a vulnerability was found on, and of how many it is not known. */
const Exposed = z.object({ vulnerability: z.string(), affected: z.number(), unknown: z.number() });
export type Exposed = z.infer<typeof Exposed>;

export const DisseminationLine = z.object({
  id: DisseminationId,
  label: Tlp,
  handed: z.array(Handed),
  /** Where intake keeps it, and whether that is in force; null where no vulnerability was among it. */
  snapshot: Snapshot.nullable(),
  exposed: z.array(Exposed),
  by: z.string(),
  at: instant,
  recalled: z
    .object({ by: z.string(), at: instant, reason: z.string(), snapshot: Snapshot.nullable() })
    .nullable(),
});
export type DisseminationLine = z.infer<typeof DisseminationLine>;

/** What of a matter could be handed out, under which label and to whom, and what was. */
export const showDisseminations = endpoint({
  method: 'GET',
  path: '/api/matters/:matterId/disseminations',
  permission: 'incidents.disseminate',
  input: z.strictObject({ matterId: MatterId }),
  output: z.object({
    offered: z.array(Offered),
    /** The label of the bundle: the strictest of the copies. */
    label: Tlp,
    /** In whose hands the bundle is. */
    authority: Body,
    made: z.array(DisseminationLine),
  }),
});

/**
 * Hands out indicators and vulnerabilities of a matter: a record of each vulnerability to intake, the
 * question who is exposed, and a bundle of STIX 2.1. Refused, with each that stays, where the reporter
 * does not consent or a vulnerability has no public id; and under TLP:RED.
 */
export const disseminate = endpoint({
  method: 'POST',
  path: '/api/matters/:matterId/disseminations',
  permission: 'incidents.disseminate',
  input: z.strictObject({ matterId: MatterId, handed: z.array(Handed).min(1).max(2500) }),
  output: DisseminationLine,
});

/** Takes back what was handed out: its records are withdrawn, its bundle is revoked. Refused twice. */
export const recallDissemination = endpoint({
  method: 'POST',
  path: '/api/disseminations/:disseminationId/recall',
  permission: 'incidents.disseminate',
  input: z.strictObject({
    disseminationId: DisseminationId,
    reason: z.string().trim().min(1).max(2000),
  }),
  output: DisseminationLine,
});

/** The bundle of what was handed out, as a file; revoked once it was recalled. */
export const takeBundle = endpoint({
  method: 'GET',
  path: '/api/disseminations/:disseminationId/bundle',
  permission: 'incidents.disseminate',
  exit: true,
  input: z.strictObject({ disseminationId: DisseminationId }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});
