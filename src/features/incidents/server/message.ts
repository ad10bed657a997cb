import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId } from '#platform/tools.ts';

import type * as api from '../desk-api.ts';
import type * as filingApi from '../filing-api.ts';
import { say } from '../filing-texts.ts';
import { FilingId, MessageId, type MessageKind } from '../incident.ts';
import { type Input, notFound, type Output, ownBody, ownName } from './ask.ts';
import { selectFiling, selectReceived } from './filing-store.ts';
import * as store from './matter-store.ts';
import { refuseAt } from './record.ts';
import { requestableIn } from './requestable.ts';

type Said = Pick<store.MatterRow, 'organization_id' | 'record_id' | 'reporter_id'> & {
  readonly kind: MessageKind;
  readonly text: string;
  readonly about?: FilingId | MessageId;
  readonly asked?: { readonly duty: string; readonly stage: string; readonly dueOn: string | null };
};

const acts = {
  acknowledgement: 'matter.acknowledged',
  question: 'matter.asked',
  request: 'matter.requested',
  feedback: 'matter.told',
  answer: 'matter.answered',
} as const;

/** Keeps what one side said to the other, under the authority whose matter it is. */
async function keep(work: Change, said: Said): Promise<{ id: MessageId; at: Date }> {
  const { organization_id, record_id, reporter_id, kind, text, about, asked } = said;
  const id = newId(MessageId);
  await store.insertMessage(work, {
    ...{ organization_id, id, record_id, reporter_id, kind, text },
    about_id: about ?? null,
    ...{ duty: asked?.duty ?? null, stage: asked?.stage ?? null, due_on: asked?.dueOn ?? null },
    ...{ said_by: work.actor.id, said_as: await ownName(work), said_at: work.now },
  });
  const subject = MessageId.encode(id);
  await append(work, { act: acts[kind], subject, organizationId: organization_id, facts: {} });
  return { id, at: work.now };
}

export async function acknowledgeFiling(
  work: Change,
  { filingId, text }: Input<typeof api.acknowledgeFiling>,
): Promise<Output<typeof api.acknowledgeFiling>> {
  const filing = await selectFiling(work, filingId);
  if (!filing || filing.organization_id !== ownBody(work)) notFound();
  await store.lockMatter(work, FilingId.encode(filingId));
  if (await store.selectIsSettled(work, filingId)) {
    throw new Refusal('conflict', say('incidents.acknowledged-already'));
  }
  return keep(work, { ...filing, kind: 'acknowledgement', text, about: filingId });
}

async function matterNamed(work: Change, id: store.MatterRow['id']): Promise<store.MatterRow> {
  return (await store.selectMatter(work, ownBody(work), id)) ?? notFound();
}

export async function writeToReporter(
  work: Change,
  { matterId, kind, text }: Input<typeof api.writeToReporter>,
): Promise<Output<typeof api.writeToReporter>> {
  return keep(work, { ...(await matterNamed(work, matterId)), kind, text });
}

export async function requestReport(
  work: Change,
  { matterId, text, ...asked }: Input<typeof api.requestReport>,
): Promise<Output<typeof api.requestReport>> {
  const matter = await matterNamed(work, matterId);
  const received = await selectReceived(work, matter.organization_id, [matter.record_id]);
  if (!received.some(({ duty }) => duty === asked.duty)) {
    refuseAt('/duty', say('incidents.not-owed'));
  }
  const isRequestable = (await requestableIn(work, received)).some(
    ({ duty, stage }) => duty === asked.duty && stage === asked.stage,
  );
  if (!isRequestable) refuseAt('/stage', say('incidents.no-request'));
  return keep(work, { ...matter, kind: 'request', text, asked });
}

export async function answerMessage(
  work: Change,
  { messageId, text }: Input<typeof filingApi.answerMessage>,
): Promise<Output<typeof filingApi.answerMessage>> {
  const message = await store.selectMessage(work, messageId);
  const isMine = message?.reporter_id === ownBody(work) && message.kind === 'question';
  if (!message || !isMine) notFound();
  await store.lockMatter(work, MessageId.encode(messageId));
  if (await store.selectIsSettled(work, messageId)) {
    throw new Refusal('conflict', say('incidents.answered-already'));
  }
  return keep(work, { ...message, kind: 'answer', text, about: messageId });
}
