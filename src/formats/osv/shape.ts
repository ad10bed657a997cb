import { z } from 'zod';

import { complain, moment } from '#formats/advisory/shape.ts';

import { say } from './texts.ts';

const kinds = ['introduced', 'fixed', 'last_affected', 'limit'] as const;

/** One turn in a range: from this version on (or up to it) something else holds. */
export type Turn = { readonly kind: (typeof kinds)[number]; readonly version: string };

const version = z.string().max(1000);

/** An event names exactly one kind of turn (OSV schema, `affected[].ranges[].events[]`). */
const event = z.looseObject({}).transform((value, context): Turn => {
  const turns = kinds.flatMap((kind) => {
    const parsed = version.safeParse(value[kind]);
    return parsed.success ? [{ kind, version: parsed.data }] : [];
  });
  const [turn] = turns;
  if (turn && turns.length === 1) return turn;
  context.issues.push(complain(value, say('osv.event')));
  return z.NEVER;
});

const events = z
  .array(event)
  .min(1)
  .max(10_000)
  .superRefine((turns, context) => {
    if (turns.some((turn) => turn.kind === 'introduced')) return;
    context.issues.push(complain(turns, say('osv.no-introduced')));
  });

const severity = z
  .array(
    z.object({
      type: z.string().max(100),
      score: z.string().max(1000),
      source: z.string().max(100).optional(),
    }),
  )
  .max(100);

const range = z.object({
  type: z.enum(['GIT', 'SEMVER', 'ECOSYSTEM']),
  repo: z.string().max(2000).optional(),
  events,
  database_specific: z.looseObject({}).optional(),
});

/** An empty name would make one vulnerability of all that carry it. */
const names = z
  .array(z.string().max(500))
  .max(100_000)
  .transform((list) => list.filter((name) => name.trim() !== ''));

const affected = z.object({
  package: z
    .object({
      ecosystem: z.string().max(200),
      name: z.string().max(1000),
      purl: z.string().max(2000).optional(),
    })
    .optional(),
  severity: severity.nullish(),
  ranges: z.array(range).max(1000).optional(),
  versions: z.array(version).max(100_000).optional(),
  ecosystem_specific: z.looseObject({}).optional(),
  database_specific: z.looseObject({}).optional(),
});

const credit = z.object({
  name: z.string().max(1000),
  contact: z.array(z.string().max(2000)).max(1000).optional(),
  type: z.string().max(100).optional(),
});

/** The parts of an OSV record (schema 1.7) without which it cannot be understood. */
export const OsvRecord = z.object({
  schema_version: z.string().max(100).optional(),
  id: z.string().min(1).max(500),
  modified: moment,
  published: moment.optional(),
  withdrawn: moment.optional(),
  aliases: names.nullish(),
  related: names.optional(),
  upstream: names.optional(),
  summary: z.string().max(10_000).optional(),
  details: z.string().max(1_000_000).optional(),
  severity: severity.nullish(),
  affected: z.array(affected).max(100_000).nullish(),
  references: z
    .array(z.object({ type: z.string().max(100), url: z.string().max(10_000) }))
    .max(100_000)
    .nullish(),
  credits: z.array(credit).max(10_000).optional(),
  database_specific: z.looseObject({}).optional(),
});
export type OsvRecord = z.infer<typeof OsvRecord>;
export type OsvAffected = NonNullable<OsvRecord['affected']>[number];
export type OsvRange = NonNullable<OsvAffected['ranges']>[number];
