import { type Handler, on } from '#features/ledger/server/service.ts';
import type { NoticeKind } from '#features/notices/occasion.ts';
import { tell } from '#features/notices/server/service.ts';
import type { Names } from '#features/profiles/names.ts';
import type { Text } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

import { GuestId } from '../guest.ts';
import { FilingId, IncidentId, MatterId, MessageId, type MessageKind } from '../incident.ts';
import { say } from '../telling-texts.ts';
import { selectFiling } from './filing-store.ts';
import { headOf } from './lines.ts';
import { selectMatterOf, selectMessage } from './matter-store.ts';

type Filed = 'filing.reported' | 'filing.corrected' | 'filing.withdrawn' | 'filing.forwarded';

const filedWords: Readonly<Record<Filed, (duty: Names) => Text>> = {
  'filing.reported': ({ ja, en }) => say('incidents.told.filed', { dutyJa: ja, dutyEn: en }),
  'filing.corrected': ({ ja, en }) => say('incidents.told.corrected', { dutyJa: ja, dutyEn: en }),
  'filing.withdrawn': ({ ja, en }) => say('incidents.told.withdrawn', { dutyJa: ja, dutyEn: en }),
  'filing.forwarded': ({ ja, en }) => say('incidents.told.forwarded', { dutyJa: ja, dutyEn: en }),
};
const isFiled = (act: string): act is Filed => Object.hasOwn(filedWords, act);

/** Tells an authority that something was filed with it. */
async function tellAuthority(
  work: Change,
  id: FilingId,
  { act, key }: { act: Filed; key: string },
) {
  const filing = await selectFiling(work, id);
  const matter = filing && (await selectMatterOf(work, filing.organization_id, filing.record_id));
  if (!filing || !matter) return;
  await tell(work, {
    ...{ kind: 'incident.filed', key, organizationId: filing.organization_id },
    subject: FilingId.encode(id),
    text: filedWords[act](headOf(filing).duty.names),
    path: `/matters/${MatterId.encode(matter.id)}`,
    label: filing.label,
  });
}

const toldBy: Readonly<Record<MessageKind, { kind: NoticeKind; text: Text }>> = {
  acknowledgement: { kind: 'incident.received', text: say('incidents.told.acknowledged') },
  question: { kind: 'incident.asked', text: say('incidents.told.asked') },
  request: { kind: 'incident.asked', text: say('incidents.told.requested') },
  feedback: { kind: 'incident.received', text: say('incidents.told.feedback') },
  answer: { kind: 'incident.filed', text: say('incidents.told.answered') },
};

/** Tells the other side that something was said to it; what was said is read where it was. */
async function tellOther(work: Change, id: MessageId, key: string): Promise<void> {
  const message = await selectMessage(work, id);
  const matter =
    message && (await selectMatterOf(work, message.organization_id, message.record_id));
  if (!message || !matter) return;
  const isAnswer = message.kind === 'answer';
  await tell(work, {
    ...{ ...toldBy[message.kind], key, subject: MessageId.encode(id) },
    organizationId: isAnswer ? message.organization_id : message.reporter_id,
    path: isAnswer
      ? `/matters/${MatterId.encode(matter.id)}`
      : `/incidents/${IncidentId.encode(message.record_id)}`,
    label: 'TLP:AMBER+STRICT',
  });
}

const guestWords = {
  'guest.reported': say('incidents.told.guest-reported'),
  'guest.corrected': say('incidents.told.guest-corrected'),
  'guest.withdrawn': say('incidents.told.guest-withdrawn'),
} as const;
const isByGuest = (act: string): act is keyof typeof guestWords => Object.hasOwn(guestWords, act);

/** Each side is told after the other’s act is committed, so that filing to many keeps nobody waiting. */
export const incidentHandlers: readonly Handler[] = [
  on(['filing.reported', 'filing.corrected', 'filing.withdrawn', 'filing.forwarded'], {
    permissions: ['incidents.read'],
    async handle(tools, actor, { id: key, act, subject }) {
      const id = FilingId.safeParse(subject);
      if (!id.success || !isFiled(act)) return;
      await tools.writeIfAny(actor, (work) => tellAuthority(work, id.data, { act, key }));
    },
  }),
  on(
    ['matter.acknowledged', 'matter.asked', 'matter.requested', 'matter.told', 'matter.answered'],
    {
      permissions: ['incidents.read'],
      async handle(tools, actor, { id: key, subject }) {
        const id = MessageId.safeParse(subject);
        if (!id.success) return;
        await tools.writeIfAny(actor, (work) => tellOther(work, id.data, key));
      },
    },
  ),
  on(['guest.reported', 'guest.corrected', 'guest.withdrawn'], {
    permissions: ['incidents.read'],
    async handle(tools, actor, { id: key, act, subject, organizationId }) {
      if (!GuestId.safeParse(subject).success || !isByGuest(act) || !organizationId) return;
      await tools.writeIfAny(actor, (work) =>
        tell(work, {
          ...{ kind: 'incident.filed', key, organizationId, subject },
          ...{ text: guestWords[act], path: `/guests/${subject}`, label: 'TLP:AMBER+STRICT' },
        }),
      );
    },
  }),
];
