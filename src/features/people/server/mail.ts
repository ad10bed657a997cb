import { administersWords } from '#features/access/administers-words.ts';
import { roleWords } from '#features/access/role-words.ts';
import { marked } from '#features/labels/marking.ts';
import { passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { type postOffice, sendMail } from '#features/notices/server/service.ts';
import type { Actor } from '#kernel/actor.ts';
import { momentWords } from '#kernel/moment.ts';
import { type Text, wording } from '#kernel/text.ts';
import { type Job, sweep } from '#platform/jobs.ts';
import type { Change, Tools } from '#platform/tools.ts';

import { InvitationId, stateOf } from '../invitation.ts';
import { say } from '../invitation-texts.ts';
import * as store from './invitation-store.ts';

export const mailJob = 'people.mail';

type Office = ReturnType<typeof postOffice>;

const mostTries = 8;
const atOnce = 200;

/** Hands in the letters that wait; one that cannot be handed in is tried again, eight times in all. */
export const mailSweep = (office: Office): Job =>
  sweep({
    name: mailJob,
    permissions: ['access.people'],
    async run(tools, actor) {
      const waiting = await tools.read(actor, (work) => store.selectWaitingLetters(work, atOnce));
      for (const id of waiting) await handIn(tools, actor, { id, office });
    },
  });

type Errand = { readonly id: InvitationId; readonly office: Office };

async function handIn(tools: Tools, actor: Actor, { id, office }: Errand): Promise<void> {
  await tools.writeIfAny(actor, async (work) => {
    const letter = await store.selectLetter(work, id);
    if (!letter) return;
    const { used_at: usedAt, revoked_at: revokedAt, expires_at: expiresAt } = letter;
    const isOpen = stateOf({ usedAt, revokedAt, expiresAt }, work.now) === 'open';
    const sent = isOpen && letter.email !== null && (await send(work, letter, office));
    if (sent) await store.updateInvitation(work, id, { mailed_at: work.now });
    const isLast = sent || !isOpen || letter.tries + 1 >= mostTries;
    if (isLast) await store.deleteLetters(work, [id]);
    else await store.updateTries(work, id, letter.tries + 1);
    await append(work, {
      act: sent ? 'people.invitation-mailed' : 'people.invitation-not-mailed',
      subject: InvitationId.encode(id),
      organizationId: letter.organization_id,
      facts: { tries: letter.tries + 1 },
    });
  });
}

type LetterRow = NonNullable<Awaited<ReturnType<typeof store.selectLetter>>>;

async function send(work: Change, letter: LetterRow, office: Office): Promise<boolean> {
  const { organization_id: organizationId, language } = letter;
  await passExit(
    work,
    {
      subject: InvitationId.encode(letter.invitation_id),
      marking: marked('TLP:AMBER+STRICT', organizationId, [organizationId]),
    },
    { to: 'organization', organizationId },
  );
  const spoken = (text: Text) => wording(office.words, text, language);
  const outcome = await sendMail(office.mail(), {
    messageId: `<${letter.invitation_id}.${letter.issue}@noroshi>`,
    to: letter.email ?? '',
    subject: spoken(say('people.mail.subject')),
    text: spoken(
      say('people.mail.text', {
        name: letter.name,
        organization: language === 'ja' ? letter.name_ja : letter.name_en,
        role: spoken(roleWords(letter.role)),
        administers: spoken(administersWords(letter.administers)),
        address: `${office.site}/welcome`,
        code: letter.code,
        expires: momentWords(letter.expires_at, language),
      }),
    ),
    at: work.now,
  });
  return outcome.sent;
}
