import type { z } from 'zod';

import type { OrganizationId } from '#kernel/actor.ts';
import { PersonId } from '#kernel/actor.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import { selectOwnName } from './store.ts';

/** What an endpoint is asked with, and what it answers, in the code’s own form. */
export type Input<Asked extends Endpoint> = z.output<Asked['input']>;
export type Output<Asked extends Endpoint> = z.output<Asked['output']>;

export function notFound(): never {
  throw new Refusal('not-found', sayKernel('kernel.not-found'));
}

/** The organization somebody speaks for; whoever speaks for none has no incidents and receives none. */
export function ownBody({ actor }: Work): OrganizationId {
  return actor.organizationId ?? notFound();
}

/** The name under which what the actor says is kept. */
export async function ownName(work: Work): Promise<string> {
  return (await selectOwnName(work)) ?? PersonId.encode(work.actor.id);
}
