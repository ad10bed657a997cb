import { z } from 'zod';

import { Count } from '#features/labels/small-count.ts';
import { Tlp } from '#features/labels/tlp.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { fieldKeys } from './fact-fields.ts';
import { AnyValue } from './fact-value.ts';
import { RecordKind } from './facts.ts';
import { Body } from './filing.ts';
import { EventId, MatterId, Severity } from './incident.ts';
import { Told } from './projection.ts';

/** What one reporter said of one field, in the last copy that the authority has. */
const SaidLine = z.object({
  field: z.enum(fieldKeys),
  value: AnyValue,
  reporter: Body,
  filedAt: instant,
});

const EventLine = z.object({
  /** Null where a matter stands alone. */
  event: EventId.nullable(),
  matters: z.array(MatterId),
  reporters: z.array(Body),
  recordKind: RecordKind,
  label: Tlp,
  firstFiledAt: instant,
  lastFiledAt: instant,
  severity: Severity.nullable(),
  isConfirmed: z.boolean(),
  confirmed: z.array(SaidLine),
  /** Said, and not confirmed. */
  unconfirmed: z.array(SaidLine),
  /** Asked, and nobody knows. */
  unknown: z.array(z.enum(fieldKeys)),
  /** Of which reporters of the same event said different things. */
  differing: z.array(z.enum(fieldKeys)),
});
export type EventLine = z.infer<typeof EventLine>;

/** What the authority knew at a moment, by event: what is confirmed and what is not kept apart. */
export const showIncidentSituation = endpoint({
  method: 'GET',
  path: '/api/incident-situation',
  permission: 'incidents.receive',
  input: z.strictObject({ asOf: instant.optional() }),
  output: z.object({
    asOf: instant,
    label: Tlp,
    events: z.array(EventLine),
    reporters: z.number(),
    withdrawn: z.number(),
  }),
});

const Cells = z.array(z.object({ key: z.string(), count: Count }));

/**
 * The events of a quarter of which the authority was told, in the classes of the action plan: not
 * occurred or occurred, what was harmed, by what, and why. What comes from too few bodies is held back.
 */
export const showIncidentStatistics = endpoint({
  method: 'GET',
  path: '/api/incident-statistics',
  permission: 'incidents.receive',
  input: z.strictObject({ quarter: z.string().regex(/^[1-9]\d{3}-Q[1-4]$/) }),
  output: z.object({
    quarter: z.string(),
    from: z.string(),
    until: z.string(),
    fewest: z.number(),
    total: Count,
    kinds: Cells,
    harms: Cells,
    leading: Cells,
    causes: Cells,
  }),
});

const Side = z.object({ matter: MatterId, reporter: Body, label: Tlp, lastFiledAt: instant });

/** Two matters side by side, field by field, to judge whether they are one event; none that is one’s own once. */
export const compareMatters = endpoint({
  method: 'GET',
  path: '/api/matters/:matterId/comparisons/:otherId',
  permission: 'incidents.receive',
  input: z.strictObject({ matterId: MatterId, otherId: MatterId }),
  output: z.object({
    one: Side,
    other: Side,
    fields: z.array(
      z.object({
        field: z.enum(fieldKeys),
        one: Told.nullable(),
        other: Told.nullable(),
        /** Both say something of it, and not the same. */
        differs: z.boolean(),
      }),
    ),
  }),
});
