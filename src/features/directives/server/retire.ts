import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import type { Text } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import * as retirements from './retirement-store.ts';
import * as store from './store.ts';

type Outcomes = z.output<typeof api.proposeRetirements.output>;

/** What is done about each of several directives; one that is refused holds up no other. */
async function each(
  work: Change,
  ids: readonly DirectiveId[],
  deal: (directive: store.DirectiveRow) => Promise<Text | null>,
): Promise<Outcomes['outcomes']> {
  const outcomes: Outcomes['outcomes'] = [];
  for (const id of [...new Set(ids)].sort()) {
    await store.lockDirective(work, id);
    const [directive] = await store.selectDirectives(work, id);
    const refused = directive ? await deal(directive) : say('directives.not-open');
    outcomes.push({ id, done: refused === null, refused });
  }
  return outcomes;
}

/** Tries or proposes that directives be retired. Nothing is closed before another person agrees. */
export async function proposeRetirements(
  work: Change,
  { directiveIds, reason, dryRun }: z.output<typeof api.proposeRetirements.input>,
): Promise<Outcomes> {
  const outcomes = await each(work, directiveIds, async (directive) => {
    if (!directive.issued_at || directive.closed_at) return say('directives.not-open');
    const latest = await retirements.selectRetirement(work, directive.id);
    if (latest && latest.decidedAt === null) return say('directives.retirement-waits');
    if (dryRun) return null;
    await retirements.insertRetirement(work, directive.id, {
      number: (latest?.number ?? 0) + 1,
      reason,
    });
    await append(work, {
      act: 'directive.retirement-proposed',
      subject: DirectiveId.encode(directive.id),
      organizationId: null,
      facts: { reason },
    });
    return null;
  });
  await enter(work, dryRun, outcomes);
  return { dryRun, outcomes };
}

/** The second person's decision on what was proposed: with agreement the directives are closed. */
export async function decideRetirements(
  work: Change,
  { directiveIds, agreed, dryRun }: z.output<typeof api.decideRetirements.input>,
): Promise<Outcomes> {
  const outcomes = await each(work, directiveIds, async (directive) => {
    if (!directive.issued_at || directive.closed_at) return say('directives.not-open');
    const proposed = await retirements.selectRetirement(work, directive.id);
    if (!proposed || proposed.decidedAt !== null) return say('directives.no-retirement');
    if (proposed.proposedBy === work.actor.id) return say('directives.own-retirement');
    if (dryRun) return null;
    await retirements.updateDecided(work, directive.id, { number: proposed.number, agreed });
    if (agreed) {
      const { reason } = proposed;
      await store.updateClosed(work, directive.id, { closing: 'retired', reason });
    }
    await append(work, {
      act: agreed ? 'directive.retired' : 'directive.retirement-declined',
      subject: DirectiveId.encode(directive.id),
      organizationId: null,
      facts: { reason: proposed.reason },
    });
    return null;
  });
  await enter(work, dryRun, outcomes);
  return { dryRun, outcomes };
}

/** What was only tried, or refused throughout, is an act as well. */
async function enter(work: Change, dryRun: boolean, outcomes: Outcomes['outcomes']) {
  if (!dryRun && outcomes.some(({ done }) => done)) return;
  await append(work, {
    act: 'directive.retirement-tried',
    subject: 'directives',
    organizationId: null,
    facts: { directives: outcomes.length, refused: outcomes.filter(({ done }) => !done).length },
  });
}
