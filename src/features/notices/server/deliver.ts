import type { Destination } from '#features/labels/server/service.ts';
import { isWithin, type Tlp } from '#features/labels/tlp.ts';
import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Actor } from '#kernel/actor.ts';
import { withDayWords } from '#kernel/moment.ts';
import { type Catalogue, type Text, wording } from '#kernel/text.ts';
import type { EgressPolicy } from '#platform/egress-policy.ts';
import { type Job, sweep } from '#platform/jobs.ts';
import type { Change, Tools } from '#platform/tools.ts';

import { DeliveryId, isLate, nextTry } from '../delivery.ts';
import { letterOf, slackOf, teamsOf, webhookOf } from '../form.ts';
import { compose, type Message } from '../message.ts';
import { say } from '../texts.ts';
import * as store from './delivery-store.ts';
import { clear, markingFor, passes } from './exit.ts';
import { post, signatureHeaders } from './hook.ts';
import { type MailServer, sendMail } from './mail.ts';
import type { Outcome } from './outcome.ts';

export const deliveryJob = 'notices.deliver';

/** What sending needs of the installation. */
export type PostOffice = {
  readonly words: Catalogue;
  /** The address of the site, without a slash at its end. */
  readonly site: string;
  readonly mail: () => MailServer | null;
  readonly egress: () => EgressPolicy;
};

/** Sends what is due, in the order it was due. */
export function deliverySweep(office: PostOffice): Job {
  return sweep({
    name: deliveryJob,
    permissions: ['notices.read'],
    run: async (tools, actor) => {
      const carriers = Array.from({ length: 4 }, () => carry(tools, actor, office));
      await Promise.all(carriers);
    },
  });
}

// So few that even the slowest receivers leave time to spare in a lease.
const handful = 8;

/** Takes messages, a handful at a time, until none is due. */
async function carry(tools: Tools, actor: Actor, office: PostOffice): Promise<void> {
  for (;;) {
    const ids = await tools.upkeep(actor, (work) => store.takeDue(work, handful));
    if (ids.length === 0) return;
    for (const id of ids) {
      const ready = await tools.write(actor, (work) => prepare(work, id, office));
      if (ready) await attempt(tools, actor, ready, office);
    }
  }
}

type Ready = { readonly due: store.Due; readonly message: Message; readonly at: Date };

/** Leads a message through the exit door, before anything of it leaves; undefined where it stays. */
async function prepare(
  work: Change,
  id: DeliveryId,
  office: PostOffice,
): Promise<Ready | undefined> {
  const due = await store.lockTaken(work, id);
  const gone = whyGone(due, work.now);
  if (gone) return settle(work, due, 'failed', gone);
  const items = await store.selectItems(work, due);
  const sayable = items.filter(({ label }) => isSayable(label, due));
  const originator = (await store.selectHeadquarters(work)) ?? due.organization_id;
  const { passed, refusal } = await leadOut(work, { due, items: sayable, originator });
  const unsaid = items.length - sayable.length;
  const tells = due.purpose === 'notice' || due.purpose === 'digest';
  if (refusal && passed.length === 0 && unsaid === 0) return settle(work, due, 'refused', refusal);
  if (unsaid > 0 || !tells) {
    const bare = { subject: DeliveryId.encode(due.id), marking: clear(originator) };
    const stopped = await passes(work, bare, destinationOf(due));
    if (stopped) return settle(work, due, 'refused', stopped);
  }
  await store.updateTaken(work, due.id, { bare: unsaid > 0 });
  const { purpose, language } = due;
  const code = purpose === 'verification' ? due.code : null;
  const speak = (text: Text) => wording(office.words, withDayWords(text, language), language);
  const message = compose(
    { purpose, items: passed, unsaid, code },
    { language, site: office.site, speak },
  );
  return { due, message, at: work.now };
}

/** Why a message has nowhere to go any more. */
function whyGone(due: store.Due, now: Date): Text | undefined {
  if (due.ended_at !== null) return say('notices.failed.ended');
  if (due.closed_at !== null) return say('notices.failed.closed');
  const isCode = due.purpose === 'verification';
  if (isCode && (due.code_until === null || due.code_until < now)) {
    return say('notices.failed.code-over');
  }
  return undefined;
}

/** Whether a channel's text may carry a label: its ceiling, and RED to one's own mailbox alone. */
const isSayable = (label: Tlp, { ceiling, person_id: person }: store.Due) =>
  isWithin(label, ceiling) && (label !== 'TLP:RED' || person !== null);

const destinationOf = (due: store.Due): Destination => {
  const { organization_id: organizationId, person_id: personId, ceiling } = due;
  return personId === null
    ? { to: 'channel', organizationId, ceiling }
    : { to: 'person', personId, organizationId };
};

type Leaving = {
  readonly due: store.Due;
  readonly items: readonly store.ItemRow[];
  readonly originator: OrganizationId;
};

/** Leads each thing through the door by itself: one that must stay keeps no other back. */
async function leadOut(work: Change, { due, items, originator }: Leaving) {
  const whom = { organizationId: due.organization_id, personId: due.person_id };
  const passed: store.ItemRow[] = [];
  let refusal: Text | undefined;
  for (const item of items) {
    const marking = markingFor(item.label, originator, whom);
    const stopped = await passes(work, { subject: item.subject, marking }, destinationOf(due));
    if (stopped) refusal = stopped;
    else passed.push(item);
  }
  return { passed, refusal };
}

async function settle(
  work: Change,
  due: store.Due,
  state: 'failed' | 'refused',
  reason: Text,
): Promise<undefined> {
  await store.updateUnsent(work, due.id, { state, reason, nextAt: null });
  await append(work, {
    act: `notice.${state}`,
    subject: DeliveryId.encode(due.id),
    organizationId: due.organization_id,
    facts: { reason: reason.key },
  });
  return undefined;
}

/** Sends once, outside of any transaction, and keeps what came of it. */
async function attempt(
  tools: Tools,
  actor: Actor,
  ready: Ready,
  office: PostOffice,
): Promise<void> {
  const { due } = ready;
  const outcome = await sendTo(ready, office);
  await tools.upkeep(actor, async (work) => {
    if (outcome.sent) {
      await store.updateSent(work, due.id, { late: isLate(due.due_at, ready.at) });
      return;
    }
    const nextAt = outcome.isFinal ? null : nextTry(due.attempts + 1, work.now);
    const state = nextAt ? 'queued' : 'failed';
    await store.updateUnsent(work, due.id, { state, reason: outcome.reason, nextAt });
  });
}

async function sendTo({ due, message, at }: Ready, office: PostOffice): Promise<Outcome> {
  const id = DeliveryId.encode(due.id);
  if (due.kind === 'email') {
    const messageId = `<${id}@${new URL(office.site).hostname}>`;
    return sendMail(office.mail(), { ...letterOf(message), messageId, to: due.target, at });
  }
  const form =
    due.kind === 'slack'
      ? slackOf(message)
      : due.kind === 'teams'
        ? teamsOf(message)
        : webhookOf(message, at);
  const body = JSON.stringify(form);
  const signed =
    due.signing_key === null ? {} : signatureHeaders(due.signing_key, { id, at, body });
  return post({ url: due.target, headers: signed, body }, office.egress());
}
