import { z } from 'zod';

import type { Actor } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';
import { type Job, job } from '#platform/jobs.ts';
import type { Tools } from '#platform/tools.ts';

import { type Act, Entry } from '../entry.ts';

const Event = Entry.extend({ id: z.uuid() });

/** An act that was committed, as it reaches whoever waits for it. */
export type Event = z.output<typeof Event>;

/** What a feature does when an act of an earlier one was committed. */
export type Handler = {
  readonly acts: readonly Act[];
  readonly permissions: readonly Permission[];
  readonly handle: (tools: Tools, actor: Actor, event: Event) => Promise<void>;
};

/** Declares a handler. It may be called again for the same event and must then change nothing. */
export function on(acts: readonly Act[], rest: Omit<Handler, 'acts'>): Handler {
  return { acts, ...rest };
}

/** The job that carries committed acts to their handlers: earlier features never call later ones. */
export function eventJob(handlers: readonly Handler[]): Job {
  return job({
    name: 'ledger.event',
    permissions: [...new Set(handlers.flatMap(({ permissions }) => permissions))],
    payload: Event,
    async run(tools, actor, event) {
      for (const { acts, handle } of handlers) {
        if (acts.includes(event.act)) await handle(tools, actor, event);
      }
    },
  });
}
