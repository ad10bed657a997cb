import { z } from 'zod';

import { DirectiveId, Kind } from '#features/directives/directive.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

const Named = { nameJa: z.string(), nameEn: z.string() };

/** A ministry with those under it; without an id, the bodies under none. */
const Ministry = z.object({ id: OrganizationId.nullable(), ...Named });

const exposed = {
  /** Bodies that owe an inventory, those of them that are exposed, and their exposed systems. */
  bodies: z.number(),
  exposed: z.number(),
  systems: z.number(),
};

/** Who is exposed to any vulnerability that is known to be exploited, by ministry and by sector. */
export const showExposed = endpoint({
  method: 'GET',
  path: '/api/situation/exposed',
  permission: 'exposure.read',
  input: z.strictObject({}),
  output: z.object({
    asOf: instant,
    ...exposed,
    ministries: z.array(Ministry.extend(exposed)),
    sectors: z.array(z.object({ sector: z.string(), ...exposed })),
  }),
});
export type Exposed = z.output<typeof showExposed.output>;

const Pace = z.object({ median: z.number(), slowest: z.number(), count: z.number() }).nullable();

const stands = {
  addressees: z.number(),
  finished: z.number(),
  overdue: z.number(),
  unknown: z.number(),
  contradicted: z.number(),
};

/** Every addressee in just one of these. */
const parts = z.object({
  overdue: z.number(),
  contradicted: z.number(),
  unknown: z.number(),
  underWay: z.number(),
  finished: z.number(),
});

/** Where the addressees of all open directives stand: by deadline, by directive, by ministry. */
export const showStandings = endpoint({
  method: 'GET',
  path: '/api/situation/standings',
  permission: 'directives.read',
  input: z.strictObject({}),
  output: z.object({
    asOf: instant,
    ...stands,
    /** Addressees with something due in an hour, for the hours ahead that have any. */
    hours: z.array(
      z.object({
        from: instant,
        addressees: z.number(),
        directives: z.array(z.object({ id: DirectiveId, at: instant, addressees: z.number() })),
      }),
    ),
    directives: z.array(
      z.object({
        ...stands,
        id: DirectiveId,
        kind: Kind,
        fiscalYear: z.number(),
        number: z.number(),
        title: z.string(),
        nextDue: instant.nullable(),
      }),
    ),
    ministries: z.array(Ministry.extend({ ...stands, parts, acknowledge: Pace, finish: Pace })),
  }),
});
export type Standings = z.output<typeof showStandings.output>;

/** How much is known of all systems in scope. */
export const showKnown = endpoint({
  method: 'GET',
  path: '/api/situation/known',
  permission: 'inventory.read',
  input: z.strictObject({}),
  output: z.object({ asOf: instant, fresh: z.number(), stale: z.number(), none: z.number() }),
});

export const tasks = [
  'overdue',
  'orders',
  'questions',
  'issue',
  'requests',
  'reviews',
  'snapshots',
  'unread',
] as const;
export type Task = (typeof tasks)[number];

/** What waits for the person who asks, by what they may do; only what there is. */
export const showTasks = endpoint({
  method: 'GET',
  path: '/api/situation/tasks',
  permission: 'access.self',
  input: z.strictObject({}),
  output: z.array(z.object({ task: z.enum(tasks), count: z.number() })),
});

const Cited = z.object({
  kind: Kind,
  fiscalYear: z.number(),
  number: z.number(),
  title: z.string(),
});

/** What changed since the person looked last, as far as they may see it: alike acts as one. */
export const listNews = endpoint({
  method: 'GET',
  path: '/api/situation/news',
  permission: 'access.self',
  input: z.strictObject({}),
  output: z.object({
    /** When they looked last; null where they never did. */
    lookedAt: instant.nullable(),
    /** The latest of it, to say how far one has looked; null where there is none. */
    through: z.uuid().nullable(),
    /** Lines that are left out. */
    more: z.number(),
    news: z.array(
      z.object({
        act: z.string(),
        subject: z.string(),
        /** What it was done to, by the name it has. */
        directive: Cited.nullable(),
        name: z.string().nullable(),
        /** Whom it concerned, where it was one body. */
        organization: z.object(Named).nullable(),
        organizations: z.number(),
        count: z.number(),
        at: instant,
      }),
    ),
  }),
});

/** Says that everything up to an entry has been seen. */
export const look = endpoint({
  method: 'POST',
  path: '/api/situation/looks',
  permission: 'access.self',
  input: z.strictObject({ through: z.uuid() }),
  output: z.null(),
});

/** Takes a picture of the situation out: the passage is recorded, and says which label the picture bears. */
export const takePicture = endpoint({
  method: 'POST',
  path: '/api/situation/export',
  permission: 'exposure.read',
  exit: true,
  input: z.strictObject({
    chart: z.enum(['ministries', 'sectors', 'answers']),
    format: z.enum(['svg', 'png']),
  }),
  output: z.object({ name: z.string(), label: z.string() }),
});
