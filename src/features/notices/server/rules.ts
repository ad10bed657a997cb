import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { RuleId, type RuleTerms } from '../rule.ts';
import { say } from '../texts.ts';
import * as store from './channel-store.ts';
import { timingOf } from './dispatch.ts';
import { isOwn, notFound, ownerOf, ownersOf, ownerWord } from './owner.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const mostRules = 50;

export async function listRules(work: Work): Promise<Output<'listRules'>> {
  const lists = await Promise.all(ownersOf(work).map((owner) => store.selectRules(work, owner)));
  return lists.flat().flatMap((row) => {
    const way = wayOf(row);
    if (!way) return [];
    return [
      {
        id: row.id,
        owner: ownerWord(row),
        kinds: [...row.kinds],
        way,
        timing: timingOf(row),
        zone: row.zone,
        active: row.active,
        madeAt: row.made_at,
      },
    ];
  });
}

function wayOf({ channel_id: channelId, role }: store.RuleRow): RuleTerms['way'] | undefined {
  if (channelId !== null) return { to: 'channel', channelId };
  return role === null ? undefined : { to: 'role', role };
}

const refused = (path: string, text: ReturnType<typeof say>) =>
  new Refusal('invalid', sayKernel('kernel.invalid'), { faults: [{ path, text }] });

/** A person's rule leads into a channel of theirs; a body's into its own, or onto its screens. */
async function refuseForeign(work: Change, owner: store.Owner, { way, timing }: RuleTerms) {
  if (way.to === 'channel') {
    const own = await store.selectChannels(work, owner);
    if (!own.some(({ id }) => id === way.channelId)) {
      throw refused('/way', say('notices.no-such-channel'));
    }
    return;
  }
  const isPlain = timing.when === 'instant' && timing.quiet === null;
  if (owner.personId !== null || !isPlain) throw refused('/way', say('notices.screens-at-once'));
}

const columnsOf = (timing: RuleTerms['timing']) =>
  timing.when === 'digest'
    ? { digest_at: timing.at, quiet_from: null, quiet_until: null, urgent_anyway: false }
    : {
        digest_at: null,
        quiet_from: timing.quiet?.from ?? null,
        quiet_until: timing.quiet?.until ?? null,
        urgent_anyway: timing.urgentAnyway,
      };

export async function addRule(
  work: Change,
  { owner: whose, ...terms }: Input<'addRule'>,
): Promise<Output<'addRule'>> {
  const owner = ownerOf(work, whose);
  await store.lockAdditions(work);
  if ((await store.selectRules(work, owner)).length >= mostRules) {
    throw new Refusal('too-many', say('notices.too-many', { count: mostRules }));
  }
  await refuseForeign(work, owner, terms);
  const id = newId(RuleId);
  const { kinds, way, timing, zone } = terms;
  await store.insertRule(work, {
    organization_id: owner.organizationId,
    id,
    person_id: owner.personId,
    kinds,
    channel_id: way.to === 'channel' ? way.channelId : null,
    role: way.to === 'role' ? way.role : null,
    timing: timing.when,
    ...columnsOf(timing),
    zone,
    active: true,
    made_by: work.actor.id,
    made_at: work.now,
    ended_at: null,
  });
  await append(work, {
    act: 'notice-rule.added',
    subject: RuleId.encode(id),
    organizationId: owner.organizationId,
    facts: { kinds, to: way.to, when: timing.when },
  });
  return { id };
}

async function changed(
  work: Change,
  id: RuleId,
  what: 'switched-on' | 'switched-off' | 'ended',
): Promise<null> {
  const rule = await store.selectRule(work, id);
  if (!rule || !isOwn(work, rule)) throw notFound();
  const changes = what === 'ended' ? { ended_at: work.now } : { active: what === 'switched-on' };
  await store.updateRule(work, id, changes);
  await append(work, {
    act: `notice-rule.${what}`,
    subject: RuleId.encode(id),
    organizationId: rule.organization_id,
    facts: {},
  });
  return null;
}

export async function switchRule(
  work: Change,
  { ruleId, active }: Input<'switchRule'>,
): Promise<null> {
  return changed(work, ruleId, active ? 'switched-on' : 'switched-off');
}

export async function endRule(work: Change, { ruleId }: Input<'endRule'>): Promise<null> {
  return changed(work, ruleId, 'ended');
}
